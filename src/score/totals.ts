/** The figures that a sheet comes to: nothing else adds. */

import type { Evaluation } from './evaluate.ts';
import { sumOf } from './evaluateRule.ts';
import { type Hundredths, sum } from './exact.ts';
import type { Rubric } from './rubric.ts';

export interface Totals {
  readonly score: Hundredths;
  /** The score before a floor is put under it. */
  readonly unfloored: Hundredths;
  readonly low: Hundredths;
  readonly high: Hundredths;
  readonly annex: Hundredths;
  readonly bonus: Hundredths;
  readonly deduction: Hundredths;
}

export function totalsOf(rubric: Rubric, { rules, bonuses, deductions, floor }: Evaluation): Totals {
  const codes = rubric.categories.flatMap(({ items }) => items.flatMap((item) => item.rules.map(({ code }) => code)));
  const own = codes.flatMap((code) => rules.get(code) ?? []);
  const annex = sum(rubric.categories.map(({ points }) => points)) - sum(own.map(({ lost }) => lost));
  const bonus = sum(bonuses.map(({ points }) => points));
  const deduction = sum(deductions.map(({ cost }) => sumOf(cost)));
  const floored = (points: Hundredths) => (floor === 'zero' ? Math.max(0, points) : points);
  const plain = annex + bonus - deduction;
  return {
    score: floored(plain),
    unfloored: plain,
    low: floored(plain - sum(own.map(({ open }) => open))),
    high: floored(plain + sum(bonuses.map(({ open }) => open))),
    annex,
    bonus,
    deduction,
  };
}
