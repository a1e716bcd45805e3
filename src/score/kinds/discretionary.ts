import * as v from 'valibot';
import { short } from '../exact.ts';
import { type Kind, points, text } from './kind.ts';

/** “在N分内扣分”, “酌情扣X至Y分”: the assessor decides the amount within bounds. */
export const schema = v.object({
  /** Least amount once anything is deducted. */
  min: points,
  /** Most in the year. */
  max: points,
  /** What may lead to a deduction. */
  triggers: v.optional(v.array(text)),
  /** Who scores together with the department. */
  scored_with: v.optional(text),
  /** Where the amounts are laid down, if elsewhere. */
  defined_by: v.optional(text),
});
type Params = v.InferOutput<typeof schema>;

export const discretionary: Kind<Params, 'amount'> = {
  input: () => 'amount',
  deduct({ max }, { points }) {
    if (points === 0) return { points: 0, why: '扣分额填 0，不扣分' };
    if (points <= max) return { points, why: `按所填扣分额，扣 ${short(points)} 分` };
    return { points: max, why: `所填合计 ${short(points)} 分，本条最多扣 ${short(max)} 分` };
  },
  formula: ({ max }, x) => `MIN(${max},${x})`,
  worst: ({ max }) => max,
  bounds: ({ min, max }) => ({ min, max }),
  price: ({ min, max }) => `酌情，${short(min)} 至 ${short(max)} 分`,
  fill: ({ min, max }) =>
    min > 0 ? `填扣分值：0，或 ${short(min)} 至 ${short(max)} 分` : `填扣分值：0 至 ${short(max)} 分，没有填 0`,
};
