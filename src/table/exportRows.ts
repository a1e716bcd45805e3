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

/** What stands there where the rules are not at hand: it must not be empty, and the wording of other rules would be false. */
const elsewhere = '其他年度';

/** What stands beside a row's code. */
function placedTexts(rubric: Rubric | null) {
  const slots = rubric && slotsOf(rubric);
  const helpOf = rubric && helpTexts(rubric);
  const nothing = { category: rubric ? unplaced : elsewhere, content: '', standard: '', fill: '', unit: '' };
  return (row: Row) => {
    const slot = slots?.get(foldCode(row.code));
    return slot && helpOf ? helpOf(slot) : nothing;
  };
}

/**
 * The header and a record a row. Rows of no station come first, since an empty 司法所 means the one above. `rubric` is null
 * for rows of an edition whose rules are not at hand; `reasons` adds a column 原因 with what is wrong with each row.
 */
export function exportRecords(rubric: Rubric | null, rows: readonly Row[], reasons?: (row: Row) => string): string[][] {
  const textsOf = placedTexts(rubric);
  const extra = extraColumns(rows).filter((name) => !reasons || name !== reasonColumn);
  const inOrder = [
    ...rows.filter((row) => fold(row.station) === ''),
    ...rows.filter((row) => fold(row.station) !== ''),
  ];
  const records = inOrder.map((row) => {
    const texts = textsOf(row);
    const cells = tableColumns.map(({ is }) => ('help' in is ? texts[is.help] : row[is.field]));
    return [...cells, ...extraCells(row, extra), ...(reasons ? [reasons(row)] : [])];
  });
  return [
    [...tableColumns.map(({ name }) => name), ...extra, ...(reasons ? [reasonColumn] : [])],
    ...withoutRepeats(records),
  ];
}

export const reasonColumn = '原因';

/** What stands in 原因 beside a row: where the row stands, by which it is known when it comes back, and what is wrong. */
export const reasonOf = ({ line }: Row, messages: readonly string[]): string =>
  `${line === null ? '页面上加的行' : `第 ${line} 行`}：${messages.join('；')}`;

const mark = /^(?:第 (\d+) 行|页面上加的行)：/;

/** A row that went out to be mended: the line it stood in (null for one added on the page), and the row without 原因. */
export function returned(row: Row): { readonly line: number | null; readonly row: Row } | null {
  const reason = row.extra.find(([name, cell]) => name === reasonColumn && mark.test(cell));
  if (!reason) return null;
  const line = mark.exec(reason[1])?.[1];
  return {
    line: line === undefined ? null : Number(line),
    row: { ...row, extra: row.extra.filter((cell) => cell !== reason) },
  };
}
