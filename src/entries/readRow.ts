/** One row with a 数值 → an entry, or what is wrong with it. */

import type { Entry } from '../score/entry.ts';
import type { Slot } from '../score/slots.ts';
import { notApplicableWord, readConcealed, readFigure } from './figure.ts';
import { fold } from './fold.ts';
import { type Problem, problemAt } from './problem.ts';
import { columns, type Row } from './row.ts';

/** An entry with the row it came from. */
export interface ReadRow {
  readonly row: Row;
  readonly slot: Slot;
  readonly entry: Entry;
}

/** Reads a row whose 数值 is not empty and whose code takes a figure. `date` is the day that its 日期 names; null where it names none. */
export function readRow(row: Row, slot: Slot, date: string | null): { read: ReadRow | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const found = readFigure(row.value, slot);
  if ('error' in found) {
    problems.push(problemAt(row, columns.value, 'error', `${slot.code}：${found.error}`));
    return { read: null, problems };
  }
  if (found.warning) problems.push(problemAt(row, columns.value, 'warning', `${slot.code}：${found.warning}`));
  if (found.note) problems.push(problemAt(row, columns.value, 'note', `${slot.code}：${found.note}`));

  if (found.figure.is === 'notApplicable' && row.concealed.trim() !== '') {
    const message = `${slot.code}：填了“${notApplicableWord}”，“${columns.concealed}”没有计入`;
    problems.push(problemAt(row, columns.concealed, 'warning', message));
  }
  const concealed = found.figure.is === 'notApplicable' ? 0 : readConcealed(row.concealed, found.figure, slot);
  if (typeof concealed !== 'number') {
    problems.push(problemAt(row, columns.concealed, 'error', `${slot.code}：${concealed.error}`));
    return { read: null, problems };
  }
  const entry: Entry = {
    row: row.id,
    code: slot.code,
    figure: found.figure,
    month: date?.slice(0, 7) ?? '',
    matter: fold(row.matter),
    hasNote: row.note.trim() !== '',
    hasEvidence: row.evidence.trim() !== '',
    concealed,
  };
  return { read: { row, slot, entry }, problems };
}
