/** Undo: the states before each step. */

import { createSignal } from 'solid-js';

const limit = 100;

interface Step<T> {
  /** Counts up, never used twice. */
  readonly number: number;
  readonly before: T;
}

export function createHistory<T>() {
  const [past, setPast] = createSignal<readonly Step<T>[]>([]);
  /** What was edited last: further keys in the same cell belong to the same step. */
  let lastEdit = '';
  let count = 0;

  return {
    canUndo: () => past().length > 0,
    /** The number of the step that would be taken back next; 0 when there is none. */
    lastStep: () => past().at(-1)?.number ?? 0,
    /** Remembers the state before a change. `edit` names the cell that is typed into; empty for a step of its own. */
    record(before: T, edit = '') {
      if (edit === '' || edit !== lastEdit) {
        count += 1;
        const step = { number: count, before };
        setPast((known) => [...known.slice(1 - limit), step]);
      }
      lastEdit = edit;
    },
    /** Takes back the last step: the state before it. */
    back(): T | undefined {
      const step = past().at(-1);
      setPast((known) => known.slice(0, -1));
      lastEdit = '';
      return step?.before;
    },
    clear() {
      setPast([]);
      lastEdit = '';
    },
  };
}
