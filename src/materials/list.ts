/** 佐证清单: the materials that the rows name, in the order of the regulation, with what is known of each besides. */

import type { Row } from '../entries/row.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Gap } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { type Named, rowsByCode } from './edits.ts';
import { namesIn } from './names.ts';

/** What is known of a material beside its name: kept in the draft by clause and name. */
export interface Details {
  /** 份数/页码, as typed. */
  readonly pages: string;
  readonly form: 'paper' | 'electronic' | '';
}

export interface Described extends Details, Named {}

export interface Material extends Described {
  /** 序号 */
  readonly number: number;
  /** 序号 of the first line above with the same name, for another clause, be it the same material or not; null for none. */
  readonly sameAs: number | null;
  /** Ids of the rows that name it. */
  readonly rows: readonly string[];
}

const unknown: Details = { pages: '', form: '' };

/** `rows` are those of one station. */
export function materialsOf(rubric: Rubric, rows: readonly Row[], described: readonly Described[]): Material[] {
  const details = new Map(described.map((one) => [`${one.code}\n${one.name}`, one]));
  const own = rowsByCode(rows);
  const named = [...slotsOf(rubric).keys()].flatMap((code) => {
    const namings = (own.get(code) ?? []).flatMap(({ id, evidence }) =>
      namesIn(evidence).map((name) => ({ id, name })),
    );
    return [...groupBy(namings, ({ name }) => name)].map(([name, some]) => ({
      code,
      name,
      ids: some.map(({ id }) => id),
    }));
  });
  const first = new Map<string, number>();
  return named.map(({ code, name, ids }, at) => {
    const { pages, form } = details.get(`${code}\n${name}`) ?? unknown;
    const sameAs = first.get(name) ?? null;
    if (sameAs === null) first.set(name, at + 1);
    return { number: at + 1, code, name, pages, form, sameAs, rows: ids };
  });
}

/** Clauses that claim something and of which a row names nothing that proves it, in the order of the regulation. */
export const missingMaterials = (gaps: readonly Gap[]): string[] =>
  gaps.flatMap(({ kind, code }) => (kind === 'evidence' ? [code] : []));
