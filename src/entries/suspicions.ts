/** What reads well and yet looks like a slip: said as a warning, never changed. */

import { groupBy } from '../score/groupBy.ts';
import { freeTextFields, personalIn } from './personalData.ts';
import { linesOf, type Problem, problemAt } from './problem.ts';
import type { ReadRow } from './readRow.ts';
import { columns, contentOf, type Row } from './row.ts';

/** Figures that must all be 0 before a column of zeros is doubted. */
const manyZeros = 5;

const achieved: ReadonlySet<string> = new Set(['number', 'percent', 'component']);

function isZero({ entry: { figure } }: ReadRow): boolean {
  if (figure.is === 'measure') return figure.value.num === 0n;
  return (figure.is === 'achieved' && figure.n === 0) || (figure.is === 'done' && !figure.done);
}

/** Zeros dragged down over clauses where the figure says how much has been done: there 0 costs most. */
export function zeroColumn(rows: readonly ReadRow[]): Problem[] {
  const done = rows.filter(({ slot, entry }) => achieved.has(slot.input) && entry.figure.is !== 'notApplicable');
  const [first] = done;
  if (!first || done.length < manyZeros || !done.every(isZero)) return [];
  const message = `填“做到了多少”的 ${done.length} 条全是 0，也就是一件也没做，要扣分。如果是往下拖动填充的，请改填实际完成的数，还不知道的清空`;
  return [problemAt(first.row, columns.value, 'warning', message)];
}

/** Whether a row adds something each time it is put down. */
function adds({ entry: { figure } }: ReadRow): boolean {
  switch (figure.is) {
    case 'count':
    case 'achieved':
      return figure.n > 0;
    case 'amount':
      return figure.points > 0;
    case 'measure':
      return figure.value.num > 0n;
    case 'done':
    case 'missing':
    case 'rank':
    case 'notApplicable':
      return false;
    default:
      return figure satisfies never;
  }
}

/**
 * Rows that agree in all they say, and say enough for one fact to be known from another. They count each for itself all the
 * same: a day may bring two findings that nobody tells apart.
 */
export function sameRows(rows: readonly ReadRow[]): Problem[] {
  const telling = rows.filter(
    (read) => adds(read) && [read.row.date, read.row.matter, read.row.note].some((cell) => cell.trim() !== ''),
  );
  return [...groupBy(telling, ({ row }) => contentOf(row)).values()].flatMap((group) => {
    const last = group.at(-1);
    if (!last || group.length < 2) return [];
    const where = linesOf(group.map(({ row }) => row));
    const message = `有 ${group.length} 行完全一样${where}，如果是重复记的，请只留一行`;
    return [problemAt(last.row, columns.value, 'warning', `${last.slot.code}：${message}`)];
  });
}

/** Numbers by which a person can be known, in what is printed and handed over. */
export function personalNumbers(row: Row): Problem[] {
  return freeTextFields.flatMap((field) => {
    const found = personalIn(row[field]);
    const message = `${columns[field]}里像是有${found}，表格会打印、上报，请改用编号或“姓＋某”`;
    return found ? [problemAt(row, columns[field], 'warning', message)] : [];
  });
}
