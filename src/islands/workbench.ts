/** The state of the calculator: the open draft, its score, its history and its saving. Views only read it and call it. */

import { createMemo, createSignal, onCleanup, onMount } from 'solid-js';
import type { Table } from '../csv/readTable.ts';
import { autosave } from '../drafts/autosave.ts';
import { type Draft, draftFormat } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { Conflict, openStore } from '../drafts/store.ts';
import { foldCode } from '../entries/fold.ts';
import { inLineOrder, type Problem } from '../entries/problem.ts';
import { readEntries } from '../entries/readEntries.ts';
import type { Field, Row } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';
import { score } from '../score/score.ts';
import { slotsOf } from '../score/slots.ts';
import { blankRow, forStation, mergeRows, removeRow, renameStation, setCell } from './draftEdits.ts';

export type Saving =
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'pending' }
  | { readonly is: 'failed' };

const undoLimit = 100;

export function createWorkbench(rubric: Rubric) {
  const slots = slotsOf(rubric);
  const [ready, setReady] = createSignal(false);
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  const [unreadable, setUnreadable] = createSignal(0);
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const [past, setPast] = createSignal<readonly Draft[]>([]);
  const [saving, setSaving] = createSignal<Saving>({ is: 'pending' });
  /** Number of the draft that was split off because another window had changed the same one. */
  const [forked, setForked] = createSignal<number | null>(null);
  const [shownStation, setShownStation] = createSignal<string | null>(null);
  /** What became of drafts that were split off: changes still on their way to the old one belong to the new. */
  const forks = new Map<string, Pick<Draft, 'id' | 'number'>>();
  /** Opened once, at the start; everything that stores waits for it. */
  const opening = openStore();
  /** Row and cell edited last: further keys in it belong to the same step of undo. */
  let lastEdit = '';

  const saver = autosave<Draft>(
    async (changed) => {
      const store = await opening;
      const current = { ...changed, ...forks.get(changed.id) };
      await store.save(current).catch((error: unknown) => {
        if (!(error instanceof Conflict)) throw error;
        return store.save(fork(current));
      });
    },
    (error) => setSaving(error === null ? { is: 'saved', at: new Date().toISOString() } : { is: 'failed' }),
  );

  const reading = createMemo(() => readEntries(rubric, draft()?.rows ?? []));
  const stations = createMemo(() => reading().stations.map(({ station }) => station));
  const station = createMemo(() => {
    const shown = shownStation();
    return shown !== null && stations().includes(shown) ? shown : (stations()[0] ?? draft()?.station ?? '');
  });
  const result = createMemo(() => {
    const entries = reading().stations.find((candidate) => candidate.station === station());
    return entries ? score(rubric, entries, draft()?.choices ?? {}) : null;
  });
  /** Whether anything has been entered that can be scored, or has been tried to. */
  const started = createMemo(() => {
    const own = reading().stations.find((candidate) => candidate.station === station());
    return own !== undefined && own.entries.length + own.damaged.length > 0;
  });
  const problems = createMemo(() => inLineOrder([...(draft()?.notices ?? []), ...reading().problems]));
  const problemsByRow = createMemo(() => {
    const groups = new Map<string, Problem[]>();
    for (const problem of problems()) {
      if (problem.row === null) continue;
      const known = groups.get(problem.row);
      if (known) known.push(problem);
      else groups.set(problem.row, [problem]);
    }
    return groups;
  });
  const rows = createMemo(() => draft()?.rows.filter((row) => row.station.trim() === station()) ?? []);
  const byCode = createMemo(() => {
    const groups = new Map<string, Row[]>();
    for (const row of rows()) {
      const code = foldCode(row.code);
      const known = groups.get(code);
      if (known) known.push(row);
      else groups.set(code, [row]);
    }
    return groups;
  });

  /** Takes a new state of the draft; `edit` names what was edited, so that typing is undone as one step. */
  function change(next: Partial<Draft>, edit = '') {
    const before = draft();
    if (!before) return;
    if (edit === '' || edit !== lastEdit) setPast((known) => [...known.slice(1 - undoLimit), before]);
    lastEdit = edit;
    keep({ ...before, ...next, changedAt: new Date().toISOString() });
    if (edit === '') void saver.flush();
  }

  /** Saving waits for a pause in typing; whatever is done on a click is saved at once. */
  function keep(next: Draft) {
    setDraft(next);
    setSaving({ is: 'pending' });
    saver.touch(next);
  }

  /** Shows a draft, or the list; the one open before has been saved, or is given up. */
  function open(next: Draft | null) {
    setDraft(next);
    setPast([]);
    lastEdit = '';
    setForked(null);
    setShownStation(null);
    if (next) setSaving({ is: 'saved', at: next.changedAt });
    opening.then((store) => store.setOpen(next?.id ?? null)).catch(failed);
  }

  const failed = () => setSaving({ is: 'failed' });

  async function refresh() {
    const known = await (await opening).list();
    setDrafts(known.drafts);
    setUnreadable(known.unreadable);
  }

  /** Another window has changed the same draft: what stands here becomes a draft of its own, and both are kept. */
  function fork(changed: Draft): Draft {
    const own = { id: newId(), number: changed.number + 1 };
    forks.set(changed.id, own);
    setDraft((now) => (now?.id === changed.id ? { ...now, ...own } : now));
    setForked(own.number);
    opening.then((store) => store.setOpen(own.id)).catch(failed);
    return { ...changed, ...own };
  }

  /** Opens a new draft, filled from a table or empty. */
  function create(table: Table | null, name: string | null) {
    const now = new Date().toISOString();
    const station = table?.rows[0]?.station ?? '';
    const earlier = drafts().filter((other) => other.station === station && other.edition === rubric.edition);
    const next: Draft = {
      id: newId(),
      format: draftFormat,
      edition: rubric.edition,
      station,
      number: 1 + Math.max(0, ...earlier.map(({ number }) => number)),
      createdAt: now,
      changedAt: now,
      source: name === null ? null : { name, readAt: now },
      rows: table ? ownRows(table) : [],
      notices: table ? [...table.notices] : [],
      choices: {},
    };
    open(next);
    keep(next);
    void saver.flush();
  }

  /** A file's rows under ids of their own, so that two files never share one. */
  const ownRows = (table: Table) => {
    const file = newId();
    return table.rows.map((row): Draft['rows'][number] => ({
      ...row,
      id: `${file} ${row.id}`,
      extra: row.extra.map(([name, cell]): [string, string] => [name, cell]),
    }));
  };

  const stored = (changed: readonly Row[]) => changed as Draft['rows'];

  let begin: () => void;
  const begun = new Promise<void>((resolve) => {
    begin = resolve;
  });

  onMount(async () => {
    const leave = () => void saver.flush();
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    const warn = (event: BeforeUnloadEvent) => {
      if (saving().is === 'failed' && draft()) event.preventDefault();
    };
    addEventListener('beforeunload', warn);
    onCleanup(() => {
      removeEventListener('pagehide', leave);
      removeEventListener('beforeunload', warn);
      document.removeEventListener('visibilitychange', leave);
    });
    try {
      await refresh();
      const last = await (await opening).lastOpen();
      const reopened = drafts().find(({ id, edition }) => id === last && edition === rubric.edition);
      if (reopened && !draft()) open(reopened);
    } catch {
      failed();
    }
    setReady(true);
    begin();
  });

  return {
    rubric,
    slots,
    ready,
    drafts,
    unreadable,
    draft,
    saving,
    forked,
    stations,
    station,
    showStation: setShownStation,
    started,
    result,
    rows,
    /** The station's rows of one code. */
    rowsOf: (code: string): readonly Row[] => byCode().get(code) ?? [],
    problems,
    problemsOf: (row: string): readonly Problem[] => problemsByRow().get(row) ?? [],
    isFaulty: (row: string) =>
      problemsByRow()
        .get(row)
        ?.some(({ level }) => level === 'error') ?? false,
    canUndo: () => past().length > 0,
    create,
    open,
    /** Waits until the database has answered, so that a file is never taken for a new draft beside one that is open. */
    whenReady: () => begun,
    /** Back to the list; asks first when the draft could not be stored. */
    async close() {
      const stored = await saver.flush();
      if (!stored && !confirm('这份台账没有存下，离开后会丢失。确定离开吗？')) return;
      await refresh().catch(failed);
      open(null);
    },
    async remove(id: string) {
      await opening
        .then((store) => store.remove(id))
        .then(refresh)
        .catch(failed);
    },
    editCell(row: Row, field: Field, value: string) {
      change({ rows: stored(setCell(draft()?.rows ?? [], row, field, value)) }, `${row.id} ${field}`);
    },
    /** Adds an empty row and returns its id. */
    addRow(code: string): string {
      const row = blankRow(code, station());
      change({ rows: stored([...(draft()?.rows ?? []), row]) });
      return row.id;
    },
    removeRow(id: string) {
      change({ rows: stored(removeRow(draft()?.rows ?? [], id)) });
    },
    /** Names the station shown; asks before two become one. */
    rename(typed: string) {
      const name = typed.trim();
      const from = station();
      if (name === from) return;
      if (stations().includes(name) && !confirm(`表里已经有“${name}”，两个司法所的内容要合在一起吗？`)) return;
      change({ station: name, rows: stored(renameStation(draft()?.rows ?? [], from, name)) });
      setShownStation(name);
    },
    /** Adds a file's rows; returns how many were new. */
    merge(table: Table): number {
      const before = draft()?.rows ?? [];
      const notices = draft()?.notices ?? [];
      const merged = mergeRows(before, forStation(ownRows(table), station()));
      const added = merged.length - before.length;
      const known = new Set(notices.map((notice) => JSON.stringify(notice)));
      const fresh = table.notices.filter((notice) => !known.has(JSON.stringify(notice)));
      if (added > 0 || fresh.length > 0) change({ rows: stored(merged), notices: [...notices, ...fresh] });
      return added;
    },
    replace(table: Table, name: string) {
      const rows = forStation(ownRows(table), draft()?.station ?? '');
      change({
        station: rows[0]?.station ?? '',
        rows: stored(rows),
        notices: [...table.notices],
        source: { name, readAt: new Date().toISOString() },
      });
    },
    undo() {
      const before = past().at(-1);
      if (!before) return;
      setPast((known) => known.slice(0, -1));
      lastEdit = '';
      keep({ ...before, changedAt: new Date().toISOString() });
      void saver.flush();
    },
  };
}

export type Workbench = ReturnType<typeof createWorkbench>;
