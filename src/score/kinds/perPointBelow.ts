import * as v from 'valibot';
import { ceil, compare, divide, floor, type Ratio, rounded, short, shown, subtract, times } from '../exact.ts';
import { decimalAboveZero, exactly, exhausts, type Kind, points, rateRemedy, text } from './kind.ts';

/** “每下降N个百分点扣X分”: an amount for every step that a rate stays below its target. */
export const schema = v.object({
  metric: text,
  /** Per cent. */
  target: decimalAboveZero,
  /** Percentage points. */
  step: v.optional(decimalAboveZero, 1),
  points,
  /** Switched by a reading: what becomes of a part of a step. */
  rounding: v.optional(v.picklist(['floor', 'proportional', 'ceil']), 'floor'),
});
type Params = v.InferOutput<typeof schema>;

const isWhole = (steps: Ratio) => steps.num % steps.den === 0n;

export const perPointBelow: Kind<Params, 'percent'> = {
  input: () => 'percent',
  deduct({ target, step, points, rounding }, { value, given }) {
    if (compare(value, exactly(target)) >= 0) return { points: 0, why: `${given}，达到 ${target}%，不扣分` };
    const below = subtract(exactly(target), value);
    const steps = divide(below, exactly(step));
    const rate = given.includes('/') ? `${given}（${shown(value)}%）` : given;
    const lead = `${rate}，比 ${target}% ${shown(below, '低')} 个百分点`;
    if (rounding === 'proportional') {
      const deduction = times(steps, points);
      const price = `每 ${step} 个百分点扣 ${short(points)} 分`;
      return { points: deduction, why: `${lead}；${price}，按比例扣 ${rounded(deduction)} 分` };
    }
    const counted = rounding === 'floor' ? floor(steps) : ceil(steps);
    const full = rounding === 'floor' ? '每满' : '每';
    const rest = isWhole(steps) ? '' : `，不足 ${step} 个百分点的${rounding === 'floor' ? '不扣' : `按 ${step} 个计`}`;
    return {
      points: counted * points,
      why: `${lead}；${full} ${step} 个百分点扣 ${short(points)} 分，扣 ${short(counted * points)} 分${rest}`,
    };
  },
  formula({ target, step, points, rounding }, x) {
    const steps = `MAX(0,ROUND((${target}-${x})/${step},9))`;
    if (rounding === 'proportional') return `${steps}*${points}`;
    return `${rounding === 'floor' ? 'ROUNDDOWN' : 'ROUNDUP'}(${steps},0)*${points}`;
  },
  met: ({ target }, { value }) => compare(value, exactly(target)) >= 0,
  remedy: ({ target }, fact) => rateRemedy(target, fact),
  worst: () => exhausts,
  price: ({ target, step, points }) => `低于 ${target}%，每低 ${step} 个百分点 ${short(points)} 分`,
  fill: ({ metric }) => `填${metric}，如 96.5% 或 29/30（完成数/总数）`,
};
