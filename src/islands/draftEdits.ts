/** Edits of a draft's rows: each takes the rows and gives new ones. */

import { oneLineEnd } from '../csv/textManner.ts';
import { changedFields } from '../drafts/difference.ts';
import type { Draft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { foldCode } from '../entries/fold.ts';
import { contentOf, emptyRow, type Field, type Row } from '../entries/row.ts';
import { returned } from '../table/exportRows.ts';

/** Rows as a draft holds them. */
export const stored = (rows: readonly Row[]) => rows as Draft['rows'];

/** A row for a code that has none yet; it joins the draft when something is typed into it. */
export const blankRow = (code: string, station: string): Row => ({ ...emptyRow, id: newId(), code, station });

/** Sets one cell; a row that is not in the draft yet is added at its end. */
export function setCell(rows: readonly Row[], row: Row, field: Field, value: string): Row[] {
  const edited = { ...row, [field]: oneLineEnd(value).replaceAll('\0', '') };
  return rows.some(({ id }) => id === row.id)
    ? rows.map((other) => (other.id === row.id ? edited : other))
    : [...rows, edited];
}

/** Writes one figure for each of the codes: into the station's empty row of it, where there is one, else into a new row. */
export function fillCodes(rows: readonly Row[], codes: readonly string[], station: string, value: string): Row[] {
  const left = new Set(codes);
  const filled = rows.map((row) => {
    const code = foldCode(row.code);
    const isPlace = left.has(code) && row.station.trim() === station && row.value.trim() === '';
    if (isPlace) left.delete(code);
    return isPlace ? { ...row, value } : row;
  });
  return [...filled, ...codes.filter((code) => left.has(code)).map((code) => ({ ...blankRow(code, station), value }))];
}

export const removeRow = (rows: readonly Row[], id: string): Row[] => rows.filter((row) => row.id !== id);

export const ownRows = (rows: readonly Row[], station: string): readonly Row[] =>
  rows.filter((row) => row.station.trim() === station);

/** All rows with those of one station as they are now; new ones at the end. */
export function withOwnRows(rows: readonly Row[], own: readonly Row[]): Row[] {
  const now = new Map(own.map((row) => [row.id, row]));
  const kept = rows.map((row) => now.get(row.id) ?? row);
  const known = new Set(rows.map(({ id }) => id));
  return [...kept, ...own.filter(({ id }) => !known.has(id))];
}

/** Gives one station another name, in its rows or in what is known of its materials. */
export const renameStation = <T extends { readonly station: string }>(
  all: readonly T[],
  from: string,
  to: string,
): T[] => all.map((one) => (one.station.trim() === from ? { ...one, station: to } : one));

/** Rows of a file that names no station belong to the one at hand. */
export const forStation = (rows: readonly Row[], station: string): Row[] =>
  rows.map((row) => (row.station.trim() === '' ? { ...row, station } : row));

/** What a merge comes to: the rows, and how many were added, and took the place of rows in error. */
export interface Merged {
  readonly rows: readonly Row[];
  readonly added: number;
  readonly mended: number;
}

/**
 * Adds a file's rows to those at hand. A row that went out to be mended takes the place of the one in error. A row that
 * says exactly what one at hand says is that row, and not added; two such rows in the file are two findings, of which one
 * at hand accounts for one.
 */
export function mergeRows(rows: readonly Row[], added: readonly Row[], isFaulty: (row: Row) => boolean): Merged {
  const mended = new Map<string, Row>();
  const others = added.flatMap((row) => {
    const back = returned(row);
    if (!back) return [row];
    // Several may have stood in such a line, of one file or another: the one from which it differs least.
    const [place] = rows
      .filter((own) => own.line === back.line && !mended.has(own.id) && isFaulty(own))
      .sort((a, b) => changedFields(a, back.row).length - changedFields(b, back.row).length);
    if (place) mended.set(place.id, { ...back.row, id: place.id, line: place.line });
    return place ? [] : [back.row];
  });
  const kept = rows.map((row) => mended.get(row.id) ?? row);
  const known = new Map<string, number>();
  for (const row of kept) known.set(contentOf(row), (known.get(contentOf(row)) ?? 0) + 1);
  const fresh = others.filter((row) => {
    const left = known.get(contentOf(row)) ?? 0;
    known.set(contentOf(row), left - 1);
    return left <= 0;
  });
  return { rows: [...kept, ...fresh], added: fresh.length, mended: mended.size };
}
