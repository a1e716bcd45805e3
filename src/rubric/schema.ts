/**
 * The authored shape of an edition: what stands in the files of `rubric/<edition>/`.
 * Points are decimals with at most two places here and hundredths once compiled; codes are strings
 * (quote those with one dot: "3.1"). `rubric/README.md` tells the same in words for those who write.
 */

import * as v from 'valibot';
import { bonusSchemas } from '../score/kinds/bonusKinds.ts';
import { points, positive, text } from '../score/kinds/kind.ts';
import { schemas } from '../score/kinds/kinds.ts';

const codes = v.array(text);
const isDay = (value: string) =>
  /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(value).toJSON()?.startsWith(value) === true;
const day = v.pipe(v.string('应为日期，写成 年-月-日'), v.check(isDay, '没有这一天，日期写成 年-月-日'));

/** Ids of `questions.yaml` that concern the clause. */
const questions = v.optional(codes, []);
/** A remark for readers, not part of the regulation. */
const note = v.optional(text);
/** What a station does well to keep as proof; advice to readers, not part of the regulation. */
const evidence = v.optional(text);

/** A short name for headings, given by the site where the wording is a fragment; not part of the regulation. */
const name = v.optional(text);

/** Readings under which an example holds, when not the defaults: `{ per_n_rounding: ceil }`. */
const reading = v.optional(v.record(text, text), {});

/** `enter` is what a user types into 数值; the example is read by the same door as a station's table. */
const example = v.pipe(
  v.strictObject({
    enter: v.pipe(v.string('应为带引号的文字，如 "8"'), v.minLength(1, '不能为空')),
    reading,
    /** Points deducted, before the item's cap. */
    deduct: v.optional(points),
    /** True where the figure must be refused. */
    refused: v.optional(v.literal(true)),
  }),
  v.check((x) => (x.deduct === undefined) === (x.refused === true), '写 deduct（扣多少分）或 refused: true，只写一种'),
);
const examples = v.pipe(v.array(example, '至少写一个算例'), v.minLength(1, '至少写一个算例'));

const ruleFrame = {
  /** Never changes its meaning inside an edition. */
  code: text,
  /** Verbatim wording, without the closing separator; it must stand in the item's `standard`. */
  text,
  /** Of the rules of an item that name the same group only the heaviest counts. */
  exclusive: v.optional(text),
  /** Said when 不适用 is entered here. */
  not_applicable_warning: v.optional(text),
  note,
  evidence,
  questions,
  examples,
};

/** A list of shapes, one a kind, told apart by `kind`: the frame with the kind's own parameters. */
function kindsOf<F extends v.ObjectEntries, T extends Record<string, v.ObjectSchema<v.ObjectEntries, undefined>>>(
  frame: F,
  table: T,
) {
  const shapes = Object.entries(table).map(([kind, { entries }]) =>
    v.strictObject({ ...frame, ...entries, kind: v.literal(kind) }),
  );
  const one = v.variant('kind', shapes, `没有这种方式，可用的有：${Object.keys(table).join('、')}`);
  // The table is walked at run time, so that a new kind needs no row here; its type is told to the compiler.
  return one as unknown as v.GenericSchema<
    unknown,
    { [K in keyof T]: v.InferOutput<v.ObjectSchema<F, undefined>> & { kind: K } & v.InferOutput<T[K]> }[keyof T]
  >;
}

const rule = kindsOf(ruleFrame, schemas);

const item = v.strictObject({
  code: text,
  /** Short name, where the content begins with one. */
  title: v.optional(text),
  /** A short name given by the site, where the content begins with none; shown as such. */
  label: v.optional(text),
  points,
  /** 考核内容 and 扣分标准, verbatim and whole. */
  content: text,
  standard: text,
  /** A clause of the standard that only points to a bonus, and is no rule. */
  bonus_reference: v.optional(v.strictObject({ text, bonus: text, note: text })),
  rules: v.pipe(v.array(rule, '至少写一条扣分标准'), v.minLength(1, '至少写一条扣分标准')),
});

/** `categories/<code>.yaml` */
export const category = v.strictObject({
  code: text,
  name: text,
  points,
  /** 负责科室 */
  departments: v.pipe(codes, v.minLength(1, '至少写一个科室')),
  lead_department: v.optional(text),
  /** The cell as it stands in the regulation. */
  departments_text: text,
  items: v.pipe(v.array(item), v.minLength(1, '至少写一项考核内容')),
});

const clause = v.strictObject({ code: text, name, text, note, questions });

/** Arithmetic of the whole sheet; see `Arithmetic` in `src/score/rubric.ts`. */
export const arithmetic = v.strictObject({
  cap: v.picklist(['item', 'category']),
  floor: v.picklist(['none', 'zero']),
  double_base: v.picklist(['concealed', 'entry']),
  double_cap: v.picklist(['inside', 'outside']),
});

/** What a reading of the ranking may choose. */
export const ranking = {
  ties: v.picklist(['competition', 'average', 'dense']),
  bottom_basis: v.picklist(['total', 'annex']),
  bottom_ties: v.picklist(['manual', 'all']),
};

/** `edition.yaml` */
export const edition = v.strictObject({
  title: text,
  short_title: text,
  /** Heading of the table of items. */
  annex_title: text,
  /** Words that headings keep whole where they break into lines: Chinese marks no words of its own. */
  phrases: v.optional(v.array(text), []),
  /** A line under the title of the whole text, on screen: where the text is from. */
  source_note: v.optional(text),
  period: v.strictObject({ from: day, to: day }),
  /** Points of the annex as a whole. */
  total: points,
  arithmetic,
  /** Names of this bureau's sheet; see `Rubric.words`. */
  words: v.strictObject({ annex: text, deductions: text, high: text, proviso: text, review: text, outside: text }),
  /** The clause that caps an item. */
  cap: clause,
  /** The last places of the ranking and the veto they bring. */
  bottom: v.strictObject({ code: text, name, n: positive, text, veto: text, consequences: v.array(text), questions }),
  discipline: v.array(clause),
  procedure: v.strictObject({
    text,
    steps: v.array(
      v.strictObject({
        name: text,
        text,
        actor: text,
        when: v.optional(text),
        outputs: v.array(text),
        to: v.optional(text),
        questions,
      }),
    ),
  }),
  requirements: v.array(text),
});

const bonusExample = v.strictObject({
  /** One 数值, or one for each code of the bonus. */
  enter: v.union([text, v.record(text, text)]),
  reading,
  add: points,
});

const bonusFrame = {
  code: text,
  number: v.optional(text),
  name: text,
  text,
  note,
  evidence,
  questions,
  examples: v.pipe(v.array(bonusExample, '至少写一个算例'), v.minLength(1, '至少写一个算例')),
};

/** `bonuses.yaml` */
export const bonuses = v.strictObject({
  bonuses: v.array(kindsOf(bonusFrame, bonusSchemas)),
  notes: v.optional(v.array(clause), []),
});

/** `deductions.yaml` */
export const deductions = v.strictObject({
  deductions: v.array(
    v.strictObject({
      code: text,
      name,
      number: text,
      text,
      kind: v.literal('per_occurrence'),
      ...schemas.per_occurrence.entries,
      /** The veto that it brings about. */
      veto: v.optional(text),
      note,
      evidence,
      questions,
      examples,
    }),
  ),
  vetoes: v.array(v.strictObject({ code: text, name, text, applies_to: v.array(text), scope: text, questions })),
});

const sets = v.union(
  [
    /** One field of the named rules (or bonuses). */
    v.strictObject({ rules: v.pipe(codes, v.minLength(1)), field: text }),
    /** One field of every rule of a kind. */
    v.strictObject({ kind: text, except: v.optional(codes, []), field: text }),
    /** One entry of `arithmetic` in `edition.yaml`. */
    v.strictObject({ arithmetic: v.picklist(Object.keys(arithmetic.entries) as (keyof typeof arithmetic.entries)[]) }),
    /** How stations are ranked. */
    v.strictObject({ ranking: v.picklist(Object.keys(ranking) as (keyof typeof ranking)[]) }),
  ],
  '写法不对：应为 { rules, field }、{ kind, field }、{ arithmetic } 或 { ranking }',
);

/** `readings.yaml` */
export const readings = v.array(
  v.strictObject({
    id: text,
    question: text,
    questions,
    /** Clauses it concerns, where nothing is set. */
    concerns: v.optional(codes, []),
    /** What a choice sets; absent where the question is published but not computed. */
    sets: v.optional(sets),
    default: text,
    /** `value` is what the field is set to, where that is not the key. */
    choices: v.pipe(v.array(v.strictObject({ key: text, label: text, value: v.optional(text) })), v.minLength(1)),
  }),
);

/** `overlaps.yaml` */
export const overlaps = v.array(
  v.strictObject({ id: text, rules: v.pipe(codes, v.minLength(2, '至少写两条')), why: text }),
);

/** `totals.yaml`: whole sheets with the score they must give. */
export const totals = v.array(
  v.strictObject({
    id: text,
    what: text,
    enter: v.record(text, text),
    concealed: v.optional(v.record(text, text), {}),
    annex: points,
    total: v.number(),
  }),
);

/** `questions.yaml`: every open question of the text. */
export const openQuestions = v.array(
  v.strictObject({
    id: text,
    title: text,
    rules: codes,
    question: text,
    readings: v.pipe(v.array(text), v.minLength(1)),
    /** 1-based number of the reading taken; 0 where only the bureau can answer. */
    taken: v.pipe(v.number(), v.integer(), v.minValue(0)),
    /** Who answers where no reading is taken; the bureau, if not named. */
    decided_by: v.optional(text),
    reason: text,
    practice: text,
    /** The reading of `readings.yaml` by which it is switched. */
    switch: v.optional(text),
  }),
);

/** `errata.yaml`: every difference between the source text and the regulation as published here. */
export const errata = v.strictObject({
  /** What was done with the source text, in a few sentences. */
  summary: text,
  /** One sentence on each part, for the table at the head of the page. */
  about: v.strictObject({
    removed: v.optional(text),
    cells: v.optional(text),
    widths: v.optional(text),
    doubtful: v.optional(text),
    breaks: v.optional(text),
  }),
  /** What the signs in the quotations mean. */
  notation: v.optional(text),
  removed: v.array(v.strictObject({ id: text, line: v.number(), found: text, what: text, confidence: text })),
  corrections: v.array(
    v.strictObject({
      id: text,
      line: text,
      class: text,
      found: text,
      corrected: text,
      why: text,
      confidence: text,
    }),
  ),
  cells: v.array(v.strictObject({ item: text, found: text, cells: text, note: v.string() })),
  categories: v.array(v.strictObject({ category: text, found: text, department: text, position: text })),
  breaks: text,
  widths: v.array(v.strictObject({ half: text, full: text, count: v.number() })),
  doubtful: v.array(v.strictObject({ id: text, where: text, found: text, remark: text })),
  completeness: text,
});

/** `synonyms.yaml`: what people say for what the regulation calls otherwise, for the search. */
export const synonyms = v.array(
  v.strictObject({
    say: v.pipe(v.array(text), v.minLength(1, '至少写一种说法')),
    find: v.pipe(v.array(text), v.minLength(1, '至少写一个条文里的说法')),
  }),
);

/** `carry.yaml`: drafts of which other editions can be carried over to this one, and where their figures go. */
export const carry = v.array(
  v.strictObject({
    /** The other edition; its folder need not be there any more. */
    from: v.pipe(text, v.regex(/^\d{4}$/, '应为四位数的年度')),
    /** Each of its codes that took a figure → the code here that takes it; null where nothing here does. */
    codes: v.record(text, v.nullable(text)),
  }),
);
