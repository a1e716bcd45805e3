/**
 * What is done with drafts that are not on screen: named, copied, deleted, brought back. Nothing is done behind the back of
 * another window that has the draft open, and nothing to a state that the list does not show.
 */

import type { Draft } from '../drafts/draft.ts';
import { faultOf } from '../drafts/faults.ts';
import { newId } from '../drafts/newId.ts';
import { Conflict, type DraftStore } from '../drafts/store.ts';
import type { DraftSaving } from './draftSaving.ts';
import type { DraftWindows } from './draftWindows.ts';
import type { KeptDrafts } from './keptDrafts.ts';
import type { Troubles } from './troubles.ts';

interface Open {
  readonly store: DraftStore;
  readonly kept: KeptDrafts;
  readonly saving: DraftSaving;
  readonly windows: DraftWindows;
  readonly troubles: Troubles;
}

export function createDraftActions({ store, kept, saving, windows, troubles }: Open) {
  const find = (id: string) => kept.drafts().find((known) => known.id === id);

  /** Does something, shows the list as it is then, and resolves to what came of it; null where it failed, which is told. */
  async function act<T>(work: () => Promise<T>, draft?: Draft): Promise<T | null> {
    troubles.clear();
    try {
      if (draft && (await windows.isElsewhere(draft.id))) {
        troubles.tell({ is: 'elsewhere', draft });
        return null;
      }
      return await work();
    } catch (error) {
      const isChanged = error instanceof Conflict && draft;
      troubles.tell(isChanged ? { is: 'changed', draft } : { is: 'failed', fault: faultOf(error) });
      return null;
    } finally {
      await kept.refresh();
    }
  }

  const write = async (other: Draft, known: Draft | undefined) => {
    if (!saving.has(other.id)) {
      await store.save(other, (at) => at === known?.changedAt);
      return true;
    }
    saving.keep(other);
    return saving.flush(other.id);
  };

  return {
    /** Stores a draft that is not the open one, such as a copy or one under another name; resolves to whether it is stored. */
    async store(other: Draft): Promise<boolean> {
      const known = find(other.id);
      // Taking note of a file is no edit, and not worth a word where another window has the draft.
      const isRemark = known?.changedAt === other.changedAt;
      if (isRemark && (await windows.isElsewhere(other.id))) return false;
      return (await act(() => write(other, known), isRemark ? undefined : known)) ?? false;
    },
    /** Deletes a draft; resolves to the key by which it is brought back, null where it was not deleted. */
    async remove(id: string): Promise<string | null> {
      const draft = find(id);
      return act(async () => {
        const isStored = await saving.flush(id);
        const key = await store.remove(id, isStored ? undefined : draft);
        saving.forget(id);
        if (key === null && draft) troubles.tell({ is: 'gone', draft });
        return key;
      }, draft);
    },
    /** Resolves to whether it is there again. */
    async bringBack(key: string): Promise<boolean> {
      const found = kept.deleted().find((known) => known.key === key)?.draft;
      if (!found) return false;
      const fresh = { id: newId(), number: kept.nextNumber(found) };
      return (await act(() => store.bringBack(key, fresh).then(() => true))) ?? false;
    },
    discard: async (id: string): Promise<void> => void (await act(() => store.discard(id))),
  };
}
