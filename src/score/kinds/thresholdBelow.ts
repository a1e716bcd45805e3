import * as v from 'valibot';
import { ceil, compare, floor, short } from '../exact.ts';
import { decimalAboveZero, exactly, type Kind, points, rateRemedy, text } from './kind.ts';

/** “低于N%的扣X分”, “不足N场的扣X分”: one amount below a line, whatever the distance. */
export const schema = v.object({
  metric: text,
  /** A rate in per cent, or a whole number achieved. */
  measure: v.picklist(['percent', 'number']),
  target: decimalAboveZero,
  /** Of a number; a rate has none. */
  unit: v.optional(text),
  points,
});
type Params = v.InferOutput<typeof schema>;

/** Said where more than one step below the line is possible. */
const whatever = ({ measure, target }: Params) => measure === 'percent' || Number(target) > 1;

export const thresholdBelow: Kind<Params, 'percent' | 'number'> = {
  input: ({ measure }) => measure,
  deduct(params, { value, given }) {
    const { measure, target, unit, points } = params;
    const line = measure === 'percent' ? `${target}%` : `${target} ${unit ?? ''}`.trim();
    const found = measure === 'percent' ? given : `${given} ${unit ?? ''}`.trim();
    if (compare(value, exactly(target)) >= 0) return { points: 0, why: `${found}，达到 ${line}，不扣分` };
    const remark = whatever(params) ? '（差多差少都一样）' : '';
    return { points, why: `${found}，低于 ${line}，扣 ${short(points)} 分${remark}` };
  },
  formula: ({ target, points }, x) => `IF(ROUND(${x}-${target},9)<0,${points},0)`,
  met: ({ target }, { value }) => compare(value, exactly(target)) >= 0,
  remedy({ measure, target, unit }, fact) {
    if (measure === 'percent') return rateRemedy(target, fact);
    return `再完成 ${ceil(exactly(target)) - floor(fact.value)} ${unit ?? ''}`.trim();
  },
  progress: ({ measure, target, unit }, { value }) =>
    measure === 'percent' ? null : { achieved: floor(value), target: Number(target), unit: unit ?? '' },
  worst: ({ points }) => points,
  price(params) {
    const { measure, target, unit, points } = params;
    const line = measure === 'percent' ? `低于 ${target}%` : `不足 ${target} ${unit ?? ''}`.trim();
    return `${line}，扣 ${short(points)} 分${whatever(params) ? '，差多差少都一样' : ''}`;
  },
  fill: ({ measure, metric, target, unit }) =>
    measure === 'percent'
      ? `填${metric}，如 ${target}% 或 29/30（完成数/总数）`
      : `填全年实际完成的数（${metric}，目标 ${target} ${unit ?? ''}）`.replace(' ）', '）'),
};
