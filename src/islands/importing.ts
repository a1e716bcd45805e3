/** The way of a file into the draft: read, asked about where it must be, taken; one at a time, none lost. */

import { createSignal } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import type { Manner, ReadFile } from '../files/readFile.ts';
import { type Reading, readInWorker } from '../worker/client.ts';
import type { How, ImportState, ReadTable, Source } from './importState.ts';
import { headerName, knownColumns } from './knownColumns.ts';
import { isJsonFile, notHere, receiveJson } from './receiveJson.ts';
import type { Workbench } from './workbench.ts';

export function createImport(bench: Workbench) {
  const [state, setState] = createSignal<ImportState>({ is: 'idle' });
  const [waiting, setWaiting] = createSignal<readonly Source[]>([]);
  /** Counts up whenever something else begins: what an earlier wait brings is then no longer wanted. */
  let turn = 0;
  let running: Reading | null = null;
  /** Whether a table is being taken: what was there before has first to be stored. */
  let taking = false;

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
    if (isJsonFile(source)) {
      const became = await receiveJson(bench, source, () => turn === mine);
      if (became && turn === mine) setState(became);
      return;
    }
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
    if (!('error' in found)) await offer(source, found, remembered);
    else if (found.seen) setState({ is: 'unclear', source, seen: found.seen, error: found.error, takenAt: null });
    else setState({ is: 'refused', name: source.name, message: found.error });
  }

  /** Takes a table at once where nothing is there yet; else shows what it would change. */
  function offer(source: Source, table: ReadTable, remembered: boolean) {
    const draft = bench.draft();
    if (!draft) return take(source, table, 'new', remembered);
    if (bench.readOnly()) return refuse(source.name, notHere);
    if (!bench.saysAnything()) return take(source, table, 'replace', remembered);
    const { added, changed, gone } = difference(draft.rows, bench.arriving(table));
    if (added.length + changed.length + gone.length === 0) {
      setState({ is: 'same', name: source.name });
    } else {
      setState({ is: 'asking', source, table, remembered });
    }
  }

  /** Keeps what a table is to take the place of; resolves to whether it may be taken. The question stays where it may not. */
  async function keepPoint(name: string): Promise<boolean> {
    const [asked, opened] = [state(), bench.draft()?.id];
    taking = true;
    const isKept = await bench.keepPoint('import');
    taking = false;
    if (bench.draft()?.id !== opened) refuse(name, '台账已经换了，没有导入');
    // Answered otherwise, or put away, in the meantime.
    else if (state() === asked && bench.readOnly()) refuse(name, notHere);
    return isKept && state() === asked;
  }

  /** Takes a table; what was there before can be returned to, though undo is gone. */
  async function take(source: Source, table: ReadTable, how: How, remembered = false) {
    if (taking || (how !== 'new' && bench.saysAnything() && !(await keepPoint(source.name)))) return;
    const before = bench.lastStep();
    const merged = how === 'merge' ? bench.merge(table) : { added: table.rows.length, mended: 0 };
    const isDone = how === 'replace' ? bench.replace(table, source.name) : merged !== null;
    if (!merged || !isDone) return refuse(source.name, notHere);
    if (how === 'new') bench.create(table, source.name);
    const step = how !== 'new' && bench.lastStep() !== before ? bench.lastStep() : null;
    const { added, mended } = merged;
    setState({ is: 'done', source, seen: table.seen, how, remembered, rows: table.rows.length, added, mended, step });
    if (waiting().length > 0) next();
  }

  function refuse(name: string, message: string) {
    setState({ is: 'refused', name, message });
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
    /** Files that the user chose: they take the place of one that was asked about and not answered. */
    choose(sources: readonly Source[]) {
      if (sources.length === 0) return;
      const isBusy = taking || state().is === 'reading';
      setWaiting(isBusy ? [...waiting(), ...sources] : [...sources, ...waiting()]);
      if (!isBusy) next();
    },
    /** What was pasted waits for an answer: it may have been pasted by mistake. */
    paste(source: Source) {
      setWaiting([...waiting(), source]);
      if (!taking && state().is !== 'reading' && !isUnanswered()) next();
    },
    refuse,
    /** Says of a file that is no table what became of it; whatever was asked before concerned another draft or state. */
    tell(name: string, message: string) {
      begin();
      setState({ is: 'taken', name, message });
    },
    /** Reads a file in another manner, for the user to look at; nothing is taken. */
    look: (source: Source, manner: Manner, onProgress: (share: number) => void): Reading =>
      readInWorker({ file: source.file, codes, manner }, onProgress),
    /** Opens the choice of manner for a file that is asked about, or that has been taken. */
    review() {
      const now = state();
      if (now.is !== 'done' && now.is !== 'asking') return;
      if (bench.readOnly()) return refuse(now.source.name, notHere);
      // What was added is taken back, so that it is not added twice.
      if (now.is === 'done' && now.how === 'merge') bench.undo();
      const takenAt = now.is === 'done' && now.how !== 'merge' ? (now.step ?? 0) : null;
      const seen = now.is === 'done' ? now.seen : now.table.seen;
      setState({ is: 'unclear', source: now.source, seen, error: '', takenAt });
    },
    /** Takes a file as the user has said that it is to be read. */
    accept(source: Source, table: ReadTable, manner: Manner) {
      const now = state();
      if (now.is !== 'unclear' || now.source !== source) return;
      const choice = manner.columns;
      if (choice && choice.at !== null) {
        bench.rememberColumns(headerName(table.seen.head[choice.at] ?? []), choice.fields);
      }
      // What has been filled in since is not replaced unasked.
      if (now.takenAt === bench.lastStep() && bench.draft()) void take(source, table, 'replace');
      else void offer(source, table, false);
    },
    answer(how: How) {
      const now = state();
      if (now.is === 'asking') void take(now.source, now.table, how, now.remembered);
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
