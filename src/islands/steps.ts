/** One more or one less of what is counted, as text for 数值. */

import { readFigure } from '../entries/figure.ts';
import type { Figure } from '../score/entry.ts';
import { floor } from '../score/exact.ts';
import type { Slot } from '../score/slots.ts';

/** Whether a figure is a number of things, which goes up and down by one. */
export function isCounted(slot: Slot): boolean {
  switch (slot.input) {
    case 'count':
    case 'number':
      return true;
    case 'component':
      return slot.unit !== null;
    case 'checklist':
    case 'amount':
    case 'percent':
    case 'score':
    case 'rank':
      return false;
    default:
      return slot.input satisfies never;
  }
}

/** The number that a figure stands for; null where it is none. */
function numberOf(figure: Figure): number | null {
  switch (figure.is) {
    case 'count':
    case 'achieved':
    case 'missing':
    case 'rank':
      return figure.n;
    case 'measure':
      return floor(figure.value);
    case 'done':
      return figure.done ? null : 0;
    case 'amount':
    case 'notApplicable':
      return null;
    default:
      return figure satisfies never;
  }
}

/** The text after a step from what stands in 数值; null where there is no step to take. Nothing counts as 0. */
export function stepped(cell: string, slot: Slot, by: 1 | -1): string | null {
  if (!isCounted(slot)) return null;
  if (cell.trim() === '') return by > 0 ? '1' : '0';
  const read = readFigure(cell, slot);
  const now = 'figure' in read ? numberOf(read.figure) : null;
  if (now === null) return null;
  const next = Math.min(Math.max(0, now + by), slot.maxCount ?? Number.POSITIVE_INFINITY);
  return next === now ? null : String(next);
}
