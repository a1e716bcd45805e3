/** What a reader wants to know of a clause besides its words: how much, up to what, what to enter, what to keep. */

import { short } from '../score/exact.ts';
import { bonusKindOf } from '../score/kinds/bonusKinds.ts';
import { exhausts } from '../score/kinds/kind.ts';
import { kindOf } from '../score/kinds/kinds.ts';
import type { Bonus, Category, GeneralDeduction, Item, Rubric, Rule } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';

export interface Fact {
  readonly name: string;
  readonly value: string;
}

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
    ['留存材料', rule.evidence],
    ['负责科室', departmentsText],
  );
}

export const bonusFacts = (rubric: Rubric, bonus: Bonus): Fact[] =>
  facts(
    ['怎么加', bonusKindOf(bonus).price(bonus.params)],
    ...[...slotsOf(rubric).values()]
      .filter(({ owner }) => owner === bonus.code)
      .map(({ code, fill }) => [code === bonus.code ? '填什么' : `${code} 填什么`, fill] as const),
    ['留存材料', bonus.evidence],
  );

export const deductionFacts = (rubric: Rubric, deduction: GeneralDeduction): Fact[] =>
  facts(
    ['怎么扣', priceOf(deduction)],
    ['封顶', '不设上限，在附件得分之外另扣'],
    ['填什么', fillOf(rubric, deduction.code)],
    ['留存材料', deduction.evidence],
  );
