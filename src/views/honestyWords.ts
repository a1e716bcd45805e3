/** What a loss costs reported and concealed, in a few words. */

import type { Honesty } from '../score/evaluateRule.ts';
import { short } from '../score/exact.ts';

export function honestyWords({ reported, concealed }: Honesty): string {
  // Other clauses under the same cap cost all of it.
  if (concealed === 0) return '本项别的条已经扣到上限，这一条不影响得分';
  return concealed === reported
    ? `如实自报扣 ${short(reported)} 分（已到上限）`
    : `如实自报扣 ${short(reported)} 分，被查实隐瞒扣 ${short(concealed)} 分`;
}
