/** Names of files as staff keep them: year, station, day and number of the draft. */

import type { Rubric } from '../score/rubric.ts';

/** What a draft's file is named by. */
interface Named {
  readonly edition: string;
  readonly station: string;
  /** 第 N 稿 */
  readonly number: number;
}

function nameOf(what: string, draft: Named, day: Date, more = ''): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  const parts = [`${draft.edition}年度${what}`, draft.station, date.join(''), `第${draft.number}稿`, more];
  return parts.filter(Boolean).join('_');
}

/** What of a draft's sheet a table holds: all of it, its rows in error alone, or formulas that follow a change. */
export type TableContent = 'all' | 'faulty' | 'live';

const contentWords: Readonly<Record<TableContent, string>> = { all: '', faulty: '待改', live: '带公式' };

/** Of a draft's sheet as a table, which is handed on; without its ending. */
export const tableName = (draft: Named, day: Date, content: TableContent = 'all'): string =>
  nameOf('自评表', draft, day, contentWords[content]);

/** Of a draft's list of materials. */
export const materialsName = (draft: Named, day: Date): string => `${nameOf('自评', draft, day, '佐证清单')}.xlsx`;

/** Of a draft's work file, which is opened again. */
export const workFileName = (draft: Named, day: Date, withPoints = false): string =>
  `${nameOf('自评', draft, day, withPoints ? '连恢复点' : '')}.json`;

/** Of the single file: under it the copies go from hand to hand. */
export const singleName = ({ edition }: Rubric): string => `司法所自评算分_单机版_${edition}.html`;
