/** One bonus: its entries, without the rows that were found to be false. */

import { type Applied, paramsUnder } from './choices.ts';
import type { Entry } from './entry.ts';
import type { Context, State } from './evaluateRule.ts';
import type { Hundredths } from './exact.ts';
import { bonusKindOf } from './kinds/bonusKinds.ts';
import type { Bonus } from './rubric.ts';

export interface EvaluatedBonus {
  readonly bonus: Bonus;
  readonly state: State;
  readonly points: Hundredths;
  /** What it adds to the highest possible score while it is open. */
  readonly open: Hundredths;
  readonly why: string;
  readonly applied: readonly Applied[];
  readonly rows: readonly string[];
  /** Codes whose claim wants proof and has none, with the points that hang on it. */
  readonly unproven: readonly { readonly code: string; readonly points: Hundredths }[];
}

export function evaluateBonus(
  bonus: Bonus,
  entries: readonly Entry[],
  damaged: boolean,
  context: Context,
): EvaluatedBonus {
  const kind = bonusKindOf(bonus);
  const { params, applied } = paramsUnder(context.rubric, bonus.code, bonus.params, context.choices);
  if (entries.length === 0) {
    const open = kind.best(params);
    return {
      bonus,
      state: 'unassessed',
      points: 0,
      open,
      why: '还没有填，暂不加分',
      applied: [],
      rows: [],
      unproven: [],
    };
  }
  const honest = entries.filter((entry) => !entry.concealed);
  const { points, why } = kind.award(params, honest);
  const cancelled = entries.length - honest.length;
  const claim = kind.claim;
  const bare = [...new Set(honest.filter((entry) => !entry.hasEvidence).map((entry) => entry.code))];
  return {
    bonus,
    state: damaged ? 'partial' : 'assessed',
    points,
    open: 0,
    why: cancelled ? `${why}（虚报 ${cancelled} 行，已取消）` : why,
    applied,
    rows: entries.map((entry) => entry.row),
    unproven: claim
      ? bare
          .map((code) => ({
            code,
            points: claim(params, honest, code),
          }))
          .filter((claimed) => claimed.points > 0)
      : [],
  };
}
