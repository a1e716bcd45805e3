/** The way of a file into the draft: read, asked about where it must be, taken; one at a time. */

import { createSignal } from 'solid-js';
import { type Difference, difference } from '../drafts/difference.ts';
import type { Manner, ReadFile, Seen } from '../files/readFile.ts';
import { headerWithin } from '../table/header.ts';
import type { Table } from '../table/readTable.ts';
import { readInWorker } from '../worker/client.ts';
import type { Workbench } from './workbench.ts';

/** What is read: a file, or what was pasted. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
}

type How = 'new' | 'merge' | 'replace';

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly is: 'refused'; readonly name: string; readonly message: string }
  /** The file opens, and the user must say how it is to be read; `applied` when it has been taken and is read again. */
  | { readonly is: 'unclear'; readonly source: Source; readonly read: SeenFile; readonly applied: boolean }
  | {
      readonly is: 'asking';
      readonly source: Source;
      readonly table: ReadTable;
      readonly difference: Difference;
      readonly merged: Difference;
    }
  | {
      readonly is: 'done';
      readonly source: Source;
      readonly seen: Seen;
      readonly how: How;
      /** Rows taken, and rows that were there already. */
      readonly taken: number;
      readonly same: number;
    };

export type ReadTable = Table & { readonly seen: Seen };
/** A file of which something can be shown. */
export type SeenFile = Exclude<ReadFile, { readonly seen: null }>;

/** A header by which a choice of columns is remembered. */
const signature = (record: readonly string[]) => `columns ${JSON.stringify(record.map((cell) => cell.trim()))}`;

export function createImport(bench: Workbench) {
  const [state, setState] = createSignal<ImportState>({ is: 'idle' });
  const [waiting, setWaiting] = createSignal<readonly Source[]>([]);

  /** Reads a source in the worker; progress shows after a moment only, so that a small file does not flash. */
  async function read(source: Source, manner: Manner): Promise<ReadFile> {
    const before = state();
    if (before.is === 'reading') before.cancel();
    const reading = readInWorker({ file: source.file, codes: [...bench.slots.keys()], manner }, (share) => {
      if (state().is === 'reading') setState({ is: 'reading', name: source.name, share, cancel });
    });
    const cancel = () => {
      reading.cancel();
      setState({ is: 'idle' });
      next();
    };
    setState({ is: 'reading', name: source.name, share: 0, cancel });
    return reading.read;
  }

  /** The columns that the user once chose for a file with the same header. */
  async function remembered(seen: Seen): Promise<Manner | null> {
    for (const [at, record] of seen.head.slice(0, headerWithin).entries()) {
      const fields = await bench.recallColumns(signature(record));
      if (fields) return { sheet: seen.sheet, columns: { at, fields } };
    }
    return null;
  }

  async function load(source: Source) {
    let found = await read(source, {});
    await bench.whenReady();
    if ('error' in found && found.seen) {
      const manner = await remembered(found.seen);
      if (manner) found = await read(source, manner);
    }
    if (!('error' in found)) offer(source, found);
    else if (found.seen) setState({ is: 'unclear', source, read: found as SeenFile, applied: false });
    else setState({ is: 'refused', name: source.name, message: found.error });
  }

  /** Takes a table at once where nothing is there yet; else shows what it would change. */
  function offer(source: Source, table: ReadTable) {
    const draft = bench.draft();
    if (!draft || draft.rows.length === 0) return take(source, table, draft ? 'replace' : 'new');
    const incoming = bench.arriving(table);
    const merged = bench.merged(incoming);
    setState({
      is: 'asking',
      source,
      table,
      difference: difference(draft.rows, incoming),
      merged: difference(draft.rows, merged),
    });
  }

  function take(source: Source, table: ReadTable, how: How) {
    const taken = how === 'merge' ? bench.merge(table) : table.rows.length;
    if (how === 'replace') bench.replace(table, source.name);
    if (how === 'new') bench.create(table, source.name);
    bench.setRowsOpen(bench.faultyRows() > 0);
    setState({ is: 'done', source, seen: table.seen, how, taken, same: table.rows.length - taken });
    if (waiting().length > 0) next();
  }

  /** Goes on with the next file that waits. */
  function next() {
    const [source, ...rest] = waiting();
    setWaiting(rest);
    if (source) void load(source);
  }

  return {
    state,
    /** Files that wait for the one at hand. */
    waiting,
    add(sources: readonly Source[]) {
      const reading = state().is === 'reading';
      // What is chosen now takes the place of a file that was asked about and not answered.
      setWaiting(reading ? [...waiting(), ...sources] : [...sources, ...waiting()]);
      if (!reading) next();
    },
    refuse(name: string, message: string) {
      setState({ is: 'refused', name, message });
    },
    /** Reads a file again in another manner, for the user to look at; nothing is taken. */
    async look(source: Source, manner: Manner): Promise<ReadFile> {
      return readInWorker({ file: source.file, codes: [...bench.slots.keys()], manner }, () => {}).read;
    },
    /** Opens the choice of manner for a file that has been taken. */
    review() {
      const done = state();
      if (done.is !== 'done') return;
      setState({ is: 'unclear', source: done.source, read: { error: '', seen: done.seen }, applied: true });
    },
    /** Takes a file as the user has said that it is to be read. */
    accept(source: Source, table: ReadTable, manner: Manner, applied: boolean) {
      const choice = manner.columns;
      if (choice && choice.at !== null) {
        bench.rememberColumns(signature(table.seen.head[choice.at] ?? []), choice.fields);
      }
      if (applied && bench.draft()) take(source, table, 'replace');
      else offer(source, table);
    },
    answer(how: 'merge' | 'replace') {
      const asking = state();
      if (asking.is === 'asking') take(asking.source, asking.table, how);
    },
    dismiss() {
      setState({ is: 'idle' });
      next();
    },
    /** What was asked or told about a file concerns the draft that was open then. */
    forget() {
      const { is } = state();
      if (is !== 'reading' && is !== 'refused') setState({ is: 'idle' });
    },
  };
}

export type Import = ReturnType<typeof createImport>;
