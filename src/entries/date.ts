/** 日期: the forms that staff write (contract section 2). */

import { fold } from './fold.ts';

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/,
  /^(\d{4})年(\d{1,2})月(\d{1,2})日?$/,
  /^(\d{4})(\d{2})(\d{2})$/,
];
const withoutYear = /^(\d{1,2})月(\d{1,2})日?$/;

const iso = (year: number, month: number, day: number) =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

/** An ISO 8601 day, or null when there is no such day. */
function day(year: number, month: number, date: number): string | null {
  const moment = new Date(Date.UTC(year, month - 1, date));
  return moment.getUTCMonth() === month - 1 && moment.getUTCDate() === date ? iso(year, month, date) : null;
}

/** Reads a date; one without a year falls into the edition's period. Null when it is not understood. */
export function readDate(cell: string, period: { readonly from: string; readonly to: string }): string | null {
  if (cell.length > 100) return null;
  const text = fold(cell)
    .replace(/ \d{1,2}:\d{2}(:\d{2})?$/, '')
    .replace(/\s+/g, '');
  for (const form of forms) {
    const found = form.exec(text);
    if (found) return day(Number(found[1]), Number(found[2]), Number(found[3]));
  }
  const found = withoutYear.exec(text);
  if (!found) return null;
  const [month, date] = [Number(found[1]), Number(found[2])];
  const years = [period.from, period.to].map((edge) => Number(edge.slice(0, 4)));
  const days = years.flatMap((year) => day(year, month, date) ?? []);
  return days.find((candidate) => candidate >= period.from) ?? days[0] ?? null;
}
