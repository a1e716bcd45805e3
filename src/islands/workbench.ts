/** The calculator's state: the open draft, what it means, and the edits it takes. Views only read it and call it. */

import { createMemo, createSignal } from 'solid-js';
import { type Draft, draftFormat } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { foldCode } from '../entries/fold.ts';
import { inLineOrder, type Level, type Problem } from '../entries/problem.ts';
import { type Reading, readEntries } from '../entries/readEntries.ts';
import { type Field, fields, type Row } from '../entries/row.ts';
import { cellsCut, type TableFormat, tableFile } from '../files/tableFile.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { score } from '../score/score.ts';
import { slotsOf } from '../score/slots.ts';
import { exportRecords, reasonOf } from '../table/exportRows.ts';
import type { Table } from '../table/readTable.ts';
import { tableName } from '../views/fileNames.ts';
import { download } from './download.ts';
import { blankRow, forStation, type Merged, mergeRows, removeRow, renameStation, setCell } from './draftEdits.ts';
import { createDraftSession } from './draftSession.ts';
import { createHistory } from './history.ts';

const stored = (rows: readonly Row[]) => rows as Draft['rows'];

/** What a row says by itself: a code and a station alone say nothing. */
const saying = fields.filter((field) => field !== 'code' && field !== 'station');

/** A file's rows under ids of their own, so that two files never share one. */
function ownTable(table: Table): Pick<Table, 'rows' | 'notices'> {
  const file = newId();
  return {
    rows: table.rows.map((row) => ({ ...row, id: `${file} ${row.id}` })),
    notices: table.notices.map((notice) =>
      notice.row === null ? notice : { ...notice, row: `${file} ${notice.row}` },
    ),
  };
}

/** The first station that a table names; empty when it names none. */
const firstStation = (rows: readonly Row[]) => rows.map(({ station }) => station.trim()).find(Boolean) ?? '';

/** Everything the calculator's views need, for one edition's rubric. Call it inside a component. */
export function createWorkbench(rubric: Rubric) {
  const session = createDraftSession(rubric.edition);
  const history = createHistory<Draft>();
  const { draft } = session;
  const slots = slotsOf(rubric);
  const [shownStation, setShownStation] = createSignal<string | null>(null);
  /** Whether the table of all rows is unfolded. */
  const [rowsOpen, setRowsOpen] = createSignal(false);
  /** The row of that table that is to be shown; a new object for every wish. */
  const [wanted, setWanted] = createSignal<{ readonly row: string; readonly level: 'error' | 'warning' | null } | null>(
    null,
  );

  const reading = createMemo(() => readEntries(rubric, draft()?.rows ?? []));
  const stations = createMemo(() => reading().stations.map(({ station }) => station));
  const station = createMemo(() => {
    const shown = shownStation();
    return shown !== null && stations().includes(shown) ? shown : (stations()[0] ?? draft()?.station ?? '');
  });
  const own = createMemo(() => reading().stations.find((candidate) => candidate.station === station()));
  const result = createMemo(() => {
    const entries = own();
    return entries ? score(rubric, entries, draft()?.choices ?? {}) : null;
  });
  const problems = createMemo(() => inLineOrder([...(draft()?.notices ?? []), ...reading().problems]));
  const problemsByRow = createMemo(() => groupBy(problems(), ({ row }) => row ?? ''));
  const problemsOf = (row: string): readonly Problem[] => problemsByRow().get(row) ?? [];
  const hasProblem = (row: string, wanted: Level) => problemsOf(row).some(({ level }) => level === wanted);
  const isFaulty = (row: string) => hasProblem(row, 'error');
  const rowsWith = (wanted: Level) =>
    [...problemsByRow().keys()].filter((row) => row !== '' && hasProblem(row, wanted)).length;
  const faultyRows = createMemo(() => rowsWith('error'));
  const warnedRows = createMemo(() => rowsWith('warning'));
  /** Scores of stations that are not shown, made when they are asked for: every change of the draft reads it anew. */
  const scored = new WeakMap<Reading, Map<string, Result>>();
  function resultOf(of: string): Result | null {
    if (of === station()) return result();
    const read = reading();
    const entries = read.stations.find((one) => one.station === of);
    if (!entries) return null;
    const made = scored.get(read) ?? new Map<string, Result>();
    scored.set(read, made);
    const known = made.get(of) ?? score(rubric, entries, draft()?.choices ?? {});
    made.set(of, known);
    return known;
  }
  const rows = createMemo(() => draft()?.rows.filter((row) => row.station.trim() === station()) ?? []);
  const rowsByCode = createMemo(() => groupBy(rows(), (row) => foldCode(row.code)));

  /** Takes a new state of the draft; `edit` names the cell that is typed into, so that typing is undone as one step. */
  function change(next: Partial<Draft>, edit = '') {
    const before = draft();
    if (!before) return;
    history.record(before, edit);
    session.keep({ ...before, ...next, changedAt: new Date().toISOString() }, edit === '');
  }

  function open(next: Draft | null) {
    history.clear();
    setShownStation(null);
    setWanted(null);
    session.show(next);
  }

  const rowsNow = () => draft()?.rows ?? [];
  const sourceNow = (name: string) => ({ name, readAt: new Date().toISOString() });

  return {
    ...session,
    rubric,
    slots,
    open,
    stations,
    station,
    showStation: setShownStation,
    rowsOpen,
    setRowsOpen,
    wanted,
    /** Shows a row in the table of all rows, where whatever is wrong in it can be mended. */
    showRow(row: string) {
      setRowsOpen(true);
      setWanted({ row, level: null });
    },
    /** Shows the rows that have a problem of a level, and goes to the first. */
    showFaults(level: 'error' | 'warning') {
      const first = rowsNow().find(({ id }) => hasProblem(id, level));
      setRowsOpen(true);
      if (first) setWanted({ row: first.id, level });
    },
    /** Whether anything has been entered that can be scored, or has been tried to. */
    started: () => (own()?.entries.length ?? 0) + (own()?.damaged.length ?? 0) > 0,
    /** The score of the station shown; null while it has no row. */
    result,
    rows,
    /** The station's rows of one code. */
    rowsOf: (code: string) => rowsByCode().get(code) ?? [],
    problems,
    problemsOf,
    hasProblem,
    isFaulty,
    /** How many rows, of all stations, are in error: they stay in the draft until they are mended. */
    faultyRows,
    /** How many rows read well and yet look like a slip. */
    warnedRows,
    /** The score of any station of the draft. */
    resultOf,
    canUndo: history.canUndo,
    lastStep: history.lastStep,

    /** Hands the table to the browser as a file: all of it, or the rows in error with what is wrong with each. */
    async download(format: TableFormat, which: 'all' | 'faulty') {
      const now = draft();
      if (!now) return;
      const faulty = which === 'faulty';
      const some = faulty ? now.rows.filter(({ id }) => isFaulty(id)) : now.rows;
      const reasons = (row: Row) =>
        reasonOf(
          row,
          problemsOf(row.id).flatMap(({ level, message }) => (level === 'error' ? [message] : [])),
        );
      const records = exportRecords(rubric, some, faulty ? reasons : undefined);
      const name = tableName(rubric, now, new Date(), faulty);
      const cut = cellsCut(records, format);
      const question = `有 ${cut} 格文字太长，.xlsx 放不下，会截断。继续导出吗？导出 CSV 不会截断。`;
      if (cut > 0 && !confirm(question)) return;
      download(await tableFile(rubric, records, `${rubric.shortTitle}自评表`, format), `${name}.${format}`);
    },

    /** Opens a new draft, filled from a table or empty. */
    create(table: Table | null, name: string | null) {
      const now = new Date().toISOString();
      const own = table && ownTable(table);
      const first = firstStation(table?.rows ?? []);
      const earlier = session.drafts().filter((other) => other.station === first && other.edition === rubric.edition);
      const next: Draft = {
        id: newId(),
        format: draftFormat,
        edition: rubric.edition,
        station: first,
        number: 1 + Math.max(0, ...earlier.map(({ number }) => number)),
        createdAt: now,
        changedAt: now,
        source: name === null ? null : sourceNow(name),
        rows: stored(own?.rows ?? []),
        notices: [...(own?.notices ?? [])],
        choices: {},
      };
      open(next);
      session.keep(next, true);
    },
    /** Whether a row of the draft says anything at all. */
    saysAnything: () =>
      rowsNow().some((row) => row.extra.length > 0 || saying.some((field) => row[field].trim() !== '')),
    /** A file's rows as they would stand in the draft: rows of no station are the one's at hand. */
    arriving: (table: Table): readonly Row[] => forStation(table.rows, station()),
    /** The draft's rows with those of a file added. */
    merged: (arriving: readonly Row[]): Merged => mergeRows(rowsNow(), arriving, ({ id }) => isFaulty(id)),
    /** What some rows come to, for comparing: scores by station, and how many rows are in error. */
    outcomeOf: (some: readonly Row[]): { readonly scores: ReadonlyMap<string, Result>; readonly faulty: number } => {
      const read = readEntries(rubric, some);
      const faults = read.problems.flatMap(({ level, row }) => (level === 'error' && row !== null ? [row] : []));
      const choices = draft()?.choices ?? {};
      const scores = new Map(read.stations.map((one) => [one.station, score(rubric, one, choices)]));
      return { scores, faulty: new Set(faults).size };
    },
    /** Adds a file's rows; rows that come back mended take the place of those in error. */
    merge(table: Table): Merged {
      const own = ownTable(table);
      const notices = draft()?.notices ?? [];
      const merged = mergeRows(rowsNow(), forStation(own.rows, station()), ({ id }) => isFaulty(id));
      const present = new Set(merged.rows.map(({ id }) => id));
      const known = new Set(notices.map((notice) => JSON.stringify(notice)));
      const fresh = own.notices.filter(
        (notice) => !known.has(JSON.stringify(notice)) && (notice.row === null || present.has(notice.row)),
      );
      if (merged.added + merged.mended + fresh.length > 0) {
        change({ rows: stored(merged.rows), notices: [...notices, ...fresh] });
      }
      return merged;
    },
    /** Puts a file's rows in the place of all at hand. */
    replace(table: Table, name: string) {
      const own = ownTable(table);
      const next = forStation(own.rows, station());
      change({
        station: firstStation(next),
        rows: stored(next),
        notices: [...own.notices],
        source: sourceNow(name),
      });
    },
    editCell(row: Row, field: Field, value: string) {
      // What was noted of the row when it was read from a file holds no more.
      const notices = (draft()?.notices ?? []).filter((notice) => notice.row !== row.id);
      change({ rows: stored(setCell(rowsNow(), row, field, value)), notices }, `${row.id} ${field}`);
    },
    /** Adds an empty row and returns its id. */
    addRow(code: string): string {
      const row = blankRow(code, station());
      change({ rows: stored([...rowsNow(), row]) });
      return row.id;
    },
    removeRow(id: string) {
      change({ rows: stored(removeRow(rowsNow(), id)) });
    },
    /** Names the station shown; asks before two become one. */
    rename(typed: string) {
      const name = typed.trim();
      const from = station();
      if (name === from) return;
      if (stations().includes(name) && !confirm(`表里已经有“${name}”，两个司法所的内容要合在一起吗？`)) return;
      change({ station: name, rows: stored(renameStation(rowsNow(), from, name)) });
      setShownStation(name);
    },
    undo() {
      const before = history.back();
      const now = draft();
      // The number and id may have changed since, when the draft was split off.
      if (before && now)
        session.keep({ ...before, id: now.id, number: now.number, changedAt: new Date().toISOString() }, true);
    },
  };
}

export type Workbench = ReturnType<typeof createWorkbench>;
