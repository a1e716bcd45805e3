/** What a table would change in a draft: new rows, changed rows, rows that would be gone. */

import { foldCode } from '../entries/fold.ts';
import { contentOf, type Field, fields, type Row } from '../entries/row.ts';
import { groupBy } from '../score/groupBy.ts';

export interface Changed {
  readonly from: Row;
  readonly to: Row;
  /** The cells that differ. */
  readonly fields: readonly Field[];
}

export interface Difference {
  /** How many rows say the same in both. */
  readonly same: number;
  readonly added: readonly Row[];
  readonly changed: readonly Changed[];
  readonly gone: readonly Row[];
}

/** Takes pairs of equal key out of both lists, in order; returns them and what is left. */
function pair(now: readonly Row[], next: readonly Row[], keyOf: (row: Row) => string) {
  const waiting = groupBy(now, keyOf);
  /** How many of each key have found their pair. */
  const used = new Map<string, number>();
  const pairs: { from: Row; to: Row }[] = [];
  const left = next.filter((to) => {
    const key = keyOf(to);
    const at = used.get(key) ?? 0;
    const from = waiting.get(key)?.[at];
    if (from) pairs.push({ from, to });
    used.set(key, at + 1);
    return !from;
  });
  const paired = new Set(pairs.map(({ from }) => from));
  return { pairs, now: now.filter((row) => !paired.has(row)), next: left };
}

/** The cells in which two rows differ; none where only columns do that are not read. */
export const changedFields = (from: Row, to: Row): readonly Field[] =>
  fields.filter((field) => from[field].trim() !== to[field].trim());

const clause = (row: Row) => `${row.station.trim()}\n${foldCode(row.code)}`;
const fact = (row: Row) => `${clause(row)}\n${row.date.trim()}\n${row.matter.trim()}`;

/** Rows that say the same are the same; of the rest, one of the same clause and fact is that row changed. */
export function difference(now: readonly Row[], next: readonly Row[]): Difference {
  const same = pair(now, next, contentOf);
  const byFact = pair(same.now, same.next, fact);
  const byClause = pair(byFact.now, byFact.next, clause);
  const changed = [...byFact.pairs, ...byClause.pairs].map(({ from, to }) => ({
    from,
    to,
    fields: changedFields(from, to),
  }));
  return { same: same.pairs.length, added: byClause.next, changed, gone: byClause.now };
}
