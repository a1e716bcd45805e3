/** A map that changes as a whole, read key by key: who asked for one key hears only of changes of its value. */

import { createComputed, createSignal, type Signal, untrack } from 'solid-js';

/**
 * Every edit makes the meaning of the draft anew. Without this each of some thousand fields would be asked whether it
 * is still what it was. Call it inside a component.
 */
export function createByKey<T>(
  source: () => ReadonlyMap<string, T>,
  same: (before: T | undefined, now: T | undefined) => boolean,
): (key: string) => T | undefined {
  const asked = new Map<string, Signal<T | undefined>>();
  createComputed(() => {
    const now = source();
    for (const [key, [, set]] of asked) set(() => now.get(key));
  });
  return (key) => {
    const known = asked.get(key) ?? createSignal(untrack(source).get(key), { equals: same });
    asked.set(key, known);
    return known[0]();
  };
}

/** The same things in the same order. */
export const sameList = <T>(before: readonly T[] = [], now: readonly T[] = []): boolean =>
  before.length === now.length && before.every((one, at) => one === now[at]);

/** Plain data that says the same. */
export const sameData = (before: unknown, now: unknown): boolean =>
  before === now || JSON.stringify(before) === JSON.stringify(now);
