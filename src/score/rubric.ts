/**
 * The compiled rubric: plain JSON, the same value in page, island, worker, command and test.
 * Points are hundredths; codes are strings; lists stand in the order of the regulation.
 * It is compiled from `rubric/<edition>/` by `src/rubric/compile.ts`, where the authored form is described.
 */

import type { Hundredths } from './exact.ts';
import type { BonusKindId } from './kinds/bonusKinds.ts';
import type { KindId } from './kinds/kinds.ts';

export interface Rubric {
  /** Name of the edition and of its folder: its year. */
  readonly edition: string;
  readonly title: string;
  /** For headings and file names. */
  readonly shortTitle: string;
  /** Heading of the table of items. */
  readonly annexTitle: string;
  /** First and last day, `YYYY-MM-DD`. */
  readonly period: { readonly from: string; readonly to: string };
  readonly total: Hundredths;
  readonly arithmetic: Arithmetic;
  /** Names that differ from bureau to bureau. */
  readonly words: {
    /** The score of the annex, without bonuses and general deductions. */
    readonly annex: string;
    /** The general deductions together. */
    readonly deductions: string;
    /** What the highest possible score supposes. */
    readonly high: string;
    /** Stands beside every score: who has the last word. */
    readonly proviso: string;
    /** The same on a department's checklist, which holds no calculated score. */
    readonly review: string;
    /** Up to what the general deductions go, and from what they are taken. */
    readonly outside: string;
  };
  /** The clause that caps an item. */
  readonly cap: Clause;
  readonly categories: readonly Category[];
  readonly bonuses: readonly Bonus[];
  /** Verbatim clauses that hold for all bonuses. */
  readonly bonusNotes: readonly Clause[];
  readonly deductions: readonly GeneralDeduction[];
  readonly vetoes: readonly Veto[];
  readonly bottom: Bottom;
  readonly discipline: readonly Clause[];
  readonly procedure: Procedure;
  readonly requirements: readonly string[];
  readonly readings: readonly Reading[];
  readonly overlaps: readonly Overlap[];
  /** Editions whose drafts can be carried over to this one, each once. */
  readonly carry: readonly CarryMap[];
}

/** Arithmetic of the whole sheet that a reading may switch (contract section 3). */
export interface Arithmetic {
  readonly cap: 'item' | 'category';
  readonly floor: 'none' | 'zero';
  readonly double_base: 'concealed' | 'entry';
  readonly double_cap: 'inside' | 'outside';
}

export interface Category {
  readonly code: string;
  readonly name: string;
  readonly points: Hundredths;
  readonly departments: readonly string[];
  readonly leadDepartment: string | null;
  readonly departmentsText: string;
  readonly items: readonly Item[];
}

export interface Item {
  readonly code: string;
  /** What its content calls itself. */
  readonly title: string | null;
  /** A short name given by the site, where the content has none; not part of the regulation. */
  readonly label: string | null;
  readonly points: Hundredths;
  /** 考核内容 and 扣分标准, verbatim. */
  readonly content: string;
  readonly standard: string;
  /** A clause of the standard that only points to a bonus. */
  readonly bonusReference: { readonly text: string; readonly bonus: string; readonly note: string } | null;
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly code: string;
  /** Verbatim, without the closing separator. */
  readonly text: string;
  readonly kind: KindId;
  /** Parameters of the kind, as its schema compiles them. */
  readonly params: object;
  readonly components: readonly Component[];
  readonly unit: string | null;
  readonly maxCount: number | null;
  /** Of the rules of one group only the heaviest counts. */
  readonly exclusive: string | null;
  readonly note: string | null;
  /** What to keep as proof; advice, not part of the regulation. */
  readonly evidence: string | null;
  /** Said when 不适用 is entered where it hardly fits. */
  readonly notApplicableWarning: string | null;
  /** Ids of the open questions of the text that concern it. */
  readonly questions: readonly string[];
  readonly examples: readonly Example[];
}

export interface Component {
  readonly code: string;
  readonly name: string;
  readonly target: number | null;
  readonly unit: string | null;
}

/** A worked example: what stands in 数值 of which codes, and what that costs or adds; null where it is refused. */
export interface Example {
  readonly enter: Readonly<Record<string, string>>;
  /** Readings that differ from the defaults. */
  readonly reading: Readonly<Record<string, string>>;
  readonly points: Hundredths | null;
}

export interface Bonus {
  readonly code: string;
  readonly number: string | null;
  readonly name: string;
  readonly text: string;
  readonly kind: BonusKindId;
  readonly params: object;
  readonly note: string | null;
  readonly evidence: string | null;
  readonly questions: readonly string[];
  readonly examples: readonly Example[];
}

export interface GeneralDeduction {
  readonly code: string;
  /** A short name given by the site; so in the clauses below. */
  readonly name: string | null;
  readonly number: string;
  readonly text: string;
  /** Its arithmetic is that of a rule for each occurrence. */
  readonly kind: KindId;
  readonly params: object;
  readonly unit: string | null;
  readonly veto: string | null;
  readonly note: string | null;
  readonly evidence: string | null;
  readonly questions: readonly string[];
  readonly examples: readonly Example[];
}

export interface Veto {
  readonly code: string;
  readonly name: string | null;
  readonly text: string;
  /** General deductions that bring it about; empty where only the ranking can. */
  readonly triggers: readonly string[];
  readonly appliesTo: readonly string[];
  readonly scope: string;
  readonly questions: readonly string[];
}

/** The last places of the ranking and what follows from them. */
export interface Bottom {
  readonly code: string;
  readonly name: string | null;
  readonly n: number;
  readonly text: string;
  readonly veto: string;
  readonly consequences: readonly string[];
  readonly questions: readonly string[];
}

export interface Clause {
  readonly code: string;
  readonly name: string | null;
  readonly text: string;
  readonly note: string | null;
  readonly questions: readonly string[];
}

export interface Procedure {
  readonly text: string;
  readonly steps: readonly {
    readonly name: string;
    readonly text: string;
    readonly actor: string;
    readonly when: string | null;
    readonly outputs: readonly string[];
    readonly to: string | null;
    readonly questions: readonly string[];
  }[];
}

/** An open question of the text that changes arithmetic, with its possible answers. */
export interface Reading {
  readonly id: string;
  readonly question: string;
  readonly questions: readonly string[];
  readonly default: string;
  readonly choices: readonly { readonly key: string; readonly label: string; readonly value: string }[];
  /** Clauses it concerns, where nothing is set. */
  readonly concerns: readonly string[];
  /** What a choice sets; null where the question is published but not computed. */
  readonly sets:
    | { readonly target: 'rules'; readonly field: string; readonly codes: readonly string[] }
    | { readonly target: 'arithmetic'; readonly field: keyof Arithmetic }
    | { readonly target: 'ranking'; readonly field: 'ties' | 'bottom_basis' | 'bottom_ties' }
    | null;
}

/** Clauses that one and the same fact may meet. */
export interface Overlap {
  readonly id: string;
  readonly codes: readonly string[];
  readonly why: string;
}

/** Where the figures of another edition's draft go. */
export interface CarryMap {
  /** The other edition. */
  readonly from: string;
  /** Its codes, each with the code here that takes its figures; null where nothing here does. A code not named stays behind. */
  readonly codes: Readonly<Record<string, string | null>>;
}
