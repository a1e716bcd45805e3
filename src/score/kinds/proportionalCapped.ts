import * as v from 'valibot';
import { compare, equals, over, type Ratio, short, subtract, times, whole } from '../exact.ts';
import { type Kind, points, positive, text } from './kind.ts';

/** “按比例扣减，最多扣X分”: a share of the base for what a score lacks of its benchmark. */
export const schema = v.object({
  metric: text,
  /** The points that are earned in proportion. */
  base: points,
  benchmark: positive,
  /** The most that is deducted. */
  sub_cap: points,
  /** Switched by a reading: share of the base, share of the cap, or point for point. */
  formula: v.optional(v.picklist(['base', 'cap', 'difference']), 'base'),
});
type Params = v.InferOutput<typeof schema>;

export const proportionalCapped: Kind<Params, 'score'> = {
  input: () => 'score',
  deduct({ base, benchmark, sub_cap, formula }, { value, given }) {
    if (compare(value, whole(benchmark)) >= 0) return { points: 0, why: `${given} 分，达到 ${benchmark} 分，不扣分` };
    const lacking = subtract(whole(benchmark), value);
    const share = formula === 'cap' ? sub_cap : base;
    const uncapped: Ratio = formula === 'difference' ? times(lacking, 100) : over(times(lacking, share), benchmark);
    const sum =
      formula === 'difference'
        ? `${benchmark} − ${given} ${equals(uncapped)} 分`
        : `${short(share)} × (1 − ${given} ÷ ${benchmark}) ${equals(uncapped)} 分`;
    if (compare(uncapped, whole(sub_cap)) > 0) return { points: sub_cap, why: `${sum}，最多扣 ${short(sub_cap)} 分` };
    return { points: uncapped, why: `扣 ${sum}` };
  },
  formula({ base, benchmark, sub_cap, formula }, x) {
    const lacking = `MAX(0,${benchmark}-${x})`;
    const share = formula === 'cap' ? sub_cap : base;
    return `MIN(${sub_cap},${lacking}*${formula === 'difference' ? '100' : `${share}/${benchmark}`})`;
  },
  worst: ({ sub_cap }) => sub_cap,
  price: ({ metric, base, benchmark, sub_cap, formula }) =>
    formula === 'difference'
      ? `${metric}比 ${benchmark} 分每差 1 分扣 1 分`
      : `${metric}不足 ${benchmark} 分的，按差的比例从 ${short(formula === 'cap' ? sub_cap : base)} 分里扣`,
  fill: ({ metric }) => `填${metric}（分）`,
};
