/**
 * A connection to the database that mends itself: it is opened when it is first needed, once more where the browser has
 * closed it, and again at the next call where it could not be opened. While an older page keeps it, no call waits for it.
 */

import { type Database, openDatabase } from './database.ts';
import { Blocked, isFull, Newer, NoDatabase, wasClosed } from './faults.ts';

/** Does something with the database. Rejects with `NoDatabase`, `Newer` or `Blocked` where there is none to be had. */
export type WithDatabase = <T>(work: (open: Database) => Promise<T>) => Promise<T>;

function named(error: unknown): unknown {
  if (isFull(error)) return error;
  const isNewer = error instanceof DOMException && error.name === 'VersionError';
  return isNewer ? new Newer('database', { cause: error }) : new NoDatabase('no database', { cause: error });
}

interface Opening {
  readonly database: Promise<Database>;
  /** Rejects when an older page keeps the database; `database` may come all the same, later. */
  readonly blocked: Promise<never>;
}

function begin(): Opening {
  let block: (error: Blocked) => void = () => {};
  const blocked = new Promise<never>((_, reject) => {
    block = reject;
  });
  blocked.catch(() => {});
  const database = openDatabase(() => block(new Blocked('blocked')));
  return { database, blocked };
}

export function createConnection(): WithDatabase {
  let opening: Opening | null = null;

  async function opened(): Promise<readonly [Database, Opening]> {
    opening ??= begin();
    const mine = opening;
    try {
      // What has been opened comes before what once blocked it.
      return [await Promise.race([mine.database, mine.blocked]), mine];
    } catch (error) {
      if (error instanceof Blocked) throw error;
      if (opening === mine) opening = null;
      throw named(error);
    }
  }

  return async (work) => {
    const [database, mine] = await opened();
    try {
      return await work(database);
    } catch (error) {
      if (!wasClosed(error)) throw error;
      if (opening === mine) opening = null;
      const [again] = await opened();
      return work(again);
    }
  };
}
