/** The page's database, worked on behind the page's back. */

import type { Page } from 'playwright-core';
import { page } from './freshPage.ts';

type Store = (name: string) => IDBObjectStore;

/**
 * Does a piece of work in one transaction over all stores, and resolves to what it reads once that is done. `work` runs in
 * the page: it sees what it is given, or else the stores' names, and nothing
 * around it.
 */
export function inStores<T>(work: (store: Store, names: readonly string[]) => () => T): Promise<T>;
export function inStores<G>(work: (store: Store, given: G) => void, given?: G): Promise<void>;
export function inStores(work: (store: Store, given: never) => unknown, given?: unknown): Promise<unknown> {
  return page.evaluate(`(${inTransaction})(${work}, ${JSON.stringify(given)})`);
}

const inTransaction = (work: (store: Store, given: unknown) => (() => unknown) | undefined, given: unknown) =>
  new Promise((resolve) => {
    const request = indexedDB.open('station-assessment');
    request.onsuccess = () => {
      const database = request.result;
      const names = [...database.objectStoreNames];
      const transaction = database.transaction(names, 'readwrite');
      const read = work((name) => transaction.objectStore(name), given ?? names);
      transaction.oncomplete = () => {
        database.close();
        resolve(read?.());
      };
    };
  });

/** Keeps the database open in another page, which does not let go of it; where there is none, it begins as the first version had it. */
export const holdDatabase = (other: Page, version?: number): Promise<void> =>
  other.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open('station-assessment', wanted);
        request.onupgradeneeded = () => {
          for (const name of ['drafts', 'state']) request.result.createObjectStore(name);
        };
        request.onsuccess = () => {
          Object.assign(globalThis, { held: request.result });
          resolve();
        };
      }),
    version,
  );

/** How many records each store holds. */
export const recordCounts = (): Promise<Record<string, number>> =>
  inStores((store, names) => {
    const counts = names.map((name) => [name, store(name).count()] as const);
    return () => Object.fromEntries(counts.map(([name, { result }]) => [name, result]));
  });
