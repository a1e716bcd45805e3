/** Names of files as staff keep them: year, station, day and number of the draft. */

import type { Rubric } from '../score/rubric.ts';

/** What a draft's file is named by. */
interface Named {
  readonly edition: string;
  readonly station: string;
  /** 第 N 稿 */
  readonly number: number;
}

/** Of a draft's table, without its ending; `faulty` of the rows in error alone. */
export function tableName(draft: Named, day: Date, faulty = false): string {
  const date = [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0'));
  const parts = [`${draft.edition}年度自评`, draft.station, date.join(''), `第${draft.number}稿`, faulty ? '待改' : ''];
  return parts.filter(Boolean).join('_');
}

/** Of a draft's work file. */
export const workFileName = (draft: Named, day: Date): string => `${tableName(draft, day)}.json`;

/** Of the single file: under it the copies go from hand to hand. */
export const singleName = ({ edition }: Rubric): string => `司法所自评算分_单机版_${edition}.html`;
