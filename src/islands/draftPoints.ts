/** Restore points of the draft on screen. Their fault is told apart from the draft's: an autosave does not mend it. */

import { createSignal } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { type Fault, faultOf } from '../drafts/faults.ts';
import type { Reason, RestorePoint } from '../drafts/restorePoints.ts';
import type { DraftStore } from '../drafts/store.ts';

export function createDraftPoints(store: DraftStore, draft: () => Draft | null) {
  /** Why the last restore point was not stored; until one is, or the draft is closed. */
  const [pointFault, setPointFault] = createSignal<Fault | null>(null);

  async function storePoints(work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      setPointFault(null);
      return true;
    } catch (error) {
      setPointFault(faultOf(error));
      return false;
    }
  }

  return {
    pointFault,
    forgetFault: () => void setPointFault(null),
    /** Keeps the draft as it is now, to be returned to; resolves to whether it was stored. True where none is open. */
    async mark(why: Reason): Promise<boolean> {
      const state = draft();
      return state === null || storePoints(() => store.points.add({ at: new Date().toISOString(), why, state }));
    },
    /** The restore points of a draft, the latest first; of the open one where none is named. Rejects where they cannot be read. */
    points: async (id = draft()?.id): Promise<readonly RestorePoint[]> => (id === undefined ? [] : store.points.of(id)),
    /** Keeps restore points of one draft that came with a file, as far as there is room; resolves to whether that went well. */
    async addPoints(points: readonly RestorePoint[]): Promise<boolean> {
      const [first] = points;
      return !first || storePoints(() => store.points.addFromFile(first.state.id, points));
    },
  };
}
