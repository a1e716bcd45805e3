/** 佐证清单: the materials that the rows name, in the order of the regulation, with what is known of each besides. */

import { foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { namesIn } from './names.ts';

/** What is known of a material beside its name: kept in the draft by clause and name. */
export interface Details {
  /** 份数/页码, as typed. */
  readonly pages: string;
  readonly form: 'paper' | 'electronic' | '';
}

export interface Described extends Details {
  readonly code: string;
  readonly name: string;
}

export interface Material extends Described {
  /** 序号 */
  readonly number: number;
  /** 序号 of the line above that names the same material for another clause; null where there is none. */
  readonly sameAs: number | null;
}

const unknown: Details = { pages: '', form: '' };

export function materialsOf(rubric: Rubric, rows: readonly Row[], described: readonly Described[]): Material[] {
  const details = new Map(described.map((one) => [`${one.code}\n${one.name}`, one]));
  const byCode = groupBy(rows, (row) => foldCode(row.code));
  const named = [...slotsOf(rubric).keys()].flatMap((code) => {
    const own = (byCode.get(code) ?? []).flatMap((row) => namesIn(row.evidence));
    return [...new Set(own)].map((name) => ({ code, name }));
  });
  const first = new Map<string, number>();
  return named.map(({ code, name }, at) => {
    const { pages, form } = details.get(`${code}\n${name}`) ?? unknown;
    const sameAs = first.get(name) ?? null;
    if (sameAs === null) first.set(name, at + 1);
    return { number: at + 1, code, name, pages, form, sameAs };
  });
}
