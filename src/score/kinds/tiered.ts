import * as v from 'valibot';
import type { Entry } from '../entry.ts';
import { short } from '../exact.ts';
import type { BonusKind } from './bonusKind.ts';
import { points, text } from './kind.ts';

/** Tiers of one bonus, each reached or not. */
export const schema = v.object({
  tiers: v.pipe(v.array(v.strictObject({ code: text, text, when: text, points })), v.minLength(1, '至少列一档')),
  /** Switched by a reading: the highest tier reached, or all that were. */
  combine: v.optional(v.picklist(['highest', 'sum']), 'highest'),
});
type Params = v.InferOutput<typeof schema>;

const reached = (entries: readonly Entry[], code: string) =>
  entries.some((entry) => entry.code === code && entry.figure.is === 'count' && entry.figure.n > 0);

export const tiered: BonusKind<Params> = {
  slots: (_, { tiers }) =>
    tiers.map(({ code, when }) => ({
      code,
      input: 'count' as const,
      title: when,
      fill: `${when}的填 1，没有填 0`,
      asksWhether: true as const,
    })),
  price: ({ tiers, combine }) =>
    `${tiers.map(({ when, points }) => `${when} ${short(points)} 分`).join('；')}${combine === 'highest' ? '；取高的一档' : '；可以相加'}`,
  award({ tiers, combine }, entries) {
    const got = tiers.filter((tier) => reached(entries, tier.code));
    const values = got.map((tier) => tier.points);
    const points = combine === 'sum' ? values.reduce((a, b) => a + b, 0) : Math.max(0, ...values);
    if (got.length === 0) return { points, why: '没有达到加分情形，不加分' };
    const names = got.map((tier) => `${tier.when} ${short(tier.points)} 分`).join('，');
    return {
      points,
      why:
        got.length > 1 && combine === 'highest'
          ? `${names}，取高，加 ${short(points)} 分`
          : `${names}，加 ${short(points)} 分`,
    };
  },
  formula: ({ tiers, combine }, figures) =>
    `${combine === 'sum' ? 'SUM' : 'MAX'}(${tiers.map(({ points }, at) => `IF(${figures[at]}>0,${points},0)`).join(',')})`,
  best: () => 0,
  claim: ({ tiers }, entries, code) =>
    reached(
      entries.filter((entry) => !entry.hasEvidence),
      code,
    )
      ? (tiers.find((tier) => tier.code === code)?.points ?? 0)
      : 0,
};
