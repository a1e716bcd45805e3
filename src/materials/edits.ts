/** Edits of the materials that rows name: each takes the rows and gives new ones. */

import { foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import { asName, renamed, withName, withoutName } from './names.ts';

/**
 * Names a material for a clause: in its first row that has none, else in its first row. `blank` makes a row for a clause
 * that has none yet; without a figure it says only what there is to prove.
 */
export function addMaterial(rows: readonly Row[], code: string, typed: string, blank: (code: string) => Row): Row[] {
  const name = asName(typed);
  const own = rows.filter((row) => foldCode(row.code) === code);
  const place = own.find((row) => row.evidence.trim() === '') ?? own[0];
  if (name === '' || own.some((row) => withName(row.evidence, name) === row.evidence)) return [...rows];
  if (!place) return [...rows, { ...blank(code), evidence: name }];
  return rows.map((row) => (row.id === place.id ? { ...row, evidence: withName(row.evidence, name) } : row));
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
