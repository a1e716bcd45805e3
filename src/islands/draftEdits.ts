/** Edits of a draft's rows: each takes the rows and gives new ones. */

import { newId } from '../drafts/newId.ts';
import { emptyRow, type Field, type Row } from '../entries/row.ts';

/** A row for a code that has none yet; it joins the draft when something is typed into it. */
export const blankRow = (code: string, station: string): Row => ({ ...emptyRow, id: `blank ${code}`, code, station });

/** Sets one cell; a row that is not in the draft yet is added at its end. */
export function setCell(rows: readonly Row[], row: Row, field: Field, value: string): Row[] {
  const edited = { ...row, [field]: value };
  return rows.some(({ id }) => id === row.id)
    ? rows.map((other) => (other.id === row.id ? edited : other))
    : [...rows, { ...edited, id: newId() }];
}

export const addRow = (rows: readonly Row[], code: string, station: string): Row[] => [
  ...rows,
  { ...blankRow(code, station), id: newId() },
];

export const removeRow = (rows: readonly Row[], id: string): Row[] => rows.filter((row) => row.id !== id);

export const renameStation = (rows: readonly Row[], from: string, to: string): Row[] =>
  rows.map((row) => (row.station === from ? { ...row, station: to } : row));

/** What a row says, without where it stood. */
const content = ({ id: _id, line: _line, ...cells }: Row) => JSON.stringify(cells);

/** Adds a file's rows to those at hand; rows that say exactly the same are kept once. */
export function mergeRows(rows: readonly Row[], added: readonly Row[]): Row[] {
  const known = new Set(rows.map(content));
  return [...rows, ...added.filter((row) => !known.has(content(row)))];
}
