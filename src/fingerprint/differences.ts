/** What two sheets differ in, when both are at hand. */

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
  const left = [...other];
  return from.filter((text) => {
    const at = left.indexOf(text);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

export function differences(ours: Canonical, theirs: Canonical): SheetDifferences {
  const codes = [...new Set([...ours.lines, ...theirs.lines].map(({ code }) => code))].sort(byNumber.compare);
  const of = ({ lines }: Canonical, code: string) => lines.filter((line) => line.code === code).map(textOf);
  const clauses = codes.map((code) => ({
    code,
    ours: without(of(ours, code), of(theirs, code)),
    theirs: without(of(theirs, code), of(ours, code)),
  }));
  return {
    rules: ours.rules !== theirs.rules,
    readings: [...without(ours.readings, theirs.readings), ...without(theirs.readings, ours.readings)],
    clauses: clauses.filter((clause) => clause.ours.length + clause.theirs.length > 0),
  };
}
