/** A worked example, run through the same door and the same core as a station's table. */

import { readEntries } from '../entries/readEntries.ts';
import { emptyRow, type Row } from '../entries/row.ts';
import { sheetOf } from '../score/evaluate.ts';
import type { Figures } from '../score/result.ts';
import type { Example, Rubric } from '../score/rubric.ts';
import { figuresOf } from '../score/score.ts';

/** Rows of a table that holds these figures and nothing else. */
export const rowsOf = (
  enter: Readonly<Record<string, string>>,
  concealed: Readonly<Record<string, string>> = {},
): Row[] =>
  Object.entries(enter).map(([code, value]) => ({
    ...emptyRow,
    id: code,
    code,
    value,
    concealed: concealed[code] ?? '',
  }));

/** The figures of a worked example, or the sentence with which it is refused. */
export function runExample(rubric: Rubric, { enter, reading }: Example): Figures | string {
  const { stations, problems } = readEntries(rubric, rowsOf(enter));
  const error = problems.find(({ level }) => level === 'error');
  const [station] = stations;
  return error || !station ? (error?.message ?? '') : figuresOf(sheetOf(rubric, station), reading);
}
