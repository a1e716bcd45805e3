/** Rows → entries of each station, and the problems. The one door between what was typed and what is scored. */

import type { StationEntries } from '../score/entry.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { checkTogether } from './checkTogether.ts';
import { codeProblem } from './codeProblem.ts';
import { readDate } from './date.ts';
import { fold, foldCode } from './fold.ts';
import { type Problem, problemAt, quoted } from './problem.ts';
import { type ReadRow, readRow } from './readRow.ts';
import { columns, isBlank, type Row } from './row.ts';
import { personalNumbers, sameRows, zeroColumn } from './suspicions.ts';

export interface Reading {
  /** In order of first appearance; at least one when there is any row that is not blank. */
  readonly stations: readonly StationEntries[];
  readonly problems: readonly Problem[];
}

/** One warning for the whole table when dates lie outside the edition's period. */
function periodProblem(outside: readonly Row[], { period }: Rubric): Problem[] {
  const [first] = outside;
  if (!first) return [];
  const where =
    outside.length === 1 ? quoted(first.date) : `有 ${outside.length} 行的日期（第一处是${quoted(first.date)}）`;
  const message = `${where}不在考核时限内（${period.from} 至 ${period.to}），仍按所填计算，请核对`;
  return [problemAt(first, columns.date, 'warning', message)];
}

/** What one row says by itself. */
interface Alone {
  /** Null where it says nothing that counts, or something that cannot be read. */
  readonly read: ReadRow | null;
  /** The code of which it says something that cannot be read. */
  readonly damaged: string | null;
  /** Whether its date lies outside the edition's period. */
  readonly outside: boolean;
  /** Whether it means nothing, and makes no station. */
  readonly blank: boolean;
  readonly problems: readonly Problem[];
}

function readAlone(rubric: Rubric, row: Row): Alone {
  const slots = slotsOf(rubric);
  const code = foldCode(row.code);
  const slot = slots.get(code);
  const problems = personalNumbers(row);
  const { period } = rubric;
  const date = readDate(row.date, period);
  const outside = date !== null && (date < period.from || date > period.to);
  const blank = isBlank(row);
  const nothing = { read: null, damaged: null, outside, blank };
  if (blank) return { ...nothing, problems };
  if (row.date.trim() !== '' && date === null) {
    const message = `${quoted(row.date)}不是看得懂的日期，按文字保留。可写成 ${period.from} 这样的形式`;
    problems.push(problemAt(row, columns.date, 'warning', message));
  }
  if (!slot) {
    problems.push(problemAt(row, columns.code, 'error', codeProblem(rubric, row, slots)));
    return { ...nothing, problems };
  }
  if (fold(row.value) === '') {
    if (row.concealed.trim() !== '') {
      const message = `${slot.code}：填了“${columns.concealed}”，但没有填${columns.value}，没有计入`;
      problems.push(problemAt(row, columns.concealed, 'warning', message));
    }
    return { ...nothing, problems };
  }
  const { read, problems: found } = readRow(row, slot, date);
  return { ...nothing, read, damaged: read ? null : slot.code, problems: [...problems, ...found] };
}

/** A row is never changed, only replaced: after an edit all others have been read before. */
const known = new WeakMap<Rubric, WeakMap<Row, Alone>>();

function readOnce(rubric: Rubric, row: Row): Alone {
  const rows = known.get(rubric) ?? new WeakMap<Row, Alone>();
  known.set(rubric, rows);
  const alone = rows.get(row) ?? readAlone(rubric, row);
  rows.set(row, alone);
  return alone;
}

/** Reads the rows of a table under an edition's rubric; rows of several stations are kept apart. */
export function readEntries(rubric: Rubric, rows: readonly Row[]): Reading {
  const problems: Problem[] = [];
  const outside: Row[] = [];
  const stations = new Map<string, { good: ReadRow[]; damaged: Set<string> }>();

  for (const row of rows) {
    const alone = readOnce(rubric, row);
    if (alone.outside) outside.push(row);
    for (const problem of alone.problems) problems.push(problem);
    if (alone.blank) continue;
    const station = row.station.trim();
    const own = stations.get(station) ?? { good: [], damaged: new Set() };
    stations.set(station, own);
    if (alone.read) own.good.push(alone.read);
    if (alone.damaged !== null) own.damaged.add(alone.damaged);
  }

  /** Rows refused together with others: what was noted of each alone no longer holds. */
  const refusedRows = new Set<string>();
  const read = [...stations].map(([station, { good, damaged }]): StationEntries => {
    for (const { row, slot, message } of checkTogether(good)) {
      refusedRows.add(row.id);
      damaged.add(slot.code);
      problems.push(problemAt(row, columns.value, 'error', `${slot.code}：${message}`));
    }
    const standing = good.filter(({ row }) => !refusedRows.has(row.id));
    for (const problem of [...zeroColumn(standing), ...sameRows(standing)]) problems.push(problem);
    return { station, entries: standing.map(({ entry }) => entry), damaged: [...damaged] };
  });
  // Rows without a figure that stand above the first name, as in a template where it was written lower down, are no
  // station of their own.
  const named = read.filter(
    ({ station, entries, damaged }) => station !== '' || entries.length + damaged.length > 0 || read.length === 1,
  );
  const standing = problems.filter(({ row, level }) => level === 'error' || row === null || !refusedRows.has(row));
  return { stations: named, problems: [...standing, ...periodProblem(outside, rubric)] };
}
