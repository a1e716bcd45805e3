/**
 * What a station's rows mean, in a form that is the same however they were typed, ordered or saved: a file that a
 * spreadsheet has saved again without changing a figure gives the same lines. Texts that change no figure (说明,
 * 佐证材料, 责任人) and the name of the station are left out: a file need not name it.
 */

import { readDate } from '../entries/date.ts';
import { notApplicableWord } from '../entries/figure.ts';
import { fold, foldCode } from '../entries/fold.ts';
import { readRow } from '../entries/readRow.ts';
import { columns, type Row } from '../entries/row.ts';
import { type Choices, choiceOf, paramsUnder } from '../score/choices.ts';
import type { Entry, Figure } from '../score/entry.ts';
import { type Ratio, short } from '../score/exact.ts';
import { kindOf } from '../score/kinds/kinds.ts';
import type { Rubric } from '../score/rubric.ts';
import { type Slot, slotsOf } from '../score/slots.ts';

/** One row that says something. */
export interface Line {
  readonly code: string;
  /** Its figure, then what else of it counts, in words. */
  readonly says: readonly string[];
}

export interface Canonical {
  /** The version of the edition's data. */
  readonly rules: string;
  /** Readings that shape a station's score and differ from the defaults: `id=choice`, `id@code=choice`. */
  readonly readings: readonly string[];
  /** In the order of the codes, whatever the order of the rows. */
  readonly lines: readonly Line[];
}

/** A decimal without idle zeros. */
function decimalOf({ num, den }: Ratio): string {
  const digits = String(num).padStart(String(den).length, '0');
  const places = String(den).length - 1;
  const at = digits.length - places;
  return places === 0 ? digits : `${digits.slice(0, at)}.${digits.slice(at)}`.replace(/\.?0+$/, '');
}

function figureText(figure: Figure): string {
  switch (figure.is) {
    case 'count':
    case 'missing':
    case 'achieved':
    case 'rank':
      return String(figure.n);
    case 'amount':
      return short(figure.points);
    case 'measure':
      // 29/30 says how many there were: 58/60 is another figure of the same rate.
      return figure.given.includes('/') ? figure.given : decimalOf(figure.value);
    case 'done':
      return figure.done ? '是' : '否';
    case 'notApplicable':
      return notApplicableWord;
    default:
      return figure satisfies never;
  }
}

function concealedText({ figure, concealed }: Entry, slot: Slot): string {
  if (slot.of === 'bonus' || (figure.is !== 'count' && figure.is !== 'amount')) return '是';
  return figure.is === 'amount' ? short(concealed) : String(concealed);
}

/** The codes whose findings are counted month by month under the choices. */
function codesByMonth(rubric: Rubric, choices: Choices): ReadonlySet<string> {
  const rules = rubric.categories.flatMap(({ items }) => items.flatMap((item) => item.rules));
  const byMonth = [...rules, ...rubric.deductions].filter(({ code, kind, params }) => {
    const sets = kindOf({ kind }).byMonth?.(paramsUnder(rubric, code, params, choices).params, []);
    return typeof sets === 'number';
  });
  return new Set(byMonth.map(({ code }) => code));
}

function lineOf(rubric: Rubric, row: Row, byMonth: ReadonlySet<string>): Line[] {
  const code = foldCode(row.code);
  const slot = slotsOf(rubric).get(code);
  if (fold(row.value) === '' && (slot || code === '')) return [];
  const read = slot && readRow(row, slot, readDate(row.date, rubric.period)).read;
  if (!slot || !read) {
    const beside = fold(row.concealed) === '' ? [] : [`${columns.concealed} ${fold(row.concealed)}`];
    return [{ code, says: [`${fold(row.value)}（看不懂）`, ...beside] }];
  }
  const { entry } = read;
  const asides = [
    [columns.concealed, entry.concealed ? concealedText(entry, slot) : ''],
    [columns.matter, slot.of === 'bonus' && slot.input === 'amount' ? entry.matter : ''],
    [columns.level, slot.of === 'bonus' && slot.input === 'amount' ? fold(row.level) : ''],
    ['月份', byMonth.has(slot.owner) ? entry.month : ''],
  ] as const;
  return [
    {
      code,
      says: [figureText(entry.figure), ...asides.flatMap(([name, text]) => (text ? [`${name} ${text}`] : []))],
    },
  ];
}

/** `id=choice` for the readings that are not taken as usual; those of the ranking shape no station's score. */
function readingsOf(rubric: Rubric, choices: Choices): string[] {
  return rubric.readings.flatMap((reading) => {
    const { id, sets } = reading;
    if (sets === null || sets.target === 'ranking') return [];
    const whole = choiceOf(reading, choices);
    const single = sets.target === 'rules' ? sets.codes : [];
    return [
      ...(whole === reading.default ? [] : [`${id}=${whole}`]),
      ...single.flatMap((code) => {
        const own = choiceOf(reading, choices, code);
        return own === whole ? [] : [`${id}@${code}=${own}`];
      }),
    ];
  });
}

/** `rows` are those of one station, `rules` the version of the edition's data, `choices` the readings in force. */
export function canonicalOf(rubric: Rubric, rules: string, rows: readonly Row[], choices: Choices): Canonical {
  const byMonth = codesByMonth(rubric, choices);
  const order = new Map([...slotsOf(rubric).keys()].map((code, at) => [code, at]));
  const placed = rows
    .flatMap((row) => lineOf(rubric, row, byMonth))
    .map((line) => ({ line, at: order.get(line.code) ?? order.size, text: JSON.stringify(line) }));
  placed.sort((a, b) => a.at - b.at || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return { rules, readings: readingsOf(rubric, choices), lines: placed.map(({ line }) => line) };
}
