/** Undo and redo: the states before each step, and those that were taken back. */

import { createSignal } from 'solid-js';

const limit = 100;

interface Step<T> {
  /** Counts up, never used twice. */
  readonly number: number;
  readonly before: T;
}

export function createHistory<T>() {
  const [past, setPast] = createSignal<readonly Step<T>[]>([]);
  const [undone, setUndone] = createSignal<readonly T[]>([]);
  /** What was edited last: further keys in the same cell belong to the same step. */
  let lastEdit = '';
  let count = 0;

  function push(before: T) {
    count += 1;
    const step = { number: count, before };
    setPast((known) => [...known.slice(1 - limit), step]);
  }

  return {
    canUndo: () => past().length > 0,
    canRedo: () => undone().length > 0,
    /** The number of the step that would be taken back next; 0 when there is none. */
    lastStep: () => past().at(-1)?.number ?? 0,
    /** Remembers the state before a change. `edit` names the cell that is typed into; empty for a step of its own. */
    record(before: T, edit = '') {
      if (edit === '' || edit !== lastEdit) push(before);
      lastEdit = edit;
      setUndone([]);
    },
    /** Takes back the last step: the state before it, in exchange for the state now. */
    back(now: T): T | undefined {
      const step = past().at(-1);
      lastEdit = '';
      if (!step) return undefined;
      setPast((known) => known.slice(0, -1));
      setUndone((known) => [...known, now]);
      return step.before;
    },
    /** Takes the last step again that was taken back. */
    forth(now: T): T | undefined {
      const next = undone().at(-1);
      lastEdit = '';
      if (next === undefined) return undefined;
      setUndone((known) => known.slice(0, -1));
      push(now);
      return next;
    },
    /** Ends the step under way: further keys in the same cell are a step of their own. */
    endEdit() {
      lastEdit = '';
    },
    clear() {
      setPast([]);
      setUndone([]);
      lastEdit = '';
    },
  };
}
