import * as v from 'valibot';
import { short } from '../exact.ts';
import { classifierOf, countFill, exhausts, type Kind, points, positive, text } from './kind.ts';

/** “每件扣X分”: the same amount for each finding. */
export const schema = v.object({
  points,
  unit: text,
  /** The most findings that the year can hold (four quarters). */
  max_count: v.optional(positive),
  /** Switched by a reading: for each finding, or once. */
  repeat: v.optional(v.picklist(['each', 'once']), 'each'),
});
type Params = v.InferOutput<typeof schema>;

export const perOccurrence: Kind<Params, 'count'> = {
  input: () => 'count',
  deduct({ points, unit, repeat }, { total }) {
    if (total === 0) return { points: 0, why: '没有扣分情形，不扣分' };
    if (repeat === 'once') return { points, why: `${total} ${unit}，只扣一次，扣 ${short(points)} 分` };
    return { points: points * total, why: `${total} ${unit} × ${short(points)} = ${short(points * total)} 分` };
  },
  formula: ({ points, repeat }, x) => (repeat === 'once' ? `IF(${x}>0,${points},0)` : `${x}*${points}`),
  worst: ({ points, max_count }) => (max_count === undefined ? exhausts : points * max_count),
  price: ({ points, unit, repeat }) =>
    repeat === 'once' ? `${short(points)} 分，只扣一次` : `每${classifierOf(unit)} ${short(points)} 分`,
  fill: ({ unit, max_count }) => `${countFill(unit)}${max_count === undefined ? '' : `（全年最多 ${max_count}）`}`,
};
