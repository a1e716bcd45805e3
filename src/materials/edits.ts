/** Edits of the materials that rows name: each takes the rows and gives new ones. */

import { foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import { groupBy } from '../score/groupBy.ts';
import { asName, namesIn, renamed, withNames, withoutName } from './names.ts';

/** A material named for a clause. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Rows by clause. */
export const rowsByCode = (rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> =>
  groupBy(rows, ({ code }) => foldCode(code));

/**
 * Names materials for clauses: each in the clause's next row that has none, else in its first row; what is named already is
 * not named again. `blank` makes a row for a clause that has none yet; without a figure it says only what there is to prove.
 */
export function addMaterials(rows: readonly Row[], chosen: readonly Named[], blank: (code: string) => Row): Row[] {
  const known = rowsByCode(rows);
  const changed = new Map<string, Row>();
  for (const [code, named] of groupBy(chosen, (one) => one.code)) {
    const own = known.get(code) ?? [];
    const present = new Set(own.flatMap(({ evidence }) => namesIn(evidence)));
    const fresh = [...new Set(named.map(({ name }) => asName(name)))].filter((name) => name && !present.has(name));
    if (fresh.length === 0) continue;
    const first = own[0] ?? blank(code);
    const bare = own.filter(({ evidence }) => evidence.trim() === '');
    for (const [at, name] of fresh.slice(0, bare.length).entries()) {
      const row = bare[at] ?? first;
      changed.set(row.id, { ...row, evidence: name });
    }
    const row = changed.get(first.id) ?? first;
    changed.set(row.id, { ...row, evidence: withNames(row.evidence, fresh.slice(bare.length)) });
  }
  const ids = new Set(rows.map(({ id }) => id));
  return [...rows.map((row) => changed.get(row.id) ?? row), ...[...changed.values()].filter(({ id }) => !ids.has(id))];
}

const edit = (rows: readonly Row[], code: string, change: (cell: string) => string): Row[] =>
  rows.map((row) => (foldCode(row.code) === code ? { ...row, evidence: change(row.evidence) } : row));

/** An empty name takes the material out. */
export function renameMaterial(rows: readonly Row[], code: string, from: string, typed: string): Row[] {
  const to = asName(typed);
  return to === '' ? removeMaterial(rows, code, from) : edit(rows, code, (cell) => renamed(cell, from, to));
}

export const removeMaterial = (rows: readonly Row[], code: string, name: string): Row[] =>
  edit(rows, code, (cell) => withoutName(cell, name));
