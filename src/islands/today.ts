/** The calendar of the office, in local time. */

import type { Rubric } from '../score/rubric.ts';

/** Today, `YYYY-MM-DD`. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** Today, if it lies in the year that is assessed; null otherwise. */
export function todayWithin({ period }: Rubric): string | null {
  const day = today();
  return day >= period.from && day <= period.to ? day : null;
}
