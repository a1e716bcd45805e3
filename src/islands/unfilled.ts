/** 只看未填: which clauses are shown while only those are wanted that have no figure yet. */

import { createMemo, createSignal } from 'solid-js';
import type { State } from '../score/evaluateRule.ts';
import type { Figures } from '../score/result.ts';
import { createByKey } from './byKey.ts';

const open: ReadonlySet<State> = new Set(['unassessed', 'partial']);

/** Call it inside a component. */
export function createUnfilled(result: () => Figures | null) {
  const [isOnly, setOnly] = createSignal(false);
  /** Clauses that were edited or asked for since: what one is at must not vanish under one's hands. */
  const [kept, setKept] = createSignal<ReadonlySet<string>>(new Set());
  const stateOf = createByKey(
    createMemo(() => {
      const { rules = [], bonuses = [], deductions = [] } = result() ?? {};
      return new Map([...rules, ...bonuses, ...deductions].map(({ code, state }) => [code, state]));
    }),
    (before, now) => before === now,
  );
  /** Whether a rule, bonus or general deduction wants a figure, or more of it. */
  const isUnfilled = (code: string) => open.has(stateOf(code) ?? 'unassessed');
  return {
    isUnfilled,
    isOnly,
    showOnly(only: boolean) {
      setKept(new Set<string>());
      setOnly(only);
    },
    keep(code: string) {
      if (isOnly() && !kept().has(code)) setKept(new Set([...kept(), code]));
    },
    isShown: (code: string) => !isOnly() || isUnfilled(code) || kept().has(code),
  };
}
