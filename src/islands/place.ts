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
  const [isChecking, setChecking] = createSignal(false);
  const [mending, setMending] = createSignal('');
  function showTab(next: Tab) {
    setChecking(false);
    setTab(next);
  }
  /** Goes to the field of a clause. */
  function showClause(code: string) {
    showTab('form');
    goToClause(code);
  }
  return {
    tab,
    showTab,
    wanted,
    /** The row that was asked for has been shown. */
    arrived: () => setWanted(null),
    /** Whether the last look before printing stands in the place of all else. */
    isChecking,
    /** The clause that one left that look to mend: from there a button leads back. */
    mending,
    showCheck: () => setChecking(true),
    leaveCheck() {
      setChecking(false);
      setMending('');
    },
    mend(code: string) {
      setMending(code);
      showClause(code);
    },
    /** Shows rows in the ledger, where whatever is wrong in them can be mended, and goes to one. */
    showRow(row: string, level: Wish['level'] = null) {
      showTab('ledger');
      setWanted({ row, level });
    },
    showClause,
    /** Unfolds what is said of the figures, and goes there. */
    showFold(id: string) {
      const fold = document.getElementById(id);
      fold?.setAttribute('open', '');
      fold?.scrollIntoView({ block: 'nearest' });
      fold?.querySelector('summary')?.focus({ preventScroll: true });
    },
    startOver() {
      showTab('form');
      setMending('');
      setWanted(null);
    },
  };
}
