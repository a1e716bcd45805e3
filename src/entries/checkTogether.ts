/** Rows that are right one by one but cannot stand together. All rows concerned are refused, so order does not matter. */

import { groupBy } from '../score/groupBy.ts';
import { takesOneRow } from '../score/slots.ts';
import { notApplicableWord } from './figure.ts';
import { linesOf } from './problem.ts';
import type { ReadRow } from './readRow.ts';

export interface Refused extends ReadRow {
  readonly message: string;
}

const lines = (rows: readonly ReadRow[]) => linesOf(rows.map(({ row }) => row));

const refuse = (rows: readonly ReadRow[], message: string): Refused[] => rows.map((row) => ({ ...row, message }));

const figureIs = (row: ReadRow, is: ReadRow['entry']['figure']['is']) => row.entry.figure.is === is;

/** Rows of one code. */
function checkCode(rows: readonly ReadRow[]): Refused[] {
  const [first] = rows;
  if (!first) return [];
  const { input, code, maxCount } = first.slot;
  const idle = rows.filter((row) => figureIs(row, 'notApplicable'));
  if (idle.length > 0 && idle.length < rows.length) {
    return refuse(rows, `同一条款既填了“${notApplicableWord}”又填了数${lines(rows)}，请只留一种`);
  }
  if (idle.length > 0) return [];
  switch (input) {
    case 'count': {
      const total = rows.reduce((sum, { entry }) => sum + (entry.figure.is === 'count' ? entry.figure.n : 0), 0);
      return maxCount !== null && total > maxCount
        ? refuse(rows, `各行合计 ${total}${lines(rows)}，超过全年最多的 ${maxCount}，请核对`)
        : [];
    }
    case 'component': {
      const done = rows.filter(({ entry }) => entry.figure.is === 'done' && entry.figure.done);
      const notDone = rows.filter(({ entry }) => entry.figure.is === 'done' && !entry.figure.done);
      return done.length > 0 && notDone.length > 0
        ? refuse(rows, `${code} 既填了“是”又填了“否”${lines(rows)}，请核对`)
        : [];
    }
    default:
      return takesOneRow(first.slot) && rows.length > 1
        ? refuse(rows, `同一条款填了 ${rows.length} 行${lines(rows)}，只能填一行，请删去多余的`)
        : [];
  }
}

/** A checklist filled in both ways: on its own code and by components. */
function checkForms(rows: readonly ReadRow[]): Refused[] {
  const own = rows.filter(({ slot }) => slot.of === 'rule');
  const parts = rows.filter(({ slot }) => slot.of === 'component');
  return own.length > 0 && parts.length > 0
    ? refuse(rows, `整条和分项只能填一种${lines(rows)}：要么在 ${own[0]?.slot.code} 填缺的项数，要么填各分项`)
    : [];
}

/** The rows of one station that must be refused, each once. */
export function checkTogether(rows: readonly ReadRow[]): Refused[] {
  const byForm = [...groupBy(rows, ({ slot }) => slot.owner).values()].flatMap(checkForms);
  const refused = new Set(byForm.map(({ row }) => row.id));
  const others = rows.filter(({ row }) => !refused.has(row.id));
  const byCode = [...groupBy(others, ({ slot }) => slot.code).values()].flatMap(checkCode);
  return [...byForm, ...byCode];
}
