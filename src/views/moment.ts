/** A moment (ISO 8601) as staff read it, in local time: `11月22日 21:05`. */
export function dayAndTime(moment: string): string {
  const at = new Date(moment);
  const minutes = String(at.getMinutes()).padStart(2, '0');
  return `${at.getMonth() + 1}月${at.getDate()}日 ${at.getHours()}:${minutes}`;
}
