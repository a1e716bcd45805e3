/** What is wrong with the input: where, what was found, what to do. Never an exception. */

import type { Row } from './row.ts';

export type Level = 'error' | 'warning' | 'note';

export interface Problem {
  readonly level: Level;
  /** Row number as a spreadsheet shows it; null for a row added on the page, or for the file as a whole. */
  readonly line: number | null;
  /** Name of the column. */
  readonly column: string;
  readonly message: string;
  /** Row it belongs to, if it is one that can be mended. */
  readonly row: string | null;
}

/** A cell for a sentence: quoted, and cut when it is very long. */
export function quoted(cell: string): string {
  const flat = cell.replace(/\s+/g, ' ').trim();
  const characters = [...flat];
  return `“${characters.length > 30 ? `${characters.slice(0, 30).join('')}…` : flat}”`;
}

/** Where rows stand, for a sentence; empty where one of them stands in no file. */
export function linesOf(rows: readonly Row[]): string {
  const numbers = rows.flatMap(({ line }) => line ?? []);
  if (numbers.length < rows.length) return '';
  const first = numbers.slice(0, 5).join('、');
  return `（第 ${first}${numbers.length > 5 ? `……等 ${numbers.length}` : ''} 行）`;
}

/** A problem of one row. */
export const problemAt = (row: Row, column: string, level: Level, message: string): Problem => ({
  level,
  line: row.line,
  column,
  message,
  row: row.id,
});

/** Problems in the order of the file; those of no line come last. */
export const inLineOrder = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort((a, b) => (a.line ?? Number.MAX_SAFE_INTEGER) - (b.line ?? Number.MAX_SAFE_INTEGER));

/** Of a table in which nothing stands that could be scored. */
export const noRows = '表头下面没有数据，请填好后再导入';
