/** Putting colleagues' parts together: what another state of a draft would bring, part by part, and taking some parts of it. */

import { groupBy } from '../score/groupBy.ts';
import { contentOf } from './difference.ts';
import type { Draft } from './draft.ts';

type Row = Draft['rows'][number];

/** To which part a row belongs, such as a category; parts are taken whole. */
export type PartOf = (code: string) => string;

export interface Part {
  readonly part: string;
  /** Rows that are not here, and rows that say something else there. */
  readonly added: readonly Row[];
  readonly changed: readonly { readonly from: Row; readonly to: Row }[];
}

/**
 * What `other` would bring. A row is the same by its id; one with another id that says exactly what a row here says, and
 * which `other` does not know by its id, is that row too, so that a table which both have imported counts once.
 */
export function partsOf(now: Draft, other: Draft, partOf: PartOf): Part[] {
  const here = new Map(now.rows.map((row) => [row.id, row]));
  const there = new Set(other.rows.map(({ id }) => id));
  const unmatched = groupBy(
    now.rows.filter(({ id }) => !there.has(id)),
    contentOf,
  );
  const used = new Map<string, number>();
  const isTwin = (row: Row) => {
    const content = contentOf(row);
    const at = used.get(content) ?? 0;
    used.set(content, at + 1);
    return at < (unmatched.get(content)?.length ?? 0);
  };
  const differing = other.rows.flatMap((to) => {
    const from = here.get(to.id) ?? null;
    if (from ? contentOf(from) === contentOf(to) : isTwin(to)) return [];
    return [{ from, to }];
  });
  return [...groupBy(differing, ({ to }) => partOf(to.code))].map(([part, own]) => ({
    part,
    added: own.flatMap(({ from, to }) => (from ? [] : [to])),
    changed: own.flatMap(({ from, to }) => (from ? [{ from, to }] : [])),
  }));
}

/** The draft with the parts taken from `other`: its rows come in, and stand where both have one; nothing is taken away. */
export function withParts(
  now: Draft,
  other: Draft,
  taken: readonly Part[],
  partOf: PartOf,
): Pick<Draft, 'rows' | 'materials' | 'notices'> {
  const changed = new Map(taken.flatMap((part) => part.changed.map(({ to }) => [to.id, to] as const)));
  const added = taken.flatMap((part) => part.added);
  const names = new Set(taken.map(({ part }) => part));
  const keyOf = ({ station, code, name }: Draft['materials'][number]) => `${station}\n${code}\n${name}`;
  const materials = other.materials.filter(({ code }) => names.has(partOf(code)));
  const known = new Set(materials.map(keyOf));
  const fresh = new Set([...changed.keys(), ...added.map(({ id }) => id)]);
  return {
    rows: [...now.rows.map((row) => changed.get(row.id) ?? row), ...added],
    materials: [...now.materials.filter((one) => !known.has(keyOf(one))), ...materials],
    notices: [
      ...now.notices.filter(({ row }) => row === null || !fresh.has(row)),
      ...other.notices.filter(({ row }) => row !== null && fresh.has(row)),
    ],
  };
}
