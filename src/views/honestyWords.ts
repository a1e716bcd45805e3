/** What a loss costs reported and concealed, in a few words. */

import type { Honesty } from '../score/evaluateRule.ts';
import { short } from '../score/exact.ts';

export const honestyWords = ({ reported, concealed }: Honesty): string =>
  concealed === reported
    ? `如实自报扣 ${short(reported)} 分（已到上限）`
    : `如实自报扣 ${short(reported)} 分，被查实隐瞒扣 ${short(concealed)} 分`;
