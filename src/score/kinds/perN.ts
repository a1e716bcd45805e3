import * as v from 'valibot';
import { ceil, equals, floor, over, short, sum, times, whole } from '../exact.ts';
import { countFill, exhausts, type Kind, points, positive, text } from './kind.ts';

/** “每N件扣X分”: an amount for every n findings. */
export const schema = v.object({
  points,
  n: positive,
  unit: text,
  /** Switched by a reading: what becomes of a rest smaller than n. */
  rounding: v.optional(v.picklist(['floor', 'proportional', 'ceil']), 'floor'),
  /** Switched by a reading: divide the year's findings, or each month's. */
  period: v.optional(v.picklist(['year', 'month']), 'year'),
});
type Params = v.InferOutput<typeof schema>;

const setsOf = ({ n, rounding }: Params, parts: readonly number[]) =>
  sum(parts.map((part) => (rounding === 'floor' ? floor : ceil)(over(whole(part), n))));

export const perN: Kind<Params, 'count'> = {
  input: () => 'count',
  deduct(params, { total, groups }) {
    const { points, n, unit, rounding, period } = params;
    if (total === 0) return { points: 0, why: '没有扣分情形，不扣分' };
    if (rounding === 'proportional') {
      const deduction = over(times(whole(total), points), n);
      return { points: deduction, why: `${total} ${unit} ÷ ${n} × ${short(points)} ${equals(deduction)} 分（按比例）` };
    }
    const sets = setsOf(params, period === 'month' ? groups : [total]);
    const product = `${sets} × ${short(points)} = ${short(sets * points)} 分`;
    if (period === 'month') {
      return { points: sets * points, why: `${total} ${unit}，逐月除以 ${n}，共 ${sets} 组，扣 ${product}` };
    }
    if (sets === 0) return { points: 0, why: `${total} ${unit}，不足 ${n} ${unit}，不扣分` };
    const rest = total % n;
    const restWords =
      rest === 0 ? '' : rounding === 'floor' ? `，余 ${rest} ${unit}不计` : `（余 ${rest} ${unit}按一组计）`;
    return { points: sets * points, why: `${total} ${unit} ÷ ${n} = ${sets} 组${restWords}，扣 ${product}` };
  },
  formula({ points, n, rounding, period }, x) {
    if (rounding === 'proportional') return `${x}*${points}/${n}`;
    if (period === 'month') return `${x}*${points}`;
    return `${rounding === 'floor' ? 'ROUNDDOWN' : 'ROUNDUP'}(${x}/${n},0)*${points}`;
  },
  byMonth: (params, groups) =>
    params.period === 'month' && params.rounding !== 'proportional' ? setsOf(params, groups) : null,
  worst: () => exhausts,
  price: ({ points, n, unit }) => `每 ${n} ${unit} ${short(points)} 分`,
  fill: ({ unit }) => countFill(unit),
};
