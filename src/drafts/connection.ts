/** A connection to the database that mends itself: browsers close it when the data is cleared or a newer page comes. */

import { type Database, openDatabase } from './database.ts';

/** Does something with the database; once more with a fresh connection where the old one had been closed. */
export type WithDatabase = <T>(work: (open: Database) => Promise<T>) => Promise<T>;

const wasClosed = (error: unknown) => error instanceof DOMException && error.name === 'InvalidStateError';

/** Rejects where the browser gives no database. */
export async function connect(onBlocked: () => void): Promise<WithDatabase> {
  let database = await openDatabase(onBlocked);
  return async (work) => {
    try {
      return await work(database);
    } catch (error) {
      if (!wasClosed(error)) throw error;
      database = await openDatabase(onBlocked);
      return work(database);
    }
  };
}
