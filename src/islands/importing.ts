/** The way of a file into the draft: read, asked about where it must be, taken; one at a time, none lost. */

import { createSignal } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import type { WorkFile } from '../drafts/workFile.ts';
import type { Manner, ReadFile, Seen } from '../files/readFile.ts';
import type { Table } from '../table/readTable.ts';
import { type Reading, readInWorker } from '../worker/client.ts';
import { headerName, knownColumns } from './knownColumns.ts';
import type { Workbench } from './workbench.ts';

/** What is read: a file, or what was pasted. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
  /** Whether it was pasted: its encoding is then no question. */
  readonly pasted?: boolean;
}

/** `new` makes a draft of its own. */
type How = 'new' | 'merge' | 'replace';

export type ReadTable = Table & { readonly seen: Seen };

interface Asking {
  readonly is: 'asking';
  readonly source: Source;
  readonly table: ReadTable;
  readonly remembered: boolean;
}

interface Done {
  readonly is: 'done';
  readonly source: Source;
  readonly seen: Seen;
  readonly how: How;
  /** Whether its columns are those that the user once chose for such a header. */
  readonly remembered: boolean;
  /** Rows of the file, how many of them were added, and how many took the place of rows in error. */
  readonly rows: number;
  readonly added: number;
  readonly mended: number;
  /** The step that takes it back; null where nothing has changed, or a draft was made. */
  readonly step: number | null;
}

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly is: 'refused'; readonly name: string; readonly message: string }
  /** A file that is no table, and what became of it. */
  | { readonly is: 'taken'; readonly name: string; readonly message: string }
  /** A work file that is another state of the draft at hand. */
  | { readonly is: 'workFile'; readonly name: string; readonly file: WorkFile }
  /** The file holds nothing that is not there. */
  | { readonly is: 'same'; readonly name: string }
  /** The file opens, and the user must say how it is to be read; `again` when it has been taken and takes its own place. */
  | {
      readonly is: 'unclear';
      readonly source: Source;
      readonly seen: Seen;
      readonly error: string;
      readonly again: boolean;
    }
  | Asking
  | Done;

const notHere = '这份台账已在另一窗口打开。请到那个窗口导入，或先点“改在这里填”';

export function createImport(bench: Workbench) {
  const [state, setState] = createSignal<ImportState>({ is: 'idle' });
  const [waiting, setWaiting] = createSignal<readonly Source[]>([]);
  /** Counts up whenever something else begins: what an earlier wait brings is then no longer wanted. */
  let turn = 0;
  let running: Reading | null = null;

  const codes = [...bench.slots.keys()];

  /** Stops whatever is under way. */
  function begin(): number {
    running?.cancel();
    running = null;
    turn += 1;
    return turn;
  }

  async function load(source: Source) {
    const mine = begin();
    const cancel = () => {
      begin();
      setState({ is: 'idle' });
      next();
    };
    const read = (manner: Manner): Promise<ReadFile> => {
      running = readInWorker({ file: source.file, codes, manner }, (share) => {
        if (turn === mine) setState({ is: 'reading', name: source.name, share, cancel });
      });
      return running.read;
    };
    setState({ is: 'reading', name: source.name, share: 0, cancel });
    let found = await read({});
    await bench.whenReady();
    if (turn !== mine) return;
    let remembered = false;
    if ('error' in found && found.seen) {
      const manner = await knownColumns(bench, found.seen);
      if (turn !== mine) return;
      if (manner) {
        found = await read(manner);
        remembered = true;
      }
    }
    if (turn !== mine) return;
    running = null;
    if (!('error' in found)) offer(source, found, remembered);
    else if (found.seen) setState({ is: 'unclear', source, seen: found.seen, error: found.error, again: false });
    else setState({ is: 'refused', name: source.name, message: found.error });
  }

  /** Takes a table at once where nothing is there yet; else shows what it would change. */
  function offer(source: Source, table: ReadTable, remembered: boolean) {
    const draft = bench.draft();
    if (!draft) return take(source, table, 'new', remembered);
    if (bench.readOnly()) return setState({ is: 'refused', name: source.name, message: notHere });
    if (!bench.saysAnything()) return take(source, table, 'replace', remembered);
    const { added, changed, gone } = difference(draft.rows, bench.arriving(table));
    if (added.length + changed.length + gone.length === 0) {
      setState({ is: 'same', name: source.name });
    } else {
      setState({ is: 'asking', source, table, remembered });
    }
  }

  function take(source: Source, table: ReadTable, how: How, remembered = false) {
    const before = bench.lastStep();
    // What was there before can be returned to, though undo is gone.
    if (how !== 'new' && bench.saysAnything()) void bench.mark('import');
    const { added, mended } = how === 'merge' ? bench.merge(table) : { added: table.rows.length, mended: 0 };
    if (how === 'replace') bench.replace(table, source.name);
    if (how === 'new') bench.create(table, source.name);
    const step = how !== 'new' && bench.lastStep() !== before ? bench.lastStep() : null;
    setState({ is: 'done', source, seen: table.seen, how, remembered, rows: table.rows.length, added, mended, step });
    if (waiting().length > 0) next();
  }

  /** Goes on with the next file that waits. */
  function next() {
    const [source, ...rest] = waiting();
    setWaiting(rest);
    if (source) void load(source);
  }

  /** Whether a file waits for the user's word. */
  const isUnanswered = () => ['unclear', 'asking', 'workFile'].includes(state().is);

  return {
    state,
    /** Files that wait for the one at hand. */
    waiting,
    isUnanswered,
    /** Files that the user chose: they take the place of one that was asked about and not answered. */
    choose(sources: readonly Source[]) {
      if (sources.length === 0) return;
      const isReading = state().is === 'reading';
      setWaiting(isReading ? [...waiting(), ...sources] : [...sources, ...waiting()]);
      if (!isReading) next();
    },
    /** What was pasted waits for an answer: it may have been pasted by mistake. */
    paste(source: Source) {
      setWaiting([...waiting(), source]);
      if (state().is !== 'reading' && !isUnanswered()) next();
    },
    refuse(name: string, message: string) {
      setState({ is: 'refused', name, message });
    },
    /** Says of a file that is no table what became of it; whatever was asked before concerned another draft or state. */
    tell(name: string, message: string) {
      begin();
      setState({ is: 'taken', name, message });
    },
    /** Opens a work file, or asks how it is to be opened. */
    async open(name: string, text: string) {
      if (bench.readOnly()) {
        setState({ is: 'refused', name, message: notHere });
        return;
      }
      const mine = begin();
      const received = await bench.receiveWorkFile(text);
      if (turn !== mine) return;
      if (received.is === 'refused') setState({ is: 'refused', name, message: received.message });
      else if (received.is === 'opened') setState({ is: 'taken', name, message: received.message });
      else setState({ is: 'workFile', name, file: received.file });
    },
    /** Reads a file in another manner, for the user to look at; nothing is taken. */
    look: (source: Source, manner: Manner, onProgress: (share: number) => void): Reading =>
      readInWorker({ file: source.file, codes, manner }, onProgress),
    /** Opens the choice of manner for a file that is asked about, or that has been taken. */
    review() {
      const now = state();
      if (now.is !== 'done' && now.is !== 'asking') return;
      // What was added is taken back, so that it is not added twice.
      if (now.is === 'done' && now.how === 'merge') bench.undo();
      const again = now.is === 'done' && now.how !== 'merge';
      const seen = now.is === 'done' ? now.seen : now.table.seen;
      setState({ is: 'unclear', source: now.source, seen, error: '', again });
    },
    /** Takes a file as the user has said that it is to be read. */
    accept(source: Source, table: ReadTable, manner: Manner) {
      const now = state();
      if (now.is !== 'unclear' || now.source !== source) return;
      const choice = manner.columns;
      if (choice && choice.at !== null) {
        bench.rememberColumns(headerName(table.seen.head[choice.at] ?? []), choice.fields);
      }
      if (now.again && bench.draft()) take(source, table, 'replace');
      else offer(source, table, false);
    },
    answer(how: How) {
      const now = state();
      if (now.is === 'asking') take(now.source, now.table, how, now.remembered);
    },
    dismiss() {
      setState({ is: 'idle' });
      next();
    },
    /** The draft has been closed: what was read, asked or told concerned it. */
    forget() {
      begin();
      setWaiting([]);
      setState({ is: 'idle' });
    },
  };
}

export type Import = ReturnType<typeof createImport>;
