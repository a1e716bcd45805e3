/**
 * A draft's way into the store. What this window has seen of a draft is the state that it took on screen or stored last, and
 * nothing else: reading a list shows nothing. Where another window has stored something else since, what stands here is
 * split off as a draft of its own, and both are kept.
 */

import { createSignal } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { type Fault, faultOf } from '../drafts/faults.ts';
import { newId } from '../drafts/newId.ts';
import { Conflict, type DraftStore } from '../drafts/store.ts';
import { createUnsaved } from '../drafts/unsaved.ts';
import type { KeptDrafts } from './keptDrafts.ts';

export type Saving =
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'pending' }
  | { readonly is: 'failed' };

export interface Split {
  readonly from: Draft;
  readonly to: Draft;
}

interface Open {
  readonly store: DraftStore;
  readonly kept: KeptDrafts;
  /** The draft on screen. */
  readonly draft: () => Draft | null;
  readonly onStored: (id: string) => void;
  /** A draft has been split off; where it is the one on screen, the new one takes its place there at once. */
  readonly onSplit: (split: Split) => void;
}

export function createDraftSaving({ store, kept, draft, onStored, onSplit }: Open) {
  const [saving, setSaving] = createSignal<Saving>({ is: 'pending' });
  /** Drafts whose last attempt failed, and why; until one succeeds, however much is typed meanwhile. */
  const [failing, setFailing] = createSignal<ReadonlyMap<string, Fault>>(new Map());
  /** When each draft was changed last, as this window has seen it. */
  const seen = new Map<string, string>();
  /** Drafts that were split off and not shown again since, and when the state was changed that went with each. */
  const split = new Map<string, string>();

  function splitOff(changed: Draft) {
    // A second attempt was under way, and what it brings has gone with the first.
    if (changed.changedAt <= (split.get(changed.id) ?? '')) return;
    const own = { id: newId(), number: kept.nextNumber(changed) };
    const shown = draft();
    // What was typed since the attempt began belongs to the new one.
    const newest = unsaved.take(changed.id) ?? changed;
    const to = { ...(shown?.id === changed.id ? shown : newest), ...own };
    split.set(changed.id, to.changedAt);
    kept.forget(changed.id);
    onSplit({ from: changed, to });
    keep(to);
    void unsaved.flush(to.id);
  }

  const unsaved = createUnsaved(
    async (changed) => {
      try {
        await store.save(changed, (at) => at === seen.get(changed.id));
        seen.set(changed.id, changed.changedAt);
        onStored(changed.id);
      } catch (error) {
        if (!(error instanceof Conflict)) throw error;
        splitOff(changed);
      }
    },
    (id, { error, isAll }) => {
      const others = [...failing()].filter(([other]) => other !== id);
      setFailing(new Map(error === null ? others : [...others, [id, faultOf(error)]]));
      if (id !== draft()?.id) return;
      if (error !== null) setSaving({ is: 'failed' });
      else if (isAll) setSaving({ is: 'saved', at: new Date().toISOString() });
    },
  );

  /** Takes a new state of a draft, to be saved before long. */
  function keep(next: Draft) {
    kept.note(next);
    if (next.id === draft()?.id) setSaving({ is: 'pending' });
    unsaved.touch(next);
  }

  return {
    saving,
    /** Why something is not stored; null where all is, or soon will be. */
    fault: (): Fault | null => [...failing().values()][0] ?? null,
    /** Whether a draft could not be stored. */
    isFailing: (id: string) => failing().has(id),
    keep,
    flush: unsaved.flush,
    flushAll: unsaved.flushAll,
    hurry: unsaved.hurry,
    has: unsaved.has,
    /** The stored state of a draft is on screen, or is what is now changed. */
    saw(stored: Draft) {
      seen.set(stored.id, stored.changedAt);
      split.delete(stored.id);
      setSaving({ is: 'saved', at: stored.changedAt });
    },
    /** A state that is not stored comes on screen: a new one, or one that could not be stored before. */
    sawUnsaved(id: string) {
      split.delete(id);
      setSaving({ is: failing().has(id) ? 'failed' : 'pending' });
    },
    /** Lets go of what is not stored of a draft. */
    forget(id: string) {
      unsaved.take(id);
      kept.forget(id);
      setFailing(new Map([...failing()].filter(([other]) => other !== id)));
    },
    /** Lets go of all that is not stored: everything was deleted. */
    forgetAll() {
      unsaved.takeAll();
      setFailing(new Map());
    },
  };
}

export type DraftSaving = ReturnType<typeof createDraftSaving>;
