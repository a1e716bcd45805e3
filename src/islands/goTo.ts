/** Bringing what was asked for into view, once the page has drawn it, with its first field in focus. */

import { readFragment } from '../address/fragment.ts';
import { bringIntoView } from '../enhance/readingPlace.ts';

function arrive(target: Element | null, block: ScrollLogicalPosition) {
  if (target) bringIntoView(target, block);
  target?.querySelector('input')?.focus({ preventScroll: true });
}

/** The row's fields under its clause. */
export function goToRow(id: string): void {
  queueMicrotask(() => arrive(document.querySelector(`[data-row="${CSS.escape(id)}"]`), 'center'));
}

export function goToClause(code: string): void {
  queueMicrotask(() => arrive(document.getElementById(code), 'start'));
}

/** The code that the address names after its #; empty when there is none that can be read. */
export const codeInAddress = (): string => readFragment(location.hash).anchor;
