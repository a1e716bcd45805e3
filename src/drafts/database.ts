/** The browser's database. The only home of idb. */

import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';

interface Schema extends DBSchema {
  /** Drafts by id. */
  drafts: { key: string; value: unknown };
  /** Restore points by the draft’s id, a space and what `restorePoints.ts` says. */
  points: { key: string; value: unknown };
  /** Drafts that were deleted and can still be brought back, by id, a space and the moment; earlier ones by id alone. */
  deleted: { key: string; value: unknown };
  /**
   * Small facts of this browser: under `open` the id of the draft last open, or null; under a header the columns that the
   * user chose for it; under `signing` and a station who answers for its sheet.
   */
  state: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;
type StoreName = 'drafts' | 'points' | 'deleted' | 'state';
type Mode = 'readonly' | 'readwrite';

const databaseName = 'station-assessment';
const version = 2;

/**
 * Opens the database, bringing an older one up to date. `onBlocked` hears when another window, of an older page, has to be
 * closed first. Where the browser forbids it, opening throws by itself: hence `async`.
 */
export const openDatabase = async (onBlocked: () => void): Promise<Database> =>
  openDB<Schema>(databaseName, version, {
    upgrade(database, from) {
      // Each version adds its step below the last, so that a browser may skip any number of them.
      if (from < 1) {
        database.createObjectStore('drafts');
        database.createObjectStore('state');
      }
      if (from < 2) {
        database.createObjectStore('points');
        database.createObjectStore('deleted');
      }
    },
    blocked: onBlocked,
    blocking(_from, _to, event) {
      // A newer page in another window wants to upgrade, or all is to be deleted: let it.
      (event.target as IDBDatabase).close();
    },
  });

/** Does something in one transaction: wholly, or not at all where it fails. What is written is on the disk before it resolves. */
export async function inOneStep<Names extends StoreName[], M extends Mode, T>(
  open: Database,
  names: [...Names],
  mode: M,
  work: (transaction: IDBPTransaction<Schema, Names, M>) => Promise<T>,
): Promise<T> {
  const transaction = open.transaction<Names, M>(names as Names, mode, { durability: 'strict' });
  const { done } = transaction;
  // Its failure is told below, or was told by the request that failed.
  done.catch(() => {});
  try {
    const result = await work(transaction);
    await done;
    return result;
  } catch (error) {
    try {
      if (mode === 'readwrite') transaction.abort();
    } catch {
      // It has ended by itself.
    }
    throw error;
  }
}

/** Takes everything away that was kept in the database. `onBlocked`: as above; it goes on once that window is closed. */
export const deleteDatabase = (onBlocked: () => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
    request.onblocked = onBlocked;
  });
