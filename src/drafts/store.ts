/** Keeping drafts in the browser. Every write is one transaction: a draft is stored whole or not at all. */

import { type Database, openDatabase } from './database.ts';
import { type Draft, readDraft } from './draft.ts';

/** Thrown by `save` when another window has stored the draft since this one saw it last; nothing is written then. */
export class Conflict extends Error {}

export interface DraftStore {
  /** Drafts, last changed first, and how many records could not be read. */
  readonly list: () => Promise<{ drafts: Draft[]; unreadable: number }>;
  /** Stores a draft whole, or rejects; with a `Conflict` where it would overwrite another window's. */
  readonly save: (draft: Draft) => Promise<void>;
  readonly remove: (id: string) => Promise<void>;
  /** The draft last open; null when the list was. */
  readonly lastOpen: () => Promise<string | null>;
  readonly setOpen: (id: string | null) => Promise<void>;
  /** A small fact of this browser; undefined when there is none. */
  readonly recall: (key: string) => Promise<unknown>;
  readonly remember: (key: string, value: unknown) => Promise<void>;
}

/** Opens the store; rejects where the browser gives no database. */
export async function openStore(): Promise<DraftStore> {
  let database: Database = await openDatabase();
  /** When each draft was changed last, as far as this window knows. */
  const seen = new Map<string, string>();

  /** Runs once more with a fresh connection when the browser has closed the old one. */
  async function withDatabase<T>(work: (open: Database) => Promise<T>): Promise<T> {
    try {
      return await work(database);
    } catch (error) {
      if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
      database = await openDatabase();
      return work(database);
    }
  }

  const remember = (key: string, value: unknown) =>
    withDatabase(async (open) => {
      await open.put('state', value, key);
    });

  return {
    list: () =>
      withDatabase(async (open) => {
        const stored = await open.getAll('drafts');
        const drafts = stored.flatMap((value) => readDraft(value) ?? []);
        drafts.sort((a, b) => b.changedAt.localeCompare(a.changedAt));
        for (const { id, changedAt } of drafts) seen.set(id, changedAt);
        return { drafts, unreadable: stored.length - drafts.length };
      }),
    save: (draft) =>
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
    remove: (id) => withDatabase((open) => open.delete('drafts', id)),
    lastOpen: () =>
      withDatabase(async (open) => {
        const id = await open.get('state', 'open');
        return typeof id === 'string' ? id : null;
      }),
    setOpen: (id) => remember('open', id),
    recall: (key) => withDatabase((open) => open.get('state', key)),
    remember,
  };
}
