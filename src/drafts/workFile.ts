/**
 * 工作文件: a draft whole, as one JSON file that opens on any machine: rows, notes, readings, columns that are not read.
 * Its form: `{ kind, format, edition, rules, savedAt, draft, points? }`. `format` is the version of this frame, `draft.format`
 * that of the draft within (`draft.ts`), `rules` the version of the edition's data, `savedAt` a moment (ISO 8601), `points` the
 * restore points, where they were wanted.
 */

import * as v from 'valibot';
import { type Draft, draftFormat, draftShape, moment, readDraft } from './draft.ts';
import { parseJson } from './jsonFile.ts';
import { pointShape, type RestorePoint, readPoint } from './restorePoints.ts';

const workFileKind = '司法所自评台账';
const fileFormat = 1;

const frame = v.object({
  kind: v.literal(workFileKind),
  format: v.number(),
  edition: v.string(),
  rules: v.string(),
  savedAt: moment,
  draft: v.looseObject({ format: v.number() }),
  points: v.optional(v.array(v.unknown())),
});

/** A file as this version writes it; older ones are read all the same. */
export const workFileShape = v.object({
  ...frame.entries,
  format: v.literal(fileFormat),
  draft: draftShape,
  points: v.optional(v.array(pointShape)),
});

export interface WorkFile {
  readonly draft: Draft;
  /** The version of the edition's data when it was written. */
  readonly rules: string;
  readonly savedAt: string;
  readonly points: readonly RestorePoint[];
}

/** What stands in a file, or why it cannot be opened, in a sentence without a full stop. */
export type ReadWorkFile = WorkFile | { readonly error: string };

export function readWorkFile(text: string): ReadWorkFile {
  const read = v.safeParse(frame, parseJson(text));
  if (!read.success) return { error: '这不是本系统存的工作文件，或者文件已经损坏；原来的台账没有动' };
  const { format, rules, savedAt, draft: stored, points = [] } = read.output;
  if (format > fileFormat || stored.format > draftFormat)
    return { error: '这份工作文件由更新的版本存成，请更新本页后再打开；原来的台账没有动' };
  const draft = readDraft(stored);
  if (draft) return { draft, rules, savedAt, points: points.flatMap((point) => readPoint(point) ?? []) };
  return { error: '这份工作文件里的台账不完整，可能已经损坏；原来的台账没有动' };
}

/** `rules`: the version of the edition's data. */
export function writeWorkFile(
  draft: Draft,
  rules: string,
  savedAt: Date,
  points: readonly RestorePoint[] = [],
): string {
  const content = {
    kind: workFileKind,
    format: fileFormat,
    edition: draft.edition,
    rules,
    savedAt: savedAt.toISOString(),
    draft,
    ...(points.length > 0 ? { points: [...points] } : {}),
  } satisfies v.InferInput<typeof frame>;
  return `${JSON.stringify(content, null, 1)}\n`;
}
