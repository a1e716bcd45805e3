/**
 * 沿用: what a draft of another edition comes to in this one. It goes by the map that the edition gives, never by a guess;
 * whatever finds no place is named, and the old draft stays as it is.
 */

import { foldCode } from '../entries/fold.ts';
import { type Choices, splitChoices } from '../score/choices.ts';
import type { CarryMap, Rubric } from '../score/rubric.ts';
import type { Draft } from './draft.ts';

type Row = Draft['rows'][number];
type Material = Draft['materials'][number];

/** Why a row stays behind: the new rules have no such clause, or the map says nothing of its code. */
export type Why = 'removed' | 'unmapped';

export interface DroppedRow {
  readonly row: Row;
  readonly why: Why;
}

export interface Dropped {
  readonly rows: readonly DroppedRow[];
  /** Keys of choices that the new rules do not know, as the old draft has them. */
  readonly readings: readonly string[];
  /** What was known of materials whose clause stays behind, or that were described for two clauses that become one. */
  readonly materials: readonly Material[];
  /** The file of the other edition's 局定口径, which does not hold here; null where there was none. */
  readonly bureau: string | null;
  /** In hundredths: a score of the other edition's total says nothing here. */
  readonly target: number | null;
}

export interface CarriedOver {
  /** What the new draft holds. */
  readonly taken: Pick<Draft, 'name' | 'station' | 'rows' | 'notices' | 'choices' | 'materials'>;
  readonly dropped: Dropped;
}

/** The map for drafts of an edition; null where there is none. */
export const carryMapFor = ({ carry }: Rubric, edition: string): CarryMap | null =>
  carry.find(({ from }) => from === edition) ?? null;

/** The code here, or why there is none. A row without a code has none to lose. */
function targetOf({ codes }: CarryMap, typed: string): { readonly code: string } | { readonly why: Why } {
  const code = foldCode(typed);
  if (code === '') return { code: typed };
  const to = Object.hasOwn(codes, code) ? codes[code] : undefined;
  if (to === undefined) return { why: 'unmapped' };
  return to === null ? { why: 'removed' } : { code: to };
}

function carryRows(rows: readonly Row[], map: CarryMap) {
  const taken: Row[] = [];
  const dropped: DroppedRow[] = [];
  for (const row of rows) {
    const target = targetOf(map, row.code);
    if ('code' in target) taken.push({ ...row, code: target.code });
    else dropped.push({ row, why: target.why });
  }
  return { taken, dropped };
}

/** Those of one clause alone follow its code. */
function carryChoices(choices: Choices, map: CarryMap, rubric: Rubric) {
  const known: [string, string][] = [];
  const unknown: string[] = [];
  for (const [key, choice] of Object.entries(choices)) {
    const [id = '', code] = key.split('@');
    const target = code === undefined ? null : targetOf(map, code);
    const to = target === null ? id : 'code' in target ? `${id}@${target.code}` : null;
    const fits = to !== null && splitChoices(rubric, { [to]: choice }).unknown.length === 0;
    // Where two clauses that become one were read differently, the first stands, and the other is named.
    const other = known.find(([own]) => own === to);
    if (fits && !other) known.push([to, choice]);
    else if (other?.[1] !== choice) unknown.push(key);
  }
  return { known: Object.fromEntries(known), unknown };
}

function carryMaterials(materials: readonly Material[], map: CarryMap) {
  const taken = new Map<string, Material>();
  const dropped: Material[] = [];
  for (const one of materials) {
    const target = targetOf(map, one.code);
    const to = 'code' in target ? { ...one, code: target.code } : null;
    const key = JSON.stringify([to?.station, to?.code, to?.name]);
    const other = taken.get(key);
    if (to && !other) taken.set(key, to);
    else if (!to || other?.pages !== to.pages || other.form !== to.form) dropped.push(one);
  }
  return { taken: [...taken.values()], dropped };
}

export function carryOver(draft: Draft, map: CarryMap, rubric: Rubric): CarriedOver {
  const rows = carryRows(draft.rows, map);
  const choices = carryChoices(draft.choices, map, rubric);
  const materials = carryMaterials(draft.materials, map);
  const behind = new Set(rows.dropped.map(({ row }) => row.id));
  return {
    taken: {
      name: draft.name,
      station: draft.station,
      rows: rows.taken,
      notices: draft.notices.filter(({ row }) => row === null || !behind.has(row)),
      choices: choices.known,
      materials: materials.taken,
    },
    dropped: {
      rows: rows.dropped,
      readings: choices.unknown,
      materials: materials.dropped,
      bureau: draft.bureau?.name ?? null,
      target: draft.target,
    },
  };
}
