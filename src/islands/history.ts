/** Undo: the states before each step. */

import { createSignal } from 'solid-js';

const limit = 100;

export function createHistory<T>() {
  const [past, setPast] = createSignal<readonly T[]>([]);
  /** What was edited last: further keys in the same cell belong to the same step. */
  let lastEdit = '';

  return {
    canUndo: () => past().length > 0,
    /** Remembers the state before a change. `edit` names the cell that is typed into; empty for a step of its own. */
    record(before: T, edit = '') {
      if (edit === '' || edit !== lastEdit) setPast((known) => [...known.slice(1 - limit), before]);
      lastEdit = edit;
    },
    /** Takes back the last step: the state before it. */
    back(): T | undefined {
      const before = past().at(-1);
      setPast((known) => known.slice(0, -1));
      lastEdit = '';
      return before;
    },
    clear() {
      setPast([]);
      lastEdit = '';
    },
  };
}
