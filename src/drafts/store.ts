/** Keeping drafts in the browser. Every write is one transaction: a draft is stored whole or not at all. */

import { connect } from './connection.ts';
import { deleteDatabase } from './database.ts';
import { type Draft, readDraft } from './draft.ts';
import { NoDatabase } from './faults.ts';
import { createRestorePoints, keysOf } from './restorePoints.ts';

/** Thrown by `save` when another window has stored the draft since this one saw it last; nothing is written then. */
export class Conflict extends Error {}

/** A stored value that is no draft that this version can read: damaged, or of a newer version. */
export interface Unreadable {
  readonly id: string;
  readonly value: unknown;
}

export interface Kept {
  /** Last changed first. */
  readonly drafts: readonly Draft[];
  readonly unreadable: readonly Unreadable[];
  /** Deleted, and to be had back; last deleted first. */
  readonly deleted: readonly { readonly at: string; readonly draft: Draft }[];
}

/** Days for which a deleted draft can be had back. */
export const daysKept = 30;
const day = 86_400_000;

const asDeleted = (value: unknown) => {
  const { at, draft } = (typeof value === 'object' && value !== null ? value : {}) as { at?: unknown; draft?: unknown };
  const read = readDraft(draft);
  return typeof at === 'string' && read ? [{ at, draft: read }] : [];
};

/** Opens the store; rejects with `NoDatabase` where the browser gives none. `onBlocked`: see `openDatabase`. */
export async function openStore(onBlocked: () => void) {
  const withDatabase = await connect(onBlocked).catch((error: unknown) => {
    throw new NoDatabase('no database', { cause: error });
  });
  /** When each draft was changed last, as far as this window knows. */
  const seen = new Map<string, string>();

  const remember = (key: string, value: unknown) =>
    withDatabase(async (open) => {
      await open.put('state', value, key);
    });

  return {
    list: (): Promise<Kept> =>
      withDatabase(async (open) => {
        const transaction = open.transaction(['drafts', 'deleted']);
        const [keys, values, gone] = await Promise.all([
          transaction.objectStore('drafts').getAllKeys(),
          transaction.objectStore('drafts').getAll(),
          transaction.objectStore('deleted').getAll(),
        ]);
        const read = values.map((value, at) => ({ id: keys[at] ?? '', value, draft: readDraft(value) }));
        const drafts = read.flatMap(({ draft }) => draft ?? []).sort((a, b) => b.changedAt.localeCompare(a.changedAt));
        for (const { id, changedAt } of drafts) seen.set(id, changedAt);
        return {
          drafts,
          unreadable: read.flatMap(({ id, value, draft }) => (draft ? [] : [{ id, value }])),
          deleted: gone.flatMap(asDeleted).sort((a, b) => b.at.localeCompare(a.at)),
        };
      }),
    /** A draft as it is stored now; null when it is not there. */
    read: (id: string): Promise<Draft | null> =>
      withDatabase(async (open) => {
        const draft = readDraft(await open.get('drafts', id));
        if (draft) seen.set(id, draft.changedAt);
        return draft;
      }),
    /** Stores a draft whole, or rejects; with a `Conflict` where it would overwrite another window's. */
    save: (draft: Draft) =>
      withDatabase(async (open) => {
        const transaction = open.transaction('drafts', 'readwrite', { durability: 'strict' });
        const stored = readDraft(await transaction.store.get(draft.id));
        if (stored && stored.changedAt !== seen.get(draft.id)) {
          await transaction.done;
          throw new Conflict();
        }
        await Promise.all([transaction.store.put(draft, draft.id), transaction.done]);
        seen.set(draft.id, draft.changedAt);
      }),
    /** Puts a draft among the deleted, in one step; those deleted long ago are let go. */
    remove: (id: string) =>
      withDatabase(async (open) => {
        const transaction = open.transaction(['drafts', 'deleted', 'points'], 'readwrite', { durability: 'strict' });
        const [drafts, deleted] = [transaction.objectStore('drafts'), transaction.objectStore('deleted')];
        const draft = await drafts.get(id);
        const limit = new Date(Date.now() - daysKept * day).toISOString();
        for (const { at, draft: old } of (await deleted.getAll()).flatMap(asDeleted)) {
          if (at > limit) continue;
          await deleted.delete(old.id);
          await transaction.objectStore('points').delete(keysOf(old.id));
        }
        if (draft !== undefined) await deleted.put({ at: new Date().toISOString(), draft }, id);
        await Promise.all([drafts.delete(id), transaction.done]);
      }),
    /** Brings a deleted draft back, in one step. */
    bringBack: (id: string) =>
      withDatabase(async (open) => {
        const transaction = open.transaction(['drafts', 'deleted'], 'readwrite', { durability: 'strict' });
        const [found] = asDeleted(await transaction.objectStore('deleted').get(id));
        if (found) {
          await transaction.objectStore('drafts').put(found.draft, id);
          await transaction.objectStore('deleted').delete(id);
        }
        await transaction.done;
      }),
    /** Takes a record away that cannot be read. */
    discard: (id: string) => withDatabase((open) => open.delete('drafts', id)),
    points: createRestorePoints(withDatabase),
    /** Takes everything away: for computers that several people use. */
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

export type DraftStore = Awaited<ReturnType<typeof openStore>>;
