/** The browser's database. The only home of idb. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  /** Drafts by id. */
  drafts: { key: string; value: unknown };
  /** Restore points by the draft’s id, a space and a moment (ISO 8601). */
  points: { key: string; value: unknown };
  /** Drafts that were deleted and can still be brought back, by id. */
  deleted: { key: string; value: unknown };
  /**
   * Small facts of this browser: under `open` the id of the draft last open, or null; under a header the columns that the
   * user chose for it; under `signing` and a station who answers for its sheet.
   */
  state: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

const databaseName = 'station-assessment';
const version = 2;

/**
 * Opens the database, bringing an older one up to date. `onBlocked` hears when another window, of an older page, has to be
 * closed first.
 */
export const openDatabase = (onBlocked: () => void): Promise<Database> =>
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

/** Takes everything away that was kept in the database. */
export const deleteDatabase = (): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(databaseName);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
