/** A draft (台账): the table of one or more stations as it stands, with what its file left unread. */

import * as v from 'valibot';
import { columns } from '../entries/row.ts';

/** Version of the stored form; a change of it needs a migration in `database.ts` and its test. */
export const draftFormat = 1;

const text = v.string();
const line = v.nullable(v.number());

const row = v.object({
  id: text,
  line,
  ...(Object.fromEntries(Object.keys(columns).map((field) => [field, text])) as Record<
    keyof typeof columns,
    typeof text
  >),
  extra: v.array(v.tuple([text, text])),
});

const notice = v.object({
  level: v.picklist(['error', 'warning', 'note']),
  line,
  column: text,
  message: text,
  row: v.nullable(text),
});

const draft = v.object({
  id: text,
  format: v.literal(draftFormat),
  /** The edition whose rules it is filled in for. */
  edition: text,
  /** Station of rows that are added on the page. */
  station: text,
  /** 第 N 稿 */
  number: v.number(),
  /** Moments, ISO 8601. */
  createdAt: text,
  changedAt: text,
  /** The file it came from last. */
  source: v.nullable(v.object({ name: text, readAt: text })),
  rows: v.array(row),
  notices: v.array(notice),
  /** Readings that differ from the edition's defaults. */
  choices: v.record(text, text),
});

export type Draft = v.InferOutput<typeof draft>;

/** A stored value as a draft; null when it is none, or one of a form that this version does not know. */
export function readDraft(stored: unknown): Draft | null {
  const result = v.safeParse(draft, stored);
  return result.success ? result.output : null;
}
