/**
 * Keeping drafts in the browser. Every write is one transaction: a draft is stored whole or not at all. The store knows of no
 * window: who writes says what it has seen, and what nobody here has seen is never written over.
 */

import { createConnection } from './connection.ts';
import { type Database, deleteDatabase, inOneStep } from './database.ts';
import { type Draft, draftFormat, readDraft } from './draft.ts';
import { wasClosed } from './faults.ts';
import { createRestorePoints, keysOf } from './restorePoints.ts';

/** Thrown by `save` where it would overwrite what the writer has not seen; nothing is written then. */
export class Conflict extends Error {}

/** A stored value that is no draft that this version can read: damaged, or of a newer version. */
export interface Unreadable {
  readonly id: string;
  readonly value: unknown;
  /** Whether the browser itself could not give the value out. */
  readonly isLost: boolean;
}

/** A draft that was deleted; `key` is what it is brought back by. */
export interface Deleted {
  readonly key: string;
  readonly at: string;
  readonly draft: Draft;
}

export interface Kept {
  /** Last changed first. */
  readonly drafts: readonly Draft[];
  readonly unreadable: readonly Unreadable[];
  /** To be had back; last deleted first. */
  readonly deleted: readonly Deleted[];
}

/** Days for which a deleted draft can be had back. */
export const daysKept = 30;
const day = 86_400_000;

interface Stored {
  readonly key: string;
  readonly value: unknown;
  readonly isLost: boolean;
}

function asDeleted({ key, value }: Stored): readonly Deleted[] {
  const { at, draft } = (typeof value === 'object' && value !== null ? value : {}) as { at?: unknown; draft?: unknown };
  const read = readDraft(draft);
  return typeof at === 'string' && read ? [{ key, at, draft: read }] : [];
}

/** When a stored value was changed last; null where it is none that this version may write over. */
function stampOf(stored: unknown): string | null {
  const { format, changedAt } = (typeof stored === 'object' && stored !== null ? stored : {}) as Partial<Draft>;
  return typeof format === 'number' && format <= draftFormat && typeof changedAt === 'string' ? changedAt : null;
}

/** All of a store, read in one go; one by one where a single value keeps the browser from reading the rest. */
async function allOf(open: Database, name: 'drafts' | 'deleted'): Promise<readonly Stored[]> {
  try {
    return await inOneStep(open, [name], 'readonly', async (transaction) => {
      const store = transaction.objectStore(name);
      const [keys, values] = await Promise.all([store.getAllKeys(), store.getAll()]);
      return keys.map((key, at) => ({ key, value: values[at], isLost: false }));
    });
  } catch (error) {
    if (wasClosed(error)) throw error;
    const lost = { value: undefined, isLost: true };
    const one = (key: string) => open.get(name, key).then((value) => ({ key, value, isLost: false }));
    const keys = await open.getAllKeys(name);
    return Promise.all(keys.map((key) => one(key).catch(() => ({ key, ...lost }))));
  }
}

/** Drafts deleted long ago are let go, and restore points of drafts that are neither here nor to be had back. */
async function letGo(open: Database): Promise<void> {
  const limit = new Date(Date.now() - daysKept * day).toISOString();
  await inOneStep(open, ['drafts', 'deleted', 'points'], 'readwrite', async (transaction) => {
    const [deleted, points] = [transaction.objectStore('deleted'), transaction.objectStore('points')];
    const [live, keys, values] = await Promise.all([
      transaction.objectStore('drafts').getAllKeys(),
      deleted.getAllKeys(),
      deleted.getAll(),
    ]);
    const known = keys.flatMap((key, at) => asDeleted({ key, value: values[at], isLost: false }));
    const old = known.filter(({ at }) => at <= limit);
    const wanted = new Set([...live, ...known.filter(({ at }) => at > limit).map(({ draft }) => draft.id)]);
    const gone = old.map(({ draft }) => draft.id).filter((id) => !wanted.has(id));
    await Promise.all([...old.map(({ key }) => deleted.delete(key)), ...gone.map((id) => points.delete(keysOf(id)))]);
  });
}

/** The store; it is opened when it is first needed. */
export function createStore() {
  const withDatabase = createConnection();

  const remember = (key: string, value: unknown) =>
    withDatabase(async (open) => {
      await open.put('state', value, key);
    });

  return {
    list: (): Promise<Kept> =>
      withDatabase(async (open) => {
        const [all, gone] = await Promise.all([allOf(open, 'drafts'), allOf(open, 'deleted')]);
        const read = all.map((one) => ({ one, draft: readDraft(one.value) }));
        return {
          drafts: read.flatMap(({ draft }) => draft ?? []).sort((a, b) => b.changedAt.localeCompare(a.changedAt)),
          unreadable: read.flatMap(({ one: { key, ...rest }, draft }) => (draft ? [] : [{ id: key, ...rest }])),
          deleted: gone.flatMap(asDeleted).sort((a, b) => b.at.localeCompare(a.at)),
        };
      }),
    /** A draft as it is stored now; null when it is not there. */
    read: (id: string): Promise<Draft | 'unreadable' | null> =>
      withDatabase(async (open) => {
        const stored = await open.get('drafts', id);
        return stored === undefined ? null : (readDraft(stored) ?? 'unreadable');
      }),
    /**
     * Stores a draft whole, or rejects; with a `Conflict` where another state is stored than one that `isSeen` knows, told by
     * when it was changed, or one that cannot be read.
     */
    save: (draft: Draft, isSeen: (changedAt: string) => boolean): Promise<void> =>
      withDatabase((open) =>
        inOneStep(open, ['drafts'], 'readwrite', async (transaction) => {
          const drafts = transaction.objectStore('drafts');
          const stored = await drafts.get(draft.id);
          const stamp = stampOf(stored);
          if (stored !== undefined && (stamp === null || !isSeen(stamp))) throw new Conflict();
          await drafts.put(draft, draft.id);
        }),
      ),
    /**
     * Puts a draft among the deleted, in one step, and returns the key to bring it back by; null where there was nothing.
     * `latest`: its state where that could not be stored.
     */
    remove: async (id: string, latest?: Draft): Promise<string | null> => {
      const at = new Date().toISOString();
      // Not by id alone: one deleted before under the same id must not be lost.
      const key = `${id} ${at}`;
      return withDatabase(async (open) => {
        const found = await inOneStep(open, ['drafts', 'deleted'], 'readwrite', async (transaction) => {
          const drafts = transaction.objectStore('drafts');
          const draft = latest ?? (await drafts.get(id));
          if (draft === undefined) return null;
          await Promise.all([transaction.objectStore('deleted').put({ at, draft }, key), drafts.delete(id)]);
          return key;
        });
        // Only tidying: where it fails, the next deletion tries again.
        await letGo(open).catch(() => {});
        return found;
      });
    },
    /** Brings a deleted draft back, in one step; as `fresh` where its own id is in use again. */
    bringBack: (key: string, fresh: Pick<Draft, 'id' | 'number'>): Promise<void> =>
      withDatabase((open) =>
        inOneStep(open, ['drafts', 'deleted'], 'readwrite', async (transaction) => {
          const [drafts, deleted] = [transaction.objectStore('drafts'), transaction.objectStore('deleted')];
          const [found] = asDeleted({ key, value: await deleted.get(key), isLost: false });
          if (!found) return;
          const isTaken = (await drafts.getKey(found.draft.id)) !== undefined;
          const draft = isTaken ? { ...found.draft, ...fresh } : found.draft;
          await Promise.all([drafts.put(draft, draft.id), deleted.delete(key)]);
        }),
      ),
    /** Takes a record away that cannot be read, and its restore points where no deleted draft has them, too. */
    discard: (id: string): Promise<void> =>
      withDatabase((open) =>
        inOneStep(open, ['drafts', 'deleted', 'points'], 'readwrite', async (transaction) => {
          const keys = await transaction.objectStore('deleted').getAllKeys();
          const isWanted = keys.some((key) => key === id || key.startsWith(`${id} `));
          await transaction.objectStore('drafts').delete(id);
          if (!isWanted) await transaction.objectStore('points').delete(keysOf(id));
        }),
      ),
    points: createRestorePoints(withDatabase),
    /** Takes everything away: for computers that several people use. `onBlocked`: another window has to be closed first. */
    clear: deleteDatabase,
    /** The draft last open; null when the list was. */
    lastOpen: () =>
      withDatabase(async (open) => {
        const id = await open.get('state', 'open');
        return typeof id === 'string' ? id : null;
      }),
    setOpen: (id: string | null) => remember('open', id),
    /** A small fact of this browser; undefined when there is none. */
    recall: (key: string): Promise<unknown> => withDatabase((open) => open.get('state', key)),
    remember,
  };
}

export type DraftStore = ReturnType<typeof createStore>;
