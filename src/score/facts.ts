/** From the entries of one rule to the facts that its kind calculates with: all findings, and those concealed. */

import type { Entry } from './entry.ts';
import { type Hundredths, sum, whole } from './exact.ts';
import type { CountFact, Facts } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import type { Rule } from './rubric.ts';

export interface Known<F> {
  readonly all: F;
  /** What had not been truthfully reported; null when nothing. */
  readonly concealed: F | null;
  /** The facts if everything still open turned out badly: the components of a checklist not yet given. */
  readonly ifOpenIsMissing: F;
  /** Whether parts of the rule are still open. */
  readonly open: boolean;
}

function countFact(parts: readonly { month: string; n: number }[]): CountFact {
  const months = new Map<string, number>();
  for (const { month, n } of parts) months.set(month, (months.get(month) ?? 0) + n);
  return { total: sum(parts.map((part) => part.n)), groups: [...months.values()] };
}

const settled = <F>(all: F, concealed: F | null): Known<F> => ({ all, concealed, ifOpenIsMissing: all, open: false });

/** Whether a component's entries amount to done: 是, or as many as the target asks (at least one without a target). */
export function isDone(entries: readonly Entry[], target: number | null): boolean {
  const achieved = sum(entries.map((entry) => (entry.figure.is === 'achieved' ? entry.figure.n : 0)));
  return entries.some((entry) => entry.figure.is === 'done' && entry.figure.done) || achieved >= (target ?? 1);
}

function checklistFacts(components: Rule['components'], entries: readonly Entry[]): Known<Facts['checklist']> {
  const own = entries.find((entry) => entry.figure.is === 'missing');
  if (own?.figure.is === 'missing') {
    const all = { missing: own.figure.n };
    return settled(all, own.concealed ? all : null);
  }
  const parts = components.map(({ code, target }) => ({
    code,
    target,
    rows: entries.filter((entry) => entry.code === code),
  }));
  const open = parts.filter(({ rows }) => rows.length === 0).length;
  const missing = parts.filter(({ rows, target }) => rows.length > 0 && !isDone(rows, target));
  const concealed = missing.filter(({ rows }) => rows.some((row) => row.concealed)).length;
  return {
    all: { missing: missing.length, which: missing.map(({ code }) => code) },
    concealed: concealed ? { missing: concealed } : null,
    ifOpenIsMissing: { missing: missing.length + open },
    open: open > 0,
  };
}

/** What has arithmetic of a kind: a rule, or a general deduction, which has no components. */
export type Charged = Pick<Rule, 'code' | 'kind' | 'params'> & Partial<Pick<Rule, 'components'>>;

/** The facts of a rule with at least one entry, none of them 不适用. */
export function factsOf(rule: Charged, entries: readonly Entry[]): Known<Facts[keyof Facts]> {
  const input = kindOf(rule).input(rule.params);
  switch (input) {
    case 'count': {
      const parts = entries.map(({ month, figure, concealed }) => ({
        month,
        n: figure.is === 'count' ? figure.n : 0,
        concealed,
      }));
      const concealed = countFact(parts.map(({ month, concealed }) => ({ month, n: concealed })));
      return settled(countFact(parts), concealed.total > 0 ? concealed : null);
    }
    case 'amount': {
      const points: Hundredths = sum(entries.map(({ figure }) => (figure.is === 'amount' ? figure.points : 0)));
      const concealed = sum(entries.map((entry) => entry.concealed));
      return settled({ points }, concealed > 0 ? { points: concealed } : null);
    }
    case 'number': {
      const achieved = sum(entries.map(({ figure }) => (figure.is === 'measure' ? Number(figure.value.num) : 0)));
      const all = { value: whole(achieved), given: String(achieved) };
      return settled(all, entries.some((entry) => entry.concealed) ? all : null);
    }
    case 'percent':
    case 'score': {
      const [entry] = entries;
      if (entry?.figure.is !== 'measure') throw new Error(`${rule.code}: a measure was expected`);
      const { value, given } = entry.figure;
      return settled({ value, given }, entry.concealed ? { value, given } : null);
    }
    case 'checklist':
      return checklistFacts(rule.components ?? [], entries);
    default:
      return input satisfies never;
  }
}
