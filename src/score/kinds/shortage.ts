import * as v from 'valibot';
import { compare, floor, short, whole } from '../exact.ts';
import { type Kind, points, positive, text } from './kind.ts';

/** “每少一件扣X分”: an amount for each one short of a target. */
export const schema = v.object({ target: positive, unit: text, points });
type Params = v.InferOutput<typeof schema>;

export const shortage: Kind<Params, 'number'> = {
  input: () => 'number',
  deduct({ target, unit, points }, { value }) {
    const achieved = floor(value);
    const missing = Math.max(0, target - achieved);
    if (missing === 0) return { points: 0, why: `完成 ${achieved} ${unit}，达到 ${target} ${unit}，不扣分` };
    return {
      points: points * missing,
      why: `完成 ${achieved} ${unit}，比 ${target} ${unit}少 ${missing} ${unit}，扣 ${missing} × ${short(points)} = ${short(points * missing)} 分`,
    };
  },
  formula: ({ target, points }, x) => `MAX(0,${target}-${x})*${points}`,
  met: ({ target }, { value }) => compare(value, whole(target)) >= 0,
  remedy: ({ target, unit }, { value }) => `再完成 ${target - floor(value)} ${unit}`,
  progress: ({ target, unit }, { value }) => ({ achieved: floor(value), target, unit }),
  worst: ({ target, points }) => points * target,
  price: ({ target, unit, points }) => `应完成 ${target} ${unit}，每少 1 ${unit} ${short(points)} 分`,
  fill: ({ target, unit }) => `填全年实际完成的数（目标 ${target} ${unit}）`,
};
