/** Moments and days as staff read them. */

/** A moment (ISO 8601) in local time: `11月22日 21:05`, with its year where that is another than `now`'s. */
export function dayAndTime(moment: string, now = new Date()): string {
  const at = new Date(moment);
  const year = at.getFullYear() === now.getFullYear() ? '' : `${at.getFullYear()}年`;
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${year}${at.getMonth() + 1}月${at.getDate()}日 ${at.getHours()}:${minutes}`;
}

/** A day, `YYYY-MM-DD`, as `YYYY年M月D日`. */
export function day(date: string): string {
  const [year, month, dayOfMonth] = date.split('-').map(Number);
  return `${year}年${month}月${dayOfMonth}日`;
}
