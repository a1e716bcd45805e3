/** 局定口径: the file by which a bureau sets the readings once for all its stations. */

import * as v from 'valibot';
import { type Choices, checkChoice } from '../score/choices.ts';
import type { Rubric } from '../score/rubric.ts';
import { parseJson } from './jsonFile.ts';

/** Version of the file's form. */
const bureauFormat = 1;

/** Tells such a file from every other. */
export const bureauFileKind = '局定口径';

const file = v.object({
  kind: v.literal(bureauFileKind),
  format: v.number(),
  edition: v.string(),
  /** Readings by id, or `id@code` for one rule, and the choice of each; those left out are the edition's defaults. */
  choices: v.record(v.string(), v.string()),
});

/** What such a file says, or why it cannot be taken, in a sentence without a full stop. */
export type BureauReadings = { readonly choices: Choices } | { readonly error: string };

export function readBureauFile(rubric: Rubric, text: string): BureauReadings {
  const read = v.safeParse(file, parseJson(text));
  if (!read.success) return { error: '这不是局定口径文件，请向局里要“局定口径”的 .json 文件' };
  const { format, edition, choices } = read.output;
  if (format > bureauFormat) return { error: '这份局定口径由更新的版本做成，请更新本页后再试' };
  if (edition !== rubric.edition) return { error: `这是 ${edition} 年度的局定口径，不能用于 ${rubric.edition} 年度` };
  const wrong = Object.entries(choices).flatMap(([key, choice]) => checkChoice(rubric, key, choice) ?? []);
  return wrong.length > 0 ? { error: wrong.join('；') } : { choices };
}

/** All readings that can be computed, each with its choice, so that nothing is left to a default that might change. */
export function writeBureauFile(rubric: Rubric, choices: Choices): string {
  const all = rubric.readings.filter(({ sets }) => sets !== null).map(({ id, default: usual }) => [id, usual]);
  const content = {
    kind: bureauFileKind,
    format: bureauFormat,
    edition: rubric.edition,
    choices: { ...Object.fromEntries(all), ...choices },
  } satisfies v.InferOutput<typeof file>;
  return `${JSON.stringify(content, null, 2)}\n`;
}
