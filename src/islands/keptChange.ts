/** Changes that take much of a draft away at once: what it was before stays as a restore point, or the user is asked. */

import type { Draft } from '../drafts/draft.ts';
import type { Reason } from '../drafts/restorePoints.ts';
import type { createDraftSession } from './draftSession.ts';

interface Open {
  readonly session: Pick<ReturnType<typeof createDraftSession>, 'draft' | 'readOnly' | 'mark'>;
  readonly change: (next: Partial<Draft>) => boolean;
}

const question =
  '现在的样子没能留作恢复点（可能是存储空间满了）。接着做的话，可以撤销，但关掉本页以后就回不来了。可以先取消，点“存到电脑”存一份。还要接着做吗？';

export type KeptChange = ReturnType<typeof createKeptChange>;

export function createKeptChange({ session, change }: Open) {
  /** Keeps the draft as it is; resolves to whether it is still the one at hand, and may be changed. */
  async function keepPoint(why: Reason): Promise<boolean> {
    const before = session.draft();
    if (!before || session.readOnly()) return false;
    const isKept = await session.mark(why);
    const isStill = () => session.draft()?.id === before.id && !session.readOnly();
    return isStill() && (isKept || confirm(question)) && isStill();
  }

  return {
    keepPoint,
    /** `next` is asked only then, since the draft may have been edited in the meantime. Resolves to whether it was done. */
    changeKept: async (why: Reason, next: (now: Draft) => Partial<Draft>): Promise<boolean> => {
      const isKept = await keepPoint(why);
      const now = session.draft();
      return isKept && now !== null && change(next(now));
    },
  };
}
