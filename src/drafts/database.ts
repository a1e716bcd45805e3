/** The browser's database. The only home of idb. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

interface Schema extends DBSchema {
  /** Drafts by id. */
  drafts: { key: string; value: unknown };
  /**
   * Small facts of this browser: under `open` the id of the draft last open, or null; under `columns` and a header the
   * columns that the user chose for it.
   */
  state: { key: string; value: unknown };
}

export type Database = IDBPDatabase<Schema>;

const databaseName = 'station-assessment';
const version = 1;

/** Opens the database, bringing an older one up to date. */
export const openDatabase = (): Promise<Database> =>
  openDB<Schema>(databaseName, version, {
    upgrade(database, from) {
      // Each version adds its step below the last, so that a browser may skip any number of them.
      if (from < 1) {
        database.createObjectStore('drafts');
        database.createObjectStore('state');
      }
    },
    blocking(_from, _to, event) {
      // A newer page in another window wants to upgrade: let it.
      (event.target as IDBDatabase).close();
    },
  });
