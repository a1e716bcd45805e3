/**
 * Drafts on their way into the store, each with an autosave of its own: one that cannot be stored stays here, and is tried
 * again, whatever is opened meanwhile.
 */

import { type Autosave, autosave, type Outcome } from './autosave.ts';
import type { Draft } from './draft.ts';

/** `save` may store a draft under another id; `onOutcome` hears of each attempt under the id that the draft was touched by. */
export function createUnsaved(
  save: (draft: Draft) => Promise<void>,
  onOutcome: (id: string, outcome: Outcome) => void,
) {
  const savers = new Map<string, Autosave<Draft>>();

  function saverOf(id: string): Autosave<Draft> {
    const known = savers.get(id);
    if (known) return known;
    const made = autosave(save, (outcome) => {
      if (outcome.isAll && savers.get(id) === made) savers.delete(id);
      onOutcome(id, outcome);
    });
    savers.set(id, made);
    return made;
  }

  return {
    /** Tells of a new state of a draft; it is saved before long. */
    touch: (draft: Draft) => saverOf(draft.id).touch(draft),
    /** Saves what is not saved yet of one draft, now; resolves to whether all of it is stored. */
    flush: (id: string): Promise<boolean> => savers.get(id)?.flush() ?? Promise.resolve(true),
    /** The same for all drafts. */
    async flushAll(): Promise<boolean> {
      const stored = await Promise.all([...savers.values()].map((saver) => saver.flush()));
      return stored.every(Boolean);
    },
    /** As the page goes: what waits is written at once. */
    hurry() {
      for (const saver of savers.values()) saver.hurry();
    },
    /** Gives out what waits to be saved of a draft; it is then somebody else's to keep. */
    take(id: string): Draft | undefined {
      const taken = savers.get(id)?.take();
      savers.delete(id);
      return taken;
    },
    /** Lets go of everything. */
    takeAll() {
      for (const saver of savers.values()) saver.take();
      savers.clear();
    },
    /** Whether something of a draft, or of any, is not stored. */
    has: (id?: string): boolean => (id === undefined ? savers.size > 0 : savers.has(id)),
  };
}
