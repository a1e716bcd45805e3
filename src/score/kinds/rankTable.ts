import * as v from 'valibot';
import { short } from '../exact.ts';
import type { BonusKind } from './bonusKind.ts';
import { points, text } from './kind.ts';

/** “前N名分别加X、Y…分”: points by rank. */
export const schema = v.object({
  /** What is ranked. */
  metric: text,
  /** Points of the first place, the second, and so on; nothing after the last. */
  places: v.pipe(v.array(points), v.minLength(1, '至少写第一名的分值')),
  /** How a poll makes the ranking, if one does. */
  poll: v.optional(
    v.strictObject({
      grades: v.array(text),
      /** Shares in per cent. */
      voters: v.array(v.strictObject({ group: text, name: text, weight: v.number() })),
    }),
  ),
});
type Params = v.InferOutput<typeof schema>;

export const rankTable: BonusKind<Params> = {
  slots: ({ code, name }, { metric, places }) => [
    { code, input: 'rank', title: name, fill: `填${metric}的名次，如 1；第 ${places.length} 名以后照实填，不加分` },
  ],
  price: ({ places }) => places.map((points, at) => `第 ${at + 1} 名 ${short(points)} 分`).join('，'),
  award({ metric, places }, entries) {
    const rank = entries.find((entry) => entry.figure.is === 'rank')?.figure;
    if (rank?.is !== 'rank') return { points: 0, why: '已取消，不加分' };
    const points = places[rank.n - 1] ?? 0;
    return { points, why: `${metric}第 ${rank.n} 名，${points ? `加 ${short(points)} 分` : '不在加分名次内，不加分'}` };
  },
  formula: ({ places }, [rank]) => `IFERROR(CHOOSE(${rank},${places.join(',')}),0)`,
  best: ({ places }) => places[0] ?? 0,
  claim: null,
};
