/** 佐证清单 of the station shown: what is known of its materials, and the edits it takes. */

import type { Draft } from '../drafts/draft.ts';
import { addMaterials, type Named, renameMaterial, rowsByCode } from '../materials/edits.ts';
import type { Described, Details } from '../materials/list.ts';
import { asName, namesIn } from '../materials/names.ts';
import { blankRow, ownRows, stored, withOwnRows } from './draftEdits.ts';

interface Open {
  readonly draft: () => Draft | null;
  readonly station: () => string;
  readonly change: (next: Partial<Draft>, edit?: string) => void;
}

export function createMaterialActions({ draft, station, change }: Open) {
  const all = () => draft()?.materials ?? [];
  const rows = () => draft()?.rows ?? [];
  const own = (): readonly Described[] => all().filter((one) => one.station === station());
  const isOf = (one: Named, code: string, name: string) => one.code === code && one.name === name;
  /** All that is known, with what is known of this station's as it is now. */
  const withOwn = (next: readonly Described[]) => [
    ...all().filter((one) => one.station !== station()),
    ...next.map((one) => ({ ...one, station: station() })),
  ];

  return {
    /** What is known of the station's materials beside their names. */
    describedMaterials: own,
    /**
     * Names materials for clauses, in one step; `form` is what they are. What is named already is not named again, and what
     * is known of it stays. Returns how many were added.
     */
    addMaterials(chosen: readonly Named[], form: Details['form'] = ''): number {
      const byCode = rowsByCode(ownRows(rows(), station()));
      const isNamed = ({ code, name }: Named) =>
        byCode.get(code)?.some(({ evidence }) => namesIn(evidence).includes(name)) ?? false;
      const named = new Map(chosen.map(({ code, name }) => [`${code}\n${asName(name)}`, { code, name: asName(name) }]));
      const fresh = [...named.values()].filter((one) => one.name !== '' && !isNamed(one));
      if (fresh.length === 0) return 0;
      const known = own().filter((one) => !fresh.some(({ code, name }) => isOf(one, code, name)));
      const blank = (code: string) => blankRow(code, station());
      change({
        rows: stored(withOwnRows(rows(), addMaterials(ownRows(rows(), station()), fresh, blank))),
        materials: form === '' ? all() : withOwn([...known, ...fresh.map((one) => ({ ...one, pages: '', form }))]),
      });
      return fresh.length;
    },
    /** Gives a material another name; an empty one takes it out. What is known of one of that name stays. */
    renameMaterial(code: string, from: string, typed: string) {
      const to = asName(typed);
      const others = own().filter((one) => !isOf(one, code, from));
      const moved = own().filter((one) => isOf(one, code, from));
      const isFree = to !== '' && !others.some((one) => isOf(one, code, to));
      change({
        rows: stored(withOwnRows(rows(), renameMaterial(ownRows(rows(), station()), code, from, typed))),
        materials: withOwn([...others, ...(isFree ? moved.map((one) => ({ ...one, name: to })) : [])]),
      });
    },
    /** Says more of a material: how many pages, in which form. */
    describeMaterial(code: string, name: string, details: Partial<Details>) {
      const known = own().find((one) => isOf(one, code, name));
      const others = own().filter((one) => one !== known);
      const next: Described = { pages: '', form: '', ...known, ...details, code, name };
      change({ materials: withOwn([...others, next]) }, `${code} ${name} ${Object.keys(details)}`);
    },
  };
}
