/** Restore points: what a draft was before something changed much of it, and at the end of each earlier day. */

import * as v from 'valibot';
import type { WithDatabase } from './connection.ts';
import { type Draft, draftShape, readDraft } from './draft.ts';

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

const stored = v.object({ at: v.string(), why: v.picklist(reasons), state: v.unknown() });

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

export function createRestorePoints(withDatabase: WithDatabase) {
  return {
    /** Keeps a state of a draft, and lets the oldest go; in one transaction. */
    add: (point: RestorePoint) =>
      withDatabase(async (open) => {
        const transaction = open.transaction('points', 'readwrite', { durability: 'strict' });
        const { store } = transaction;
        const { id } = point.state;
        const keys = await store.getAllKeys(keysOf(id));
        const old = keys.sort().slice(0, Math.max(0, keys.length + 1 - mostPoints));
        await Promise.all([
          ...old.map((key) => store.delete(key)),
          store.put(point, `${id} ${point.at}`),
          transaction.done,
        ]);
      }),
    /** Of one draft, the latest first. */
    of: (draft: string): Promise<RestorePoint[]> =>
      withDatabase(async (open) => {
        const all = await open.getAll('points', keysOf(draft));
        return all.flatMap((value) => readPoint(value) ?? []).sort((a, b) => b.at.localeCompare(a.at));
      }),
  };
}
