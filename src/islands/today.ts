/** The calendar of the office, in local time. */

import type { Rubric } from '../score/rubric.ts';

/** The day of a moment, `YYYY-MM-DD`. */
export function dayOf(moment: Date | string): string {
  const at = new Date(moment);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

export const today = (): string => dayOf(new Date());

/** Today, if it lies in the year that is assessed; null otherwise. */
export function todayWithin({ period }: Rubric): string | null {
  const day = today();
  return day >= period.from && day <= period.to ? day : null;
}
