/** What a loss costs reported and concealed, in a few words. */

import type { Honesty } from '../score/evaluateRule.ts';
import { short } from '../score/exact.ts';

export function honestyWords({ reported, concealed }: Honesty): string {
  // Others under the same cap, or of the same exclusive group, cost all of it.
  if (concealed === 0) return '别的条已经扣够了，单改这一条，得分不变';
  return concealed === reported
    ? `如实自报扣 ${short(reported)} 分（已到上限）`
    : `如实自报扣 ${short(reported)} 分，被查实隐瞒扣 ${short(concealed)} 分`;
}
