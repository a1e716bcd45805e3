/** Which part of the open draft is looked at, and how one gets to a row or a clause. */

import { createSignal } from 'solid-js';
import { goToClause } from './goTo.ts';

export type Tab = 'form' | 'ledger' | 'gaps' | 'materials';

/** A row of the ledger that is to be shown; with a level, beside the others that have a problem of it. */
export interface Wish {
  readonly row: string;
  readonly level: 'error' | 'warning' | null;
}

export function createPlace() {
  const [tab, setTab] = createSignal<Tab>('form');
  /** A new object for every wish. */
  const [wanted, setWanted] = createSignal<Wish | null>(null);
  const [onPaper, setOnPaper] = createSignal(false);
  return {
    tab,
    showTab: setTab,
    wanted,
    /** The row that was asked for has been shown. */
    arrived: () => setWanted(null),
    /** Whether the page is being printed: paper shows all that unfolds, and no trial. */
    onPaper,
    setOnPaper,
    /** Shows rows in the ledger, where whatever is wrong in them can be mended, and goes to one. */
    showRow(row: string, level: Wish['level'] = null) {
      setTab('ledger');
      setWanted({ row, level });
    },
    /** Goes to the field of a clause. */
    showClause(code: string) {
      setTab('form');
      goToClause(code);
    },
    /** Unfolds what is said of the figures, and goes there. */
    showFold(id: string) {
      const fold = document.getElementById(id);
      fold?.setAttribute('open', '');
      fold?.scrollIntoView({ block: 'nearest' });
      fold?.querySelector('summary')?.focus({ preventScroll: true });
    },
    startOver() {
      setTab('form');
      setWanted(null);
    },
  };
}
