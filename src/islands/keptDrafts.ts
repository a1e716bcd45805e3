/** The list of drafts: what the store held when it was read last, and what this window has made of some since. */

import { createSignal } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { type Fault, faultOf } from '../drafts/faults.ts';
import type { DraftStore, Kept } from '../drafts/store.ts';

const nothing: Kept = { drafts: [], unreadable: [], deleted: [] };

/** `isUnsaved`: whether this window holds a state of a draft that is not stored. */
export function createKeptDrafts(store: DraftStore, isUnsaved: (id: string) => boolean) {
  const [kept, setKept] = createSignal<Kept>(nothing);
  /** This window’s own states, by id: newer than the list, and the only ones where they could not be stored. */
  const [own, setOwn] = createSignal<ReadonlyMap<string, Draft>>(new Map());
  /** Why the list could not be read the last time. */
  const [unread, setUnread] = createSignal<Fault | null>(null);

  /** Last changed first. */
  function drafts(): readonly Draft[] {
    const mine = own();
    if (mine.size === 0) return kept().drafts;
    const others = kept().drafts.filter(({ id }) => !mine.has(id));
    return [...mine.values(), ...others].sort((a, b) => b.changedAt.localeCompare(a.changedAt));
  }

  return {
    drafts,
    unreadable: () => kept().unreadable,
    deleted: () => kept().deleted,
    unread,
    /** Reads the list anew; resolves to whether it could be read. */
    async refresh(): Promise<boolean> {
      const before = new Map([...own()].filter(([id]) => !isUnsaved(id)));
      try {
        const read = await store.list();
        // What was stored before the reading began, and has not changed since, stands in it.
        setOwn(new Map([...own()].filter(([id, draft]) => before.get(id) !== draft)));
        setKept(read);
        setUnread(null);
        return true;
      } catch (error) {
        setUnread(faultOf(error, 'unread'));
        return false;
      }
    },
    /** This window has a newer state of a draft. */
    note: (draft: Draft) => void setOwn(new Map(own()).set(draft.id, draft)),
    /** This window has nothing to say of a draft any more. */
    forget: (id: string) => void setOwn(new Map([...own()].filter(([known]) => known !== id))),
    /** 第 N 稿 of the next draft of a station. */
    nextNumber({ edition, station }: Pick<Draft, 'edition' | 'station'>): number {
      const earlier = drafts().filter((other) => other.edition === edition && other.station === station);
      return 1 + Math.max(0, ...earlier.map(({ number }) => number));
    },
  };
}

export type KeptDrafts = ReturnType<typeof createKeptDrafts>;
