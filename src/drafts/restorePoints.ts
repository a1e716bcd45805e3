/** Restore points: what a draft was before something changed much of it, and at the end of each earlier day. */

import * as v from 'valibot';
import type { WithDatabase } from './connection.ts';
import { inOneStep } from './database.ts';
import { type Draft, draftShape, moment, readDraft } from './draft.ts';

/** `import`: before a table came in; `file`: before a work file did; `restore`: before another point did; `day`: as a day left it. */
const reasons = ['import', 'file', 'restore', 'day'] as const;
export type Reason = (typeof reasons)[number];

export interface RestorePoint {
  /** Moment, ISO 8601. */
  readonly at: string;
  readonly why: Reason;
  readonly state: Draft;
}

/** Of one draft; the oldest beyond them are let go. */
export const mostPoints = 50;

const stored = v.object({ at: moment, why: v.picklist(reasons), state: v.unknown() });

/** A restore point as it is stored. */
export const pointShape = v.object({ ...stored.entries, state: draftShape });

/** A stored value as a restore point; null when it is none that this version can read. */
export function readPoint(value: unknown): RestorePoint | null {
  const read = v.safeParse(stored, value);
  const state = read.success ? readDraft(read.output.state) : null;
  return read.success && state ? { at: read.output.at, why: read.output.why, state } : null;
}

/** Keys of a draft's restore points. */
export const keysOf = (draft: string) => IDBKeyRange.bound(`${draft} `, `${draft} \uffff`);

/*
 * The keys of a draft's points sort as they are to be let go: first those that came with a file (`+` and their moment), then
 * those that earlier versions stored under their moment (a digit), then this browser's own as they were stored (`n` and a
 * count). Not by moment: a clock that is set back would let each new point be the oldest.
 */
const digits = 12;
const nextKey = (draft: string, keys: readonly string[]) => {
  const counts = keys.map((key) => /^n(\d+)$/.exec(key.slice(draft.length + 1))?.[1]);
  return `${draft} n${String(1 + Math.max(0, ...counts.map((count) => Number(count ?? 0)))).padStart(digits, '0')}`;
};

export function createRestorePoints(withDatabase: WithDatabase) {
  return {
    /** Keeps a state of a draft, and lets the oldest go; in one transaction. */
    add: (point: RestorePoint): Promise<void> =>
      withDatabase((open) =>
        inOneStep(open, ['points'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('points');
          const { id } = point.state;
          const keys = (await store.getAllKeys(keysOf(id))).sort();
          const old = keys.slice(0, Math.max(0, keys.length + 1 - mostPoints));
          await Promise.all([...old.map((key) => store.delete(key)), store.put(point, nextKey(id, keys))]);
        }),
      ),
    /** Keeps the points of a draft that came with its file, the latest of them, as far as there is room: none goes for them. */
    addFromFile: (draft: string, points: readonly RestorePoint[]): Promise<void> =>
      withDatabase((open) =>
        inOneStep(open, ['points'], 'readwrite', async (transaction) => {
          const store = transaction.objectStore('points');
          const known = (await store.getAll(keysOf(draft))).flatMap((value) => readPoint(value) ?? []);
          const nameOf = ({ at, why }: RestorePoint) => `${at} ${why}`;
          const names = new Set(known.map(nameOf));
          const fresh = points.filter((point) => !names.has(nameOf(point)));
          const latest = fresh.sort((a, b) => b.at.localeCompare(a.at)).slice(0, Math.max(0, mostPoints - names.size));
          await Promise.all(latest.map((point) => store.put(point, `${draft} +${nameOf(point)}`)));
        }),
      ),
    /** Of one draft, the latest first. */
    of: (draft: string): Promise<RestorePoint[]> =>
      withDatabase(async (open) => {
        const all = await open.getAll('points', keysOf(draft));
        return all.flatMap((value) => readPoint(value) ?? []).reverse();
      }),
  };
}
