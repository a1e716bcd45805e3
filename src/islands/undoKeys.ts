/**
 * Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z take steps of the draft back and again; inside a field they stay the browser's own. A step
 * ends where one leaves the field, and with each answer that is pressed.
 */

import { onCleanup, onMount } from 'solid-js';
import type { Workbench } from './workbench.ts';

/** Where keys belong to something else: a field of text, a dialog that is open, another page of the single file. */
const isTaken = (target: EventTarget | null) =>
  (target instanceof Element &&
    target.matches('textarea, select, input:not([type="radio"], [type="checkbox"], [type="file"])')) ||
  document.querySelector('dialog[open]') !== null ||
  document.querySelector('.draft-view') === null;

/** Call it inside a component. */
export function listenForUndo(bench: Workbench): void {
  function press(event: KeyboardEvent) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || isTaken(event.target)) return;
    const key = event.key.toLowerCase();
    const act =
      key === 'z' ? (event.shiftKey ? bench.redo : bench.undo) : key === 'y' && !event.shiftKey ? bench.redo : null;
    if (!act) return;
    event.preventDefault();
    act();
  }
  function answer({ target }: MouseEvent) {
    if (target instanceof Element && target.closest('button[aria-pressed]')) bench.endEdit();
  }
  onMount(() => {
    addEventListener('keydown', press);
    addEventListener('focusout', bench.endEdit);
    addEventListener('click', answer, true);
  });
  onCleanup(() => {
    removeEventListener('keydown', press);
    removeEventListener('focusout', bench.endEdit);
    removeEventListener('click', answer, true);
  });
}
