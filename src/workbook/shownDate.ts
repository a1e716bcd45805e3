/**
 * Days and times as a spreadsheet means them. Written in one form for each kind of format (`2024-03-05`, `3月5日`,
 * `2024年3月`), always with a mark by which it is no number: a ratio that became a date must not be scored.
 */

import type { Section } from './formatCode.ts';

const millisecondsOfDay = 86_400_000;
/** The last day of the year 9999, counted from 1900. */
const lastDay = 2_958_465;
const notShown = '#####';

interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The day of a count of days; spreadsheets know a day 0 and a 29 February 1900. */
function dayOf(count: number, from1904: boolean): Day {
  if (!from1904 && count === 0) return { year: 1900, month: 1, day: 0 };
  if (!from1904 && count === 60) return { year: 1900, month: 2, day: 29 };
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, count < 60 ? 31 : 30);
  const date = new Date(start + count * millisecondsOfDay);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const two = (number: number, width = 2) => String(number).padStart(width, '0');

/** Whether a section shows a day or a time: General is none, though its letters would be. */
export const isDateSection = (section: Section): boolean =>
  section.pieces.some(({ is, text }) => is === 'symbol' && /^(\[[hms]+\]|y|m|d|h|s|e+$|a|g(?!e|\/)|上午)/i.test(text));

function elapsed(unit: string, value: number, symbols: readonly string[]): string {
  const seconds = Math.round(value * 86_400);
  const has = (letter: string) => symbols.some((text) => text.toLowerCase().startsWith(letter));
  if (unit === 's') return `${seconds}秒`;
  const minutes = Math.floor(seconds / 60);
  if (unit === 'm') return has('s') ? `${minutes}:${two(seconds % 60)}` : `${minutes}分`;
  if (!has('m')) return `${Math.floor(minutes / 60)}时`;
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}${has('s') ? `:${two(seconds % 60)}` : ''}`;
}

function dayText(day: Day, has: (letter: string) => boolean): string {
  const [year, month, date] = [has('y') || has('e'), has('month'), has('d')];
  if (year && date) return `${two(day.year, 4)}-${two(day.month)}-${two(day.day)}`;
  return [year ? `${day.year}年` : '', month ? `${day.month}月` : '', date ? `${day.day}日` : ''].join('');
}

/** The text of a date or time by the parts that its format shows. */
export function shownDate(value: number, section: Section, from1904: boolean): string {
  if (value < 0 || value >= lastDay + 1) return notShown;
  const symbols = section.pieces.flatMap(({ is, text }) => (is === 'symbol' ? [text] : []));
  const counted = symbols.map((text) => /^\[([hms])+\]$/i.exec(text)?.[1]).find(Boolean);
  if (counted) return elapsed(counted.toLowerCase(), value, symbols);

  // An m beside hours or seconds is minutes, any other a month; ddd and dddd are days of the week.
  const parts = symbols.filter((text) => /^(y|m|d|h|s|e+$|a{3,4}$)/i.test(text)).map((text) => text.toLowerCase());
  const kinds = parts.map((text, at) => {
    if (/^(d{3,}|a{3,4})$/.test(text)) return 'weekday';
    if (!/^m{1,2}$/.test(text)) return text.startsWith('m') ? 'month' : (text[0] ?? '');
    return parts[at - 1]?.startsWith('h') || parts[at + 1]?.startsWith('s') ? 'minute' : 'month';
  });
  const has = (kind: string) => kinds.includes(kind);

  const rounded = Math.round(value * 86_400);
  const [count, seconds] = [Math.floor(rounded / 86_400), rounded % 86_400];
  const day = dayOf(count, from1904);
  const date = dayText(day, has);
  if (date === '' && has('weekday')) {
    return `星期${'日一二三四五六'[new Date(Date.UTC(day.year, day.month - 1, day.day)).getUTCDay()]}`;
  }
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const showsTime = has('h') || has('minute') || has('s');
  if (!showsTime || (date !== '' && seconds === 0)) return date;
  const time = has('h')
    ? has('minute') || has('s')
      ? `${two(hour)}:${two(minute)}${has('s') ? `:${two(second)}` : ''}`
      : `${hour}时`
    : `${has('minute') ? `${minute}分` : ''}${has('s') ? `${second}秒` : ''}`;
  return date === '' ? time : `${date} ${time}`;
}

/** A day written as ISO 8601, as a count of days; null when it is none. */
export function countOfIso(text: string, from1904: boolean): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?Z?)?$/.exec(text);
  if (!found) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1)
    .map((part) => Number(part ?? 0));
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
  return (Date.UTC(year, month - 1, day, hour, minute, second) - start) / millisecondsOfDay;
}
