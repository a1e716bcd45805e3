/** How much more a rule can still cost, in a sentence. */

import { short } from '../score/exact.ts';
import type { Headroom } from '../score/headroom.ts';

/** `unit`: what is counted. */
export function headroomWords(headroom: Headroom, unit: string | null): string {
  const { holder, deducted, points, stops } = headroom;
  const so = `${holder} 已扣 ${short(deducted)}/${short(points)} 分`;
  if (headroom.is === 'amount') {
    if (headroom.left === 0) return `${so}，这一条已扣满`;
    return `${so}，这一条最多还能扣 ${short(headroom.left)} 分`;
  }
  const { more } = headroom;
  if (more === null) return so;
  if (more === 0) return `${so}，这一条已扣满，再有也不扣了`;
  const count = `再 ${more} ${unit ?? '次'}`;
  return stops === 'holder' ? `${so}，${count}扣完，之后不再扣` : `${so}，${count}这一条扣满，之后不再扣`;
}
