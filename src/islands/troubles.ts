/** What could not be done with a draft, and why: it stays until something else is done. */

import { createSignal } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import type { Fault } from '../drafts/faults.ts';

export type Trouble =
  /** Another window has the draft open. */
  | { readonly is: 'elsewhere'; readonly draft: Draft }
  /** Another window has changed, or deleted, the draft since the list was read. */
  | { readonly is: 'changed' | 'gone'; readonly draft: Draft }
  /** The other window has something that it cannot store, and keeps the draft. */
  | { readonly is: 'kept' }
  /** What is stored was written by a newer version, or could not be read. */
  | { readonly is: 'newer' | 'unread' }
  | { readonly is: 'failed'; readonly fault: Fault }
  /** Not everything was deleted: another window has to be closed first, or the browser does not do it. */
  | { readonly is: 'uncleared'; readonly why: 'blocked' | 'failed' };

export function createTroubles() {
  const [trouble, setTrouble] = createSignal<Trouble | null>(null);
  return { trouble, tell: (found: Trouble) => void setTrouble(found), clear: () => void setTrouble(null) };
}

export type Troubles = ReturnType<typeof createTroubles>;
