/** A draft (台账): the table of one or more stations as it stands, with what its file left unread. */

import * as v from 'valibot';
import { columns } from '../entries/row.ts';
import { migrated } from './migrations.ts';
import { newId } from './newId.ts';

/** Version of the stored form; a change of it needs a step in `migrations.ts` and a stored draft of the new form for its test. */
export const draftFormat = 3;

const text = v.string();
const line = v.nullable(v.number());
/** ISO 8601, as `toISOString` writes it: lists are sorted by it as text. */
export const moment = v.pipe(
  text,
  v.regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?Z$/),
);
const whole = v.pipe(v.number(), v.integer());

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

/** What is known of a material beside its name, which stands in the rows that it proves. */
const material = v.object({
  station: text,
  code: text,
  name: text,
  /** 份数/页码, as typed. */
  pages: text,
  form: v.picklist(['paper', 'electronic', '']),
});

/** A draft as it is stored. */
export const draftShape = v.object({
  id: text,
  format: v.literal(draftFormat),
  /** The edition whose rules it is filled in for. */
  edition: text,
  /**
   * The version of the edition's data under which it was begun, or of which the user has said since that it may be; empty
   * where that is not known. An edit leaves it alone, so that what is said of changed rules is not gone unread.
   */
  rules: text,
  /** What the user calls it beside the station's name; empty for nothing. */
  name: text,
  /** Station of rows that are added on the page. */
  station: text,
  /** 第 N 稿 */
  number: whole,
  createdAt: moment,
  changedAt: moment,
  /** The file it came from last. */
  source: v.nullable(v.object({ name: text, readAt: moment })),
  rows: v.array(row),
  notices: v.array(notice),
  /** Readings that differ from the edition's defaults. */
  choices: v.record(text, text),
  /** 局定口径: readings that the bureau has decided, and the file that said so; they count instead of `choices`. */
  bureau: v.nullable(v.object({ name: text, readAt: moment, choices: v.record(text, text) })),
  materials: v.array(material),
  /** The score that the station wants to reach, in hundredths. */
  target: v.nullable(whole),
  /** The file it was last written to. */
  lastFile: v.nullable(v.object({ name: text, at: moment })),
});

export type Draft = v.InferOutput<typeof draftShape>;

/** Each row under an id of its own: of two with one id an edit would make one. The same names every time it is read. */
function withOwnIds(rows: Draft['rows']): Draft['rows'] {
  const all = new Set(rows.map(({ id }) => id));
  if (all.size === rows.length) return rows;
  const met = new Set<string>();
  return rows.map((row) => {
    let id = row.id;
    for (let count = 2; met.has(id) || (id !== row.id && all.has(id)); count += 1) id = `${row.id} ${count}`;
    met.add(id);
    return id === row.id ? row : { ...row, id };
  });
}

/** A stored value as a draft; null when it is none, or one of a form that this version does not know. */
export function readDraft(stored: unknown): Draft | null {
  const result = v.safeParse(draftShape, migrated(stored));
  return result.success ? { ...result.output, rows: withOwnIds(result.output.rows) } : null;
}

/** What one state of a draft gives another when it takes its place: all but which draft it is, and when and where it was kept. */
export function takenFrom(state: Draft) {
  const { rows, notices, choices, bureau, materials, target, station, source, rules } = state;
  return { rows, notices, choices, bureau, materials, target, station, source, rules };
}

/** An empty draft of the form that is stored; `rules` is the version of the edition's data. */
export function newDraft(edition: string, station: string, rules = ''): Draft {
  const now = new Date().toISOString();
  return {
    id: newId(),
    format: draftFormat,
    edition,
    rules,
    name: '',
    station,
    number: 1,
    createdAt: now,
    changedAt: now,
    source: null,
    rows: [],
    notices: [],
    choices: {},
    bureau: null,
    materials: [],
    target: null,
    lastFile: null,
  };
}
