/** Text → records of cells. The only home of papaparse. */

import Papa from 'papaparse';

export const delimiters = [',', '\t', ';'] as const;
export type Delimiter = (typeof delimiters)[number];

export interface Records {
  readonly records: readonly (readonly string[])[];
  /** Record (from 1) with a quote that is never closed; null when all are. */
  readonly unclosedQuote: number | null;
}

/** One line end for all, so that a file that mixes them reads like any other. */
export const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');

/** Splits text into records; `limit` reads only the first ones. `onProgress` is told the share done, 0 to 1. */
export function readRecords(
  text: string,
  delimiter: Delimiter,
  limit = 0,
  onProgress?: (share: number) => void,
): Records {
  const records: string[][] = [];
  let unclosedQuote: number | null = null;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: '\n',
    preview: limit,
    step({ data, errors, meta }) {
      records.push(data);
      if (errors.some(({ code }) => code === 'MissingQuotes')) unclosedQuote = records.length;
      if (records.length % 2000 === 0) onProgress?.(meta.cursor / text.length);
    },
  });
  // A file that ends with a line end has no record after it.
  if (records.at(-1)?.length === 1 && records.at(-1)?.[0] === '' && text.endsWith('\n')) records.pop();
  return { records, unclosedQuote };
}

/** Characters by which a spreadsheet would take a cell for a formula. */
const formula = /^[=+\-@\t\r]/;

/** Writes records as CSV for spreadsheets: UTF-8 with a byte order mark, CRLF, formulas made harmless. */
export const writeRecords = (records: readonly (readonly string[])[]): string =>
  `\ufeff${Papa.unparse(records as string[][], { newline: '\r\n', escapeFormulae: formula })}\r\n`;
