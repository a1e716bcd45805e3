/** Text → records of cells. The only home of papaparse. */

import Papa from 'papaparse';
import type { Delimiter } from './textManner.ts';

export interface Records {
  readonly records: readonly (readonly string[])[];
  /** Records (from 1) whose quotes do not pair; each was split without regard to quotes, and reading went on after it. */
  readonly badQuotes: readonly number[];
}

const manyBadQuotes = 100;
/** How often a whole text may be read again because of stray quotes, and how much of a small one in any case. */
const rereading = { times: 4, characters: 5_000_000 };

/**
 * Splits text into records; `limit` reads only the first ones. A line whose quotes do not pair would swallow those after
 * it: it alone is split plainly, and reading goes on with the next. `onProgress` is told the share done, 0 to 1.
 */
export function readRecords(
  text: string,
  delimiter: Delimiter,
  limit = Number.POSITIVE_INFINITY,
  onProgress?: (share: number) => void,
): Records {
  const records: string[][] = [];
  const badQuotes: number[] = [];
  let from = 0;
  let left = Math.max(rereading.times * text.length, rereading.characters);
  while (from < text.length && records.length < limit) {
    const start = from;
    let stopped = false;
    Papa.parse<string[]>(start === 0 ? text : text.slice(start), {
      delimiter,
      newline: '\n',
      // A file with that many stray quotes does not quote at all: its quotes are text.
      quoteChar: badQuotes.length < manyBadQuotes && left > 0 ? '"' : '\u0000',
      step({ data, errors, meta }, parser) {
        if (errors.some(({ type }) => type === 'Quotes')) {
          stopped = true;
          parser.abort();
          return;
        }
        records.push(data);
        from = start + meta.cursor;
        if (records.length >= limit) parser.abort();
        if (records.length % 2000 === 0) onProgress?.(from / text.length);
      },
    });
    if (!stopped) break;
    // A quote that is never closed is looked for to the end.
    left -= text.length - from;
    const end = text.indexOf('\n', from);
    records.push(text.slice(from, end < 0 ? undefined : end).split(delimiter));
    badQuotes.push(records.length);
    from = end < 0 ? text.length : end + 1;
  }
  // A file that ends with a line end has no record after it.
  if (records.at(-1)?.length === 1 && records.at(-1)?.[0] === '' && text.endsWith('\n')) records.pop();
  return { records, badQuotes };
}

/** What a spreadsheet would take for a formula, full-width signs included; and what has been made harmless already. */
const formula = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** A cell that a spreadsheet will never run: an apostrophe stands before what it would take for a formula. */
export const escapeFormula = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);
/** The cell as it was before `escapeFormula`. */
export const unescapeFormula = (cell: string): string =>
  cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;

/** Writes records as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, formulas made harmless. */
export const writeRecords = (records: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(
    records.map((record) => record.map(escapeFormula)),
    { newline: '\r\n', quotes: (cell: string) => formula.test(cell) },
  )}\r\n`;
