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

/** What stands between the digits of a code where its dots should. */
const betweenDigits = /\s*[，,、。．·・\-/]\s*/g;

/**
 * Codes whose dots became commas or dashes, with a word before or after them, or that a spreadsheet took for a date.
 * Where the words hold another number, or another code, it is anyone's guess which was meant.
 */
function codes(row: Row): string[] {
  const text = fold(row.code).toUpperCase();
  const framed = /^第?\s*([A-Z]?[\d.，,、。．·・\-/\s]*\d)[\s.。]*条?\s*[^\dA-Z]*$/.exec(text)?.[1] ?? '';
  const date = dateParts(fold(row.code));
  const fromDate = date?.year ? `${date.year % 100}.${date.month}.${date.day}` : '';
  return [foldCode(framed.replace(betweenDigits, '.')), fromDate];
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

/** `-3件` → `3件`: what was deducted, written as a deduction. */
const unsigned = (text: string): string => /^-\s*([\d.]+\D*)$/.exec(text)?.[1] ?? '';

const digits: ReadonlyMap<string, number> = new Map(
  [...'零一二三四五六七八九'].map((character, value) => [character, value] as const),
).set('两', 2);

/** `三件` → `3件`, `五十` → `50`: below a hundred, since above it is anyone's guess whether a place is left out. */
function asDigits(text: string): string {
  const [, tens, ten, ones, unit = ''] = /^([一二三四五六七八九])?(十)([一二三四五六七八九])?(\D*)$/.exec(text) ?? [];
  if (ten) return `${(digits.get(tens ?? '一') ?? 0) * 10 + (digits.get(ones ?? '') ?? 0)}${unit}`;
  const one = digits.get(text.charAt(0));
  return one === undefined ? '' : `${one}${text.slice(1)}`;
}

const done = /^([√✓✔☑]|(已经?)?(全部)?(完成|做到)了?)$/;
const notDone = /^([×✗✘☒]|[未没](有)?(完成|做到))$/;

/**
 * A tick or a cross where it is asked whether something was done. Where it is asked whether something went wrong, a tick may
 * as well say that all is well.
 */
function asAnswer(text: string, slot: Slot): string {
  if (slot.input !== 'component' && !(slot.of === 'bonus' && slot.asksWhether)) return '';
  return done.test(text) ? '是' : notDone.test(text) ? '否' : '';
}

/** What 数值 may have meant, by what it holds; whether it may hold so is asked of each afterwards. */
function figures(row: Row, slot: Slot, years: readonly number[]): string[] {
  const text = fold(row.value);
  switch (slot.input) {
    case 'percent': {
      const date = dateParts(text);
      const isThisYears = date !== null && (date.year === null || years.includes(date.year));
      return [isThisYears ? `${date.month}/${date.day}` : '', asPercent(text)];
    }
    case 'amount':
      return [unsigned(text)];
    case 'count':
      return [asAnswer(text, slot), asDigits(text), unsigned(text)];
    case 'rank':
      return [asDigits(text.replace(/^第\s*|名$/g, ''))];
    case 'component':
    case 'number':
    case 'checklist':
    case 'score':
      return [asAnswer(text, slot), asDigits(text)];
    default:
      return slot.input satisfies never;
  }
}

/** `44990`, as a spreadsheet counts days, and `3.15` or `3月15号`, as staff jot one down. */
function days(row: Row, period: Edition['period']): string[] {
  const text = fold(row.date);
  const spoken = text.replace(/号$/, '日');
  if (readDate(spoken, period) !== null) return [spoken];
  const [, month, date] = /^(\d{1,2})[./-](\d{1,2})$/.exec(text) ?? [];
  const jotted = `${month}月${date}日`;
  if (readDate(jotted, period) !== null) return [jotted];
  if (!/^\d{5}$/.test(text)) return [];
  const day = new Date(Date.UTC(1899, 11, 30) + Number(text) * 86_400_000).toISOString().slice(0, 10);
  return day >= period.from && day <= period.to ? [day] : [];
}

/** A date that can be mended for certain, mended; null where it reads well, or is anyone's guess. */
export function mendedDate(row: Row, period: Edition['period']): string | null {
  return readDate(row.date, period) === null ? (days(row, period)[0] ?? null) : null;
}

/** What can be mended in a row for certain; nothing where it reads well as it stands. */
export function repairsOf(row: Row, { slots, period }: Edition): Repair[] {
  const found: Repair[] = [];
  const edges = [period.from, period.to].map((edge) => Number(edge.slice(0, 4)));
  // A spreadsheet adds the year in which something is typed: that of the period or the one after.
  const years = [...edges, ...edges.map((year) => year + 1)];
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
    if (!reads(row.value)) offer('value', figures(row, slot, years), reads);
  }
  offer('date', [mendedDate(row, period) ?? ''], () => true);
  for (const field of freeTextFields) offer(field, [hidePersonal(row[field])], () => true);
  return found;
}
