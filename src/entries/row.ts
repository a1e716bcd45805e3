/**
 * One row of a station's table, as written: what a file holds, what a draft stores, what the page edits.
 * Cells are kept as found; `readEntries` says what they mean.
 */

import { fold } from './fold.ts';

/** The cells that mean something, by the name of their column in the contract. */
export const columns = {
  code: '条款',
  value: '数值',
  station: '司法所',
  date: '日期',
  matter: '事项',
  level: '级别',
  note: '说明',
  evidence: '佐证材料',
  person: '责任人',
  concealed: '未如实上报',
} as const;

/** The figures of the workbook that calculates: sums, and rates without their totals, so a table of them is not to be read. */
export const liveColumn = '自评（可改）';

export type Field = keyof typeof columns;
export const fields = Object.keys(columns) as readonly Field[];

export interface Row extends Readonly<Record<Field, string>> {
  /** Unique in its draft. */
  readonly id: string;
  /** The row number that a spreadsheet shows; null for a row added on the page. */
  readonly line: number | null;
  /** Cells of columns that are not read, as [header, cell]: kept, and written out again on export. */
  readonly extra: readonly (readonly [string, string])[];
}

/** Whether a row says anything by itself: a code and a station alone say nothing. */
export const saysAnything = (row: Row): boolean =>
  row.extra.length > 0 || fields.some((field) => field !== 'code' && field !== 'station' && row[field].trim() !== '');

/** Whether a row means nothing, whatever else it says (contract section 2). */
export const isBlank = ({ code, value }: Pick<Row, 'code' | 'value'>): boolean =>
  fold(code) === '' && fold(value) === '';

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

/** A row is never changed, only replaced, and every edit asks again for all of them. */
const contents = new WeakMap<Row, string>();

/** What a row says, without where it stood, the spaces around it and the order of the columns that are not read. */
export function contentOf(row: Row): string {
  const known = contents.get(row);
  if (known !== undefined) return known;
  const extra = row.extra.map(([name, cell]): [string, string] => [name, cell.trim()]);
  const content = JSON.stringify([fields.map((field) => row[field].trim()), extra.sort(byName)]);
  contents.set(row, content);
  return content;
}

export const emptyRow = {
  code: '',
  value: '',
  station: '',
  date: '',
  matter: '',
  level: '',
  note: '',
  evidence: '',
  person: '',
  concealed: '',
  line: null,
  extra: [],
} as const satisfies Omit<Row, 'id'>;
