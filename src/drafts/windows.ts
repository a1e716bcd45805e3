/**
 * Which window writes a draft: one does, all others look on. Agreed upon over a channel, since locks are not to be had
 * over plain http. Should two windows write all the same, the store tells (`Conflict`), and neither's work is lost.
 */

type Message = {
  readonly from: string;
  readonly draft: string;
  readonly is: 'who' | 'mine' | 'give' | 'given' | 'left' | 'saved';
};

/** What other windows do with the draft at hand. */
interface Others {
  /** Another window wants to write it: resolves once all is stored here. */
  readonly onGive: () => Promise<void>;
  /** The window that wrote it has left it. */
  readonly onLeft: () => void;
  /** The window that writes it has stored it anew. */
  readonly onSaved: () => void;
}

/** Milliseconds to wait for another window's word: it may be busy, or frozen for good. */
const patience = { who: 150, give: 2000 };

/** `self` tells this window from all others. */
export function createWindows(self: string, others: Others) {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('station-assessment.drafts') : null;
  let held: string | null = null;
  /** The draft that this window asks for or looks on at. */
  let wanted: string | null = null;
  /** Ends the wait for an answer. */
  let answered: ((is: Message['is']) => void) | null = null;

  const say = (is: Message['is'], draft: string) => channel?.postMessage({ from: self, draft, is } satisfies Message);

  function ask(is: 'who' | 'give', draft: string, answer: Message['is']): Promise<boolean> {
    if (!channel) return Promise.resolve(false);
    return new Promise((resolve) => {
      const timer = setTimeout(() => done(false), patience[is]);
      function done(found: boolean) {
        clearTimeout(timer);
        answered = null;
        resolve(found);
      }
      answered = (said) => {
        if (said === answer) done(true);
      };
      say(is, draft);
    });
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { from, draft, is } = data;
    if (from === self) return;
    // Of two windows that ask at once the one that comes first by name has it.
    if (is === 'who' && (held === draft || (wanted === draft && answered && self < from))) say('mine', draft);
    if (is === 'give' && held === draft) {
      void others.onGive().finally(() => {
        held = null;
        wanted = draft;
        say('given', draft);
      });
    }
    if (wanted !== draft || held === draft) return;
    answered?.(is);
    if (is === 'left') others.onLeft();
    if (is === 'saved') others.onSaved();
  });

  return {
    /** Asks for a draft; resolves to whether this window may write it. */
    async claim(draft: string): Promise<boolean> {
      wanted = draft;
      const isTaken = await ask('who', draft, 'mine');
      if (!isTaken && wanted === draft) held = draft;
      return !isTaken;
    },
    /** Takes a draft over; the other window stores what it has first, if it still answers. */
    async take(draft: string): Promise<void> {
      wanted = draft;
      await ask('give', draft, 'given');
      held = draft;
    },
    saved: (draft: string) => {
      if (held === draft) say('saved', draft);
    },
    leave() {
      if (held !== null) say('left', held);
      held = null;
      wanted = null;
    },
  };
}
