/** Rows of a draft → the records of a table that loads back to the same rows. */

import { fold, foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { helpTexts, tableColumns, withoutRepeats } from './template.ts';

/** What stands in 类别 beside a row whose code takes no figure. */
const unplaced = '待改';

/** The columns that are not read, each as often as the row that has most of one name needs it. */
function extraColumns(rows: readonly Row[]): string[] {
  const most = new Map<string, number>();
  for (const row of rows) {
    const own = new Map<string, number>();
    for (const [name] of row.extra) own.set(name, (own.get(name) ?? 0) + 1);
    for (const [name, count] of own) most.set(name, Math.max(count, most.get(name) ?? 0));
  }
  return [...most].flatMap(([name, count]) => Array.from({ length: count }, () => name));
}

/** A row's cells under the columns that are not read; of several of one name, in turn. */
function extraCells(row: Row, names: readonly string[]): string[] {
  const left = [...row.extra];
  return names.map((name) => {
    const at = left.findIndex(([own]) => own === name);
    return at < 0 ? '' : (left.splice(at, 1)[0]?.[1] ?? '');
  });
}

/**
 * The header and a record a row. Rows of no station come first, since an empty 司法所 means the one above. `reasons` adds
 * a column 原因 with what is wrong with each row.
 */
export function exportRecords(rubric: Rubric, rows: readonly Row[], reasons?: (row: Row) => string): string[][] {
  const slots = slotsOf(rubric);
  const helpOf = helpTexts(rubric);
  const extra = extraColumns(rows).filter((name) => !reasons || name !== reasonColumn);
  const inOrder = [
    ...rows.filter((row) => fold(row.station) === ''),
    ...rows.filter((row) => fold(row.station) !== ''),
  ];
  const records = inOrder.map((row) => {
    const slot = slots.get(foldCode(row.code));
    const texts = slot ? helpOf(slot) : { category: unplaced, content: '', standard: '', fill: '', unit: '' };
    const cells = tableColumns.map(({ is }) => ('help' in is ? texts[is.help] : row[is.field]));
    return [...cells, ...extraCells(row, extra), ...(reasons ? [reasons(row)] : [])];
  });
  return [
    [...tableColumns.map(({ name }) => name), ...extra, ...(reasons ? [reasonColumn] : [])],
    ...withoutRepeats(records),
  ];
}

export const reasonColumn = '原因';
