/** A store in memory for tests of the session: several windows share a disk, which may be slow, or fail. */

import { type Draft, draftFormat, readDraft } from '../../src/drafts/draft.ts';
import type { RestorePoint } from '../../src/drafts/restorePoints.ts';
import { Conflict, type Deleted, type DraftStore } from '../../src/drafts/store.ts';

export function createDisk() {
  return {
    drafts: new Map<string, unknown>(),
    deleted: new Map<string, Deleted>(),
    points: [] as RestorePoint[],
    state: new Map<string, unknown>(),
    /** Milliseconds that every write takes. */
    delay: 0,
    /** What reading, writing a draft, and writing a restore point reject with. */
    unread: null as unknown,
    full: null as unknown,
    noPoints: null as unknown,
    /** Every draft that was written, in order. */
    written: [] as Draft[],
  };
}

export type Disk = ReturnType<typeof createDisk>;

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One window's way to the disk; its writes come one after another, as a browser's transactions do. */
export function memoryStore(disk: Disk): DraftStore {
  const fail = (error: unknown) => (error === null ? Promise.resolve() : Promise.reject(error));
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(() => wait(disk.delay)).then(work);
    last = mine.catch(() => {});
    return mine;
  };
  return {
    async list() {
      await fail(disk.unread);
      const read = [...disk.drafts].map(([id, value]) => ({ id, value, draft: readDraft(value) }));
      return {
        drafts: read.flatMap(({ draft }) => draft ?? []).sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
        unreadable: read.flatMap(({ id, value, draft }) => (draft ? [] : [{ id, value, isLost: false }])),
        deleted: [...disk.deleted.values()],
      };
    },
    async read(id) {
      await fail(disk.unread);
      const stored = disk.drafts.get(id);
      return stored === undefined ? null : (readDraft(stored) ?? 'unreadable');
    },
    save: (draft, isSeen) =>
      inTurn(async () => {
        await fail(disk.full);
        const stored = disk.drafts.get(draft.id) as Draft | undefined;
        if (stored && (stored.format > draftFormat || !isSeen(stored.changedAt))) throw new Conflict();
        disk.drafts.set(draft.id, draft);
        disk.written.push(draft);
      }),
    remove: (id, latest) =>
      inTurn(async () => {
        await fail(disk.full);
        const draft = latest ?? readDraft(disk.drafts.get(id));
        if (!draft) return null;
        const key = `${id} ${disk.deleted.size}`;
        disk.deleted.set(key, { key, at: new Date().toISOString(), draft });
        disk.drafts.delete(id);
        return key;
      }),
    bringBack: (key, fresh) =>
      inTurn(async () => {
        const found = disk.deleted.get(key)?.draft;
        if (!found) return;
        const draft = disk.drafts.has(found.id) ? { ...found, ...fresh } : found;
        disk.drafts.set(draft.id, draft);
        disk.deleted.delete(key);
      }),
    async discard(id) {
      disk.drafts.delete(id);
    },
    points: {
      async add(point) {
        await fail(disk.noPoints);
        disk.points.push(point);
      },
      async addFromFile(_draft, points) {
        await fail(disk.noPoints);
        disk.points.push(...points);
      },
      async of(draft) {
        await fail(disk.unread);
        return disk.points.filter(({ state }) => state.id === draft);
      },
    },
    async clear() {
      disk.drafts.clear();
    },
    lastOpen: async () => (disk.state.get('open') as string | null | undefined) ?? null,
    async setOpen(id) {
      disk.state.set('open', id);
    },
    recall: async (key) => disk.state.get(key),
    async remember(key, value) {
      disk.state.set(key, value);
    },
  };
}
