/** What two sheets differ in, when both are at hand. */

import { groupBy } from '../score/groupBy.ts';
import type { Canonical, Line } from './canonical.ts';

export interface ClauseDifference {
  readonly code: string;
  /** What the rows say that the other sheet has not, a text a row. */
  readonly ours: readonly string[];
  readonly theirs: readonly string[];
}

export interface SheetDifferences {
  /** Whether the versions of the edition's data differ. */
  readonly rules: boolean;
  /** Readings that are taken in one of both only. */
  readonly readings: readonly string[];
  /** In the order of the codes. */
  readonly clauses: readonly ClauseDifference[];
}

const byNumber = new Intl.Collator('en', { numeric: true });

const textOf = ({ says }: Line) => says.join('，');

/** The texts of `from` without those of `other`, each as often as it stands there. */
function without(from: readonly string[], other: readonly string[]): string[] {
  const left = new Map<string, number>();
  for (const text of other) left.set(text, (left.get(text) ?? 0) + 1);
  return from.filter((text) => {
    const there = left.get(text) ?? 0;
    if (there > 0) left.set(text, there - 1);
    return there === 0;
  });
}

export function differences(ours: Canonical, theirs: Canonical): SheetDifferences {
  const [own, other] = [ours, theirs].map(({ lines }) => groupBy(lines, ({ code }) => code));
  const codes = [...new Set([...ours.lines, ...theirs.lines].map(({ code }) => code))].sort(byNumber.compare);
  const of = (lines: typeof own, code: string) => (lines?.get(code) ?? []).map(textOf);
  const clauses = codes.map((code) => ({
    code,
    ours: without(of(own, code), of(other, code)),
    theirs: without(of(other, code), of(own, code)),
  }));
  return {
    rules: ours.rules !== theirs.rules,
    readings: [...without(ours.readings, theirs.readings), ...without(theirs.readings, ours.readings)],
    clauses: clauses.filter((clause) => clause.ours.length + clause.theirs.length > 0),
  };
}
