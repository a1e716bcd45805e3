/** What a reader wants to know of a clause besides its words: how much, up to what, what to enter, what to keep. */

import { short } from '../score/exact.ts';
import { bonusKindOf } from '../score/kinds/bonusKinds.ts';
import { exhausts } from '../score/kinds/kind.ts';
import { kindOf } from '../score/kinds/kinds.ts';
import type { Bonus, Bottom, Category, GeneralDeduction, Item, Rubric, Rule, Veto } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { shownCode } from './names.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
  /** Address of a fact that has one of its own. */
  readonly id?: string;
  /** Another clause, named before the value. */
  readonly link?: { readonly words: string; readonly href: string };
}

/** Advice, never part of the regulation: it says so itself. */
const keep = '建议留存';

const facts = (...all: readonly (readonly [string, string | null])[]): Fact[] =>
  all.flatMap(([name, value]) => (value === null || value === '' ? [] : [{ name, value }]));

/** 单价 of a rule. */
export const priceOf = (rule: Pick<Rule, 'kind' | 'params'>): string => kindOf(rule).price(rule.params);

/** What a rule can cost at most: its own maximum, or what its item holds. */
export function capOf(rule: Rule, item: Item): string {
  const worst = kindOf(rule).worst(rule.params);
  return worst === exhausts || worst >= item.points
    ? `本项 ${short(item.points)} 分，扣完为止`
    : `本条最多扣 ${short(worst)} 分`;
}

const fillOf = (rubric: Rubric, code: string): string | null => slotsOf(rubric).get(code)?.fill ?? null;

/** Parameters that the text of some kinds names besides amounts. */
interface Spoken {
  readonly triggers?: readonly string[];
  readonly scored_with?: string;
  readonly defined_by?: string;
}

export function ruleFacts(rubric: Rubric, rule: Rule, item: Item, { departmentsText }: Category): Fact[] {
  const { triggers, scored_with, defined_by } = rule.params as Spoken;
  return facts(
    ['怎么扣', priceOf(rule)],
    ['封顶', capOf(rule, item)],
    ['扣分情形', triggers?.join('；') ?? null],
    ['会同评分', scored_with ?? null],
    ['标准', defined_by ?? null],
    ['填什么', fillOf(rubric, rule.code)],
    [keep, rule.evidence],
    ['负责科室', departmentsText],
  );
}

/** A bonus of several codes has each of them as a fact with an address of its own: when it is met, and what to enter. */
function fieldFacts(rubric: Rubric, { code: owner }: Bonus): Fact[] {
  const own = [...slotsOf(rubric).values()].filter((slot) => slot.owner === owner);
  return own.map(({ code, fill }) =>
    code === owner ? { name: '填什么', value: fill } : { name: code, value: fill, id: code },
  );
}

export const bonusFacts = (rubric: Rubric, bonus: Bonus): Fact[] => [
  { name: '怎么加', value: bonusKindOf(bonus).price(bonus.params) },
  ...fieldFacts(rubric, bonus),
  ...facts([keep, bonus.evidence]),
];

/** The veto that a general deduction brings about, with the way to it. */
function vetoFacts(rubric: Rubric, { veto }: GeneralDeduction): Fact[] {
  if (veto === null) return [];
  const link = { words: shownCode(rubric, veto), href: `#${veto}` };
  return [{ name: '一票否决', link, value: '：有人次的同时触发，不影响得分' }];
}

export const deductionFacts = (rubric: Rubric, deduction: GeneralDeduction): Fact[] => [
  ...facts(
    ['怎么扣', priceOf(deduction)],
    ['封顶', rubric.words.outside],
    ['填什么', fillOf(rubric, deduction.code)],
    [keep, deduction.evidence],
  ),
  ...vetoFacts(rubric, deduction),
];

export const vetoClauseFacts = ({ appliesTo, scope, triggers }: Veto): Fact[] =>
  facts(
    ['对象', appliesTo.join('、')],
    ['范围', scope],
    ['由来', triggers.length > 0 ? `${triggers.join('、')} 有人次的` : null],
  );

export const bottomFacts = ({ n, consequences }: Bottom): Fact[] =>
  facts(['名额', `最后 ${n} 名`], ['后果', consequences.join('；')]);
