/**
 * Which window writes a draft: one does, all others look on. Agreed upon over a channel, since locks are not to be had
 * over plain http. Should two windows write all the same, the store tells (`Conflict`), and neither's work is lost.
 *
 * A window has to do with one draft at a time: `held` is the one that it writes, `wanted` the one that it asks for, looks on
 * at, or writes. Each question has a token of its own, which its answer repeats; a question about a draft that is not
 * wanted any more comes to nothing. Of two windows that ask for one draft the one that asked first has it; an answer that
 * comes late, since its window was busy, is heeded all the same: the later window looks on from then.
 */

import { newId } from './newId.ts';

interface Message {
  readonly from: string;
  readonly draft: string;
  /** `kept`: not given, as it could not be stored. `cleared`: all that the site keeps was deleted; `draft` is empty then. */
  readonly is: 'who' | 'mine' | 'give' | 'given' | 'kept' | 'left' | 'saved' | 'cleared';
  /** Of a question, and of its answer; earlier versions say none. */
  readonly token?: string;
  /** Of `who`: when the draft was asked for, in milliseconds; earlier versions do not say. */
  readonly at?: number;
}

/** What this window does when others speak of the draft at hand. */
interface Others {
  /** Another window wants to write it: resolves, once all is stored here, to whether it may. */
  readonly onGive: (draft: string) => Promise<boolean>;
  /** The window that wrote it has left it. */
  readonly onLeft: () => void;
  /** The window that writes it has stored it anew. */
  readonly onSaved: () => void;
  /** Another window had asked for the draft before this one, and says so only now: this one may not write it. */
  readonly onLate: (draft: string) => void;
  /** All that the site keeps in this browser was deleted. */
  readonly onCleared: () => void;
}

/** `mine`: this window writes the draft now; `theirs`: another does; `kept`: another does that could not store it; `past`: it is not wanted any more. */
export type Answer = 'mine' | 'theirs' | 'kept' | 'past';

/** Milliseconds to wait for another window's word: it may be busy, or frozen for good. */
const patience = { who: 150, give: 2000 };

/** `self` tells this window from all others. */
export function createWindows(self: string, others: Others) {
  let channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel('station-assessment.drafts') : null;
  let held: string | null = null;
  let wanted: string | null = null;
  /** The questions that wait for an answer, by token. */
  const asked = new Map<string, { readonly draft: string; readonly answer: (is: Message['is']) => void }>();
  /** When this window asked for the draft that it writes or asks for, by draft. */
  const since = new Map<string, number>();

  const say = (is: Message['is'], draft: string, more: Pick<Message, 'token' | 'at'> = {}) =>
    channel?.postMessage({ from: self, draft, is, ...more } satisfies Message);

  /** Whether this window has a draft before another that asks for it. */
  function isFirst(draft: string, { from, at }: Message): boolean {
    const own = since.get(draft);
    if (own === undefined) return false;
    return at === undefined || own === at ? held === draft || self < from : own < at;
  }

  /** Resolves to the first of some answers that comes; null when none does. */
  function ask(is: 'who' | 'give', draft: string, answers: readonly Message['is'][]): Promise<Message['is'] | null> {
    if (!channel) return Promise.resolve(null);
    return new Promise((resolve) => {
      const token = newId();
      const done = (said: Message['is'] | null) => {
        clearTimeout(timer);
        asked.delete(token);
        resolve(said);
      };
      const timer = setTimeout(() => done(null), patience[is]);
      asked.set(token, {
        draft,
        answer(said) {
          if (answers.includes(said)) done(said);
        },
      });
      const at = since.get(draft);
      say(is, draft, { token, ...(at === undefined ? {} : { at }) });
    });
  }

  async function give(draft: string, token: string | undefined) {
    const given = await others.onGive(draft).catch(() => false);
    if (given) drop(draft);
    say(given ? 'given' : 'kept', draft, token === undefined ? {} : { token });
  }

  /** Writes a draft no longer. */
  function drop(draft: string) {
    since.delete(draft);
    if (held === draft) held = null;
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<Message>) => {
    const { from, draft, is, token } = data;
    if (from === self) return;
    if (is === 'who' && isFirst(draft, data)) say('mine', draft, token === undefined ? {} : { token });
    if (is === 'mine' && held === draft) {
      drop(draft);
      others.onLate(draft);
    }
    if (is === 'give' && held === draft) void give(draft, token);
    if (is === 'cleared') others.onCleared();
    for (const [own, question] of asked) {
      if (question.draft === draft && (token === undefined || token === own)) question.answer(is);
    }
    if (wanted !== draft || held === draft) return;
    if (is === 'left') others.onLeft();
    if (is === 'saved') others.onSaved();
  });

  /** Whether another window writes a draft, or is about to. */
  const isElsewhere = async (draft: string) => (await ask('who', draft, ['mine'])) !== null;

  return {
    /** Asks for a draft, to write it; the one held before is another matter. */
    async claim(draft: string): Promise<Answer> {
      wanted = draft;
      since.set(draft, Date.now());
      const isTaken = await isElsewhere(draft);
      if (isTaken || wanted !== draft) since.delete(draft);
      if (wanted !== draft) return 'past';
      if (!isTaken) held = draft;
      return isTaken ? 'theirs' : 'mine';
    },
    /** Takes a draft over; the other window stores what it has first, if it still answers. */
    async take(draft: string): Promise<Answer> {
      wanted = draft;
      const said = await ask('give', draft, ['given', 'kept']);
      if (wanted !== draft) return 'past';
      if (said === 'kept') return 'kept';
      since.set(draft, Date.now());
      held = draft;
      return 'mine';
    },
    isElsewhere,
    saved: (draft: string) => {
      if (held === draft) say('saved', draft);
    },
    /**
     * Lets others have the draft, and looks on. They are not told: where nobody can go on from what is stored, each would
     * hand it to the next for ever.
     */
    yield: drop,
    leave() {
      if (held !== null) say('left', held);
      since.clear();
      held = null;
      wanted = null;
    },
    /** Hears and says nothing any more. */
    close() {
      channel?.close();
      channel = null;
    },
    /** Tells all others that everything was deleted. */
    cleared: () => say('cleared', ''),
  };
}
