/** Putting colleagues' parts together: what another state of a draft would bring, part by part, and taking some parts of it. */

import { contentOf } from '../entries/row.ts';
import { groupBy } from '../score/groupBy.ts';
import { type Changed, changedFields } from './difference.ts';
import type { Draft } from './draft.ts';

type Row = Draft['rows'][number];
type Material = Draft['materials'][number];

/** What is known of a row's clause, by the code as it is written. */
export interface Clauses {
  /** To which part it belongs, such as a category; parts are taken whole. */
  readonly partOf: (code: string) => string;
  /** The clause of which there may be but one row, under one name however it is written; null where rows add up. */
  readonly single: (code: string) => string | null;
}

export interface Part {
  readonly part: string;
  /** Rows that are not here, and rows that say something else there. */
  readonly added: readonly Row[];
  readonly changed: readonly (Changed & { readonly from: Row; readonly to: Row })[];
  /** The same of what is known of materials. */
  readonly materials: { readonly added: readonly Material[]; readonly changed: readonly Material[] };
}

/** Whether a part only brings something, and takes nothing that stands here away: who is right cannot be told. */
export const onlyAdds = ({ changed, materials }: Part): boolean => changed.length + materials.changed.length === 0;

const nameOf = ({ station, code, name }: Material) => `${station}\n${code}\n${name}`;
const isSame = (one: Material, other: Material) => one.pages === other.pages && one.form === other.form;

/**
 * Rows that `other` has and that are not here, or say something else here (`from`). A row is the same by its id; one with
 * another id that says exactly what a row here says, and which `other` does not know by its id, is that row too, so that a
 * table which both have imported counts once. So is, of a clause of which there may be but one row, the one that is here.
 */
function differingRows(now: readonly Row[], other: readonly Row[], { single }: Clauses) {
  const here = new Map(now.map((row) => [row.id, row]));
  const there = new Set(other.map(({ id }) => id));
  const own = now.filter(({ id }) => !there.has(id));
  const unmatched = groupBy(own, contentOf);
  // A row without a figure stands in nobody's way, and takes nobody's place.
  const placeOf = ({ station, code, value }: Row) => {
    const clause = value.trim() === '' ? null : single(code);
    return clause === null ? null : `${station.trim()}\n${clause}`;
  };
  const singles = new Map(own.map((row) => [placeOf(row), row]));
  const used = new Map<string, number>();
  const isTwin = (row: Row) => {
    const content = contentOf(row);
    const at = used.get(content) ?? 0;
    used.set(content, at + 1);
    return at < (unmatched.get(content)?.length ?? 0);
  };
  const differing = other.filter((to) => {
    const from = here.get(to.id);
    if (from) return contentOf(from) !== contentOf(to);
    const isHere = isTwin(to);
    if (isHere) singles.delete(placeOf(to));
    return !isHere;
  });
  return differing.map((to): { readonly from: Row | null; readonly to: Row } => {
    const from = here.get(to.id);
    if (from) return { from, to };
    const place = placeOf(to);
    const standing = place === null ? undefined : singles.get(place);
    // Another row of it is one too many there, too, and comes beside.
    singles.delete(place);
    return standing ? { from: standing, to: { ...to, id: standing.id } } : { from: null, to };
  });
}

/** What `other` would bring. */
export function partsOf(now: Draft, other: Draft, clauses: Clauses): Part[] {
  const { partOf } = clauses;
  const rows = groupBy(differingRows(now.rows, other.rows, clauses), ({ to }) => partOf(to.code));
  const known = new Map(now.materials.map((one) => [nameOf(one), one]));
  const differing = other.materials.flatMap((to) => {
    const from = known.get(nameOf(to)) ?? null;
    return from && isSame(from, to) ? [] : [{ from, to }];
  });
  const materials = groupBy(differing, ({ to }) => partOf(to.code));
  return [...new Set([...rows.keys(), ...materials.keys()])].map((part) => ({
    part,
    added: (rows.get(part) ?? []).flatMap(({ from, to }) => (from ? [] : [to])),
    changed: (rows.get(part) ?? []).flatMap(({ from, to }) =>
      from ? [{ from, to, fields: changedFields(from, to) }] : [],
    ),
    materials: {
      added: (materials.get(part) ?? []).flatMap(({ from, to }) => (from ? [] : [to])),
      changed: (materials.get(part) ?? []).flatMap(({ from, to }) => (from ? [to] : [])),
    },
  }));
}

/** The draft with the parts taken from `other`: what they bring comes in, and stands where both have it; nothing is taken away. */
export function withParts(
  now: Draft,
  other: Draft,
  taken: readonly Part[],
): Pick<Draft, 'rows' | 'materials' | 'notices'> {
  const changed = new Map(taken.flatMap((part) => part.changed.map(({ to }) => [to.id, to] as const)));
  const added = taken.flatMap((part) => part.added);
  const materials = taken.flatMap((part) => [...part.materials.changed, ...part.materials.added]);
  const known = new Set(materials.map(nameOf));
  const fresh = new Set([...changed.keys(), ...added.map(({ id }) => id)]);
  return {
    rows: [...now.rows.map((row) => changed.get(row.id) ?? row), ...added],
    materials: [...now.materials.filter((one) => !known.has(nameOf(one))), ...materials],
    notices: [
      ...now.notices.filter(({ row }) => row === null || !fresh.has(row)),
      ...other.notices.filter(({ row }) => row !== null && fresh.has(row)),
    ],
  };
}
