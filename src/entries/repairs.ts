/** Certain repairs of a cell: what it must have meant, offered for a click. Each is read again before it is offered. */

import type { Slot } from '../score/slots.ts';
import { readDate } from './date.ts';
import { readFigure } from './figure.ts';
import { fold, foldCode } from './fold.ts';
import { freeTextFields, hidePersonal } from './personalData.ts';
import type { Field, Row } from './row.ts';

export interface Repair {
  readonly field: Field;
  readonly value: string;
}

interface Edition {
  readonly slots: ReadonlyMap<string, Slot>;
  readonly period: { readonly from: string; readonly to: string };
}

const englishMonths = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** Year, month and day that a spreadsheet made of something else; the year is null where it shows none. */
function dateParts(text: string): { year: number | null; month: number; day: number } | null {
  const whole = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?( .*)?$/.exec(text);
  if (whole) return { year: Number(whole[1]), month: Number(whole[2]), day: Number(whole[3]) };
  const short = /^(\d{1,2})[-月](\d{1,2})日?$/.exec(text);
  if (short) return { year: null, month: Number(short[1]), day: Number(short[2]) };
  const english = /^(?:(\d{1,2})[- ]([a-z]{3})[a-z]*|([a-z]{3})[a-z]*[- ](\d{1,2}))$/.exec(text.toLowerCase());
  const month = english ? englishMonths.indexOf(english[2] ?? english[3] ?? '') + 1 : 0;
  return english && month > 0 ? { year: null, month, day: Number(english[1] ?? english[4]) } : null;
}

/** Codes whose dots became commas or dashes, with words around them, or that a spreadsheet took for a date. */
function codes(row: Row): string[] {
  const text = foldCode(row.code).replace(/^第/, '');
  const dotted = text.replace(/(\d)[^\dA-Z]+(?=\d)/g, '$1.');
  const date = dateParts(fold(row.code));
  const fromDate = date?.year ? `${date.year % 100}.${date.month}.${date.day}` : '';
  return [dotted, /^[A-Z]?\d+(\.\d+)*/.exec(dotted)?.[0] ?? '', fromDate];
}

/** `0.965` → `96.5%`, exactly. */
function asPercent(text: string): string {
  const match = /^(0|1)?\.(\d{1,15})$/.exec(text);
  if (!match) return '';
  const digits = `${match[1] ?? '0'}${(match[2] ?? '').padEnd(2, '0')}`;
  const whole = digits.slice(0, 3).replace(/^0+(?=\d)/, '');
  const rest = digits.slice(3).replace(/0+$/, '');
  return `${whole}${rest && `.${rest}`}%`;
}

function figures(row: Row, slot: Slot): string[] {
  const text = fold(row.value);
  const numeral = /^(零|一|二|三|四|五|六|七|八|九|十|两)(\D?)$/.exec(text);
  const spelled = numeral ? String(numeral[1] === '两' ? 2 : chineseDigits.indexOf(numeral[1] ?? '')) : '';
  const positive = /^-\s*([\d.]+\D*)$/.exec(text)?.[1] ?? '';
  if (slot.input !== 'percent') return [spelled, positive];
  const date = dateParts(text);
  return [date ? `${date.month}/${date.day}` : '', asPercent(text)];
}

/** `44990`, as a spreadsheet counts days. */
function days(row: Row, period: Edition['period']): string[] {
  if (!/^\d{5}$/.test(fold(row.date))) return [];
  const day = new Date(Date.UTC(1899, 11, 30) + Number(fold(row.date)) * 86_400_000).toISOString().slice(0, 10);
  return day >= period.from && day <= period.to ? [day] : [];
}

/** What can be mended in a row for certain; nothing where it reads well as it stands. */
export function repairsOf(row: Row, { slots, period }: Edition): Repair[] {
  const found: Repair[] = [];
  /** Offers the first of what a cell may have meant that reads well. */
  const offer = (field: Field, values: readonly string[], reads: (value: string) => boolean) => {
    const value = values.find((one) => one !== '' && one !== row[field].trim() && reads(one));
    if (value !== undefined) found.push({ field, value });
  };
  const slot = slots.get(foldCode(row.code));
  if (!slot) offer('code', codes(row), (code) => slots.has(code));
  else if (fold(row.value) !== '') {
    const reads = (value: string) => {
      const read = readFigure(value, slot);
      return !('error' in read) && read.warning === undefined;
    };
    if (!reads(row.value)) offer('value', figures(row, slot), reads);
  }
  if (row.date.trim() !== '' && readDate(row.date, period) === null) offer('date', days(row, period), () => true);
  for (const field of freeTextFields) offer(field, [hidePersonal(row[field])], () => true);
  return found;
}
