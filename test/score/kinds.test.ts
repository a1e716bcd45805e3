/** What the editions at hand do not happen to use; everything else is tried by their own examples. */

import { expect, test } from 'vitest';
import { decimal, type Ratio } from '../../src/score/exact.ts';
import { kindOf } from '../../src/score/kinds/kinds.ts';

function rate(text: string): { value: Ratio; given: string } {
  const value = decimal(text);
  if (!value) throw new Error(text);
  return { value, given: `${text}%` };
}

test('targets and steps may be decimals', () => {
  const below = kindOf({ kind: 'per_point_below' });
  const params = { metric: '合格率', target: 98.5, step: 0.5, points: 25, rounding: 'floor' };
  expect(below.deduct(params, rate('97.2'))).toEqual({
    points: 50,
    why: '97.2%，比 98.5% 低 1.3 个百分点；每满 0.5 个百分点扣 0.25 分，扣 0.5 分，不足 0.5 个百分点的不扣',
  });
  expect(below.deduct(params, rate('98.5')).points).toBe(0);
  const line = kindOf({ kind: 'threshold_below' });
  expect(line.deduct({ metric: '', measure: 'percent', target: 98.5, points: 100 }, rate('98.49')).points).toBe(100);
});

test('fewer than one group cost nothing, and that is said plainly', () => {
  const perN = kindOf({ kind: 'per_n' });
  const params = { points: 10, n: 3, unit: '件', rounding: 'floor', period: 'year' };
  expect(perN.deduct(params, { total: 2, groups: [2] })).toEqual({ points: 0, why: '2 件，不足 3 件，不扣分' });
});
