import * as v from 'valibot';
import { short } from '../exact.ts';
import { classifierOf, countFill, type Kind, points, text } from './kind.ts';

/** “扣X分” without 每: once in the year, however many findings. */
export const schema = v.object({
  points,
  /** What is counted, when findings are recorded one by one. */
  unit: v.optional(text),
  /** Switched by a reading: once, or for each finding. */
  repeat: v.optional(v.picklist(['once', 'each']), 'once'),
});
type Params = v.InferOutput<typeof schema>;

export const flatOnce: Kind<Params, 'count'> = {
  input: () => 'count',
  asksWhether: true,
  deduct({ points, unit = '次', repeat }, { total }) {
    if (total === 0) return { points: 0, why: '没有扣分情形，不扣分' };
    if (repeat === 'each') {
      return {
        points: points * total,
        why: `每次都扣：${total} ${unit} × ${short(points)} = ${short(points * total)} 分`,
      };
    }
    return {
      points,
      why:
        total === 1
          ? `有扣分情形，扣 ${short(points)} 分`
          : `记有 ${total} ${unit}，全年只扣一次，扣 ${short(points)} 分`,
    };
  },
  formula: ({ points, repeat }, x) => (repeat === 'once' ? `IF(${x}>0,${points},0)` : `${x}*${points}`),
  worst: ({ points }) => points,
  price: ({ points, unit = '次', repeat }) =>
    repeat === 'each' ? `每${classifierOf(unit)} ${short(points)} 分` : `${short(points)} 分，全年只扣一次`,
  fill: ({ unit = '次' }) => countFill(unit),
};
