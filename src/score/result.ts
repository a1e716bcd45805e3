/** The result of scoring one station: plain JSON. Views, the command and the sheet only render it. Points are hundredths. */

import type { Applied } from './choices.ts';
import type { Honesty, State } from './evaluateRule.ts';
import type { Hundredths } from './exact.ts';
import type { Progress } from './kinds/kind.ts';
import type { Totals } from './totals.ts';

/** A score and all that it is made of. */
export interface Figures extends Totals {
  readonly edition: string;
  readonly station: string;
  /** How many rules have a figure, and how many there are. */
  readonly progress: { readonly assessed: number; readonly of: number };
  readonly categories: readonly CategoryResult[];
  readonly items: readonly ItemResult[];
  readonly rules: readonly RuleResult[];
  readonly bonuses: readonly BonusResult[];
  readonly deductions: readonly DeductionResult[];
  /** Vetoes brought about by general deductions; the one of the last places is the ranking's. */
  readonly vetoes: readonly string[];
}

/** A score with what is still missing. */
export interface Result extends Figures {
  readonly gaps: readonly Gap[];
}

export interface CategoryResult {
  readonly code: string;
  readonly points: Hundredths;
  readonly deducted: Hundredths;
  readonly score: Hundredths;
  /** Still open: what its unassessed rules could cost. */
  readonly open: Hundredths;
}

export interface ItemResult extends CategoryResult {
  /** What its rules add up to beyond what the cap lets through. */
  readonly cut: Hundredths;
}

/** A derivation: the evaluation's own words, the readings it used and the rows it rests on. */
export interface Derivation {
  readonly why: string;
  readonly whyExtra: string;
  readonly applied: readonly Applied[];
  readonly rows: readonly string[];
}

export interface RuleResult extends Derivation, Honesty {
  readonly code: string;
  readonly state: State;
  /** After the rule's own cap and doubling, before the item's cap. */
  readonly deducted: Hundredths;
  /** What it takes from the score, once the item's cap is applied in code order. */
  readonly lost: Hundredths;
  /** The heavier rule of its exclusive group that counts instead. */
  readonly supersededBy: string | null;
  /** What is still to be done so that nothing is deducted, in words; empty where nothing is, or nothing can be. */
  readonly remedy: string;
  /** How far a numeric target is, 0 of it before it is begun; null where there is none. */
  readonly progress: Progress | null;
}

export interface BonusResult extends Derivation {
  readonly code: string;
  readonly state: State;
  readonly points: Hundredths;
}

export interface DeductionResult extends Derivation, Honesty {
  readonly code: string;
  readonly state: State;
  readonly points: Hundredths;
}

interface GapBase {
  readonly code: string;
  readonly points: Hundredths;
}

/** What is still missing, at stake or to be looked at; a gap never changes a figure. */
export type Gap =
  | (GapBase & { readonly kind: 'unassessed' })
  | (GapBase & { readonly kind: 'lost'; readonly recoverable: boolean })
  | (GapBase & { readonly kind: 'evidence' })
  | (GapBase & { readonly kind: 'reason' })
  /** `points` is by how much the deduction would change, up or down, with the choice `to` instead of `from`. */
  | (GapBase & { readonly kind: 'undecided'; readonly reading: string; readonly from: string; readonly to: string })
  /** `with` are the other clauses of the group that are used too. */
  | (GapBase & { readonly kind: 'overlap'; readonly group: string; readonly with: readonly string[] });

export type GapKind = Gap['kind'];
