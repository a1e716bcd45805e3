/**
 * Which draft is on screen, and whether this window writes it. A draft comes on screen as it is stored, read after this window
 * has asked for it: what the list knew may be old. What stands here and is not stored is never replaced by what is.
 */

import { type Accessor, createSignal, onCleanup, type Setter } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import type { DraftStore } from '../drafts/store.ts';
import { createWindows } from '../drafts/windows.ts';
import type { DraftSaving, Split } from './draftSaving.ts';
import type { KeptDrafts } from './keptDrafts.ts';
import type { Troubles } from './troubles.ts';

interface Open {
  readonly store: DraftStore;
  readonly kept: KeptDrafts;
  readonly saving: () => DraftSaving;
  readonly draft: Accessor<Draft | null>;
  readonly setDraft: Setter<Draft | null>;
  readonly troubles: Troubles;
  /** A state that is not this window's own edit comes on screen. */
  readonly onReplaced: () => void;
  readonly onCleared: () => void;
}

export function createDraftWindows(open: Open) {
  const { store, kept, saving, draft, setDraft, troubles, onReplaced, onCleared } = open;
  /** Whether another window writes the draft: this one looks on. */
  const [readOnly, setReadOnly] = createSignal(false);
  /** The draft that was split off because another window had changed the same one, and what it is now. */
  const [forked, setForked] = createSignal<Split | null>(null);
  /** Counts up whenever another draft is to be shown: what an earlier wait brings is then no longer wanted. */
  let turn = 0;
  const isOpen = (id: string) => draft()?.id === id;

  const windows = createWindows(newId(), {
    async onGive(id) {
      // First, so that nothing is typed that the other window would not see.
      setReadOnly(true);
      const stored = await saving().flush(id);
      // It has been split off meanwhile, or another one was opened: this window writes that.
      if (!isOpen(id)) return true;
      if (!stored) setReadOnly(false);
      return stored;
    },
    onLeft: () => void claimAgain(),
    onSaved: () => {
      const now = draft();
      if (now && readOnly()) void look(now.id);
    },
    async onLate(id) {
      if (!isOpen(id)) return;
      // Should something have been typed meanwhile, it becomes a draft of its own when it is stored.
      setReadOnly(true);
      await look(id);
    },
    onCleared,
  });

  onCleanup(() => {
    windows.leave();
    windows.close();
  });

  /** Which draft is to be reopened is only a convenience. */
  const remember = (id: string | null) => store.setOpen(id).catch(() => {});

  function put(next: Draft) {
    onReplaced();
    setDraft(next);
    kept.note(next);
    saving().saw(next);
  }

  /** Shows the draft as it is stored now; resolves to whether this window may go on from it. */
  async function look(id: string): Promise<boolean> {
    const isStored = await saving().flush(id);
    if (!isOpen(id)) return false;
    // It goes on as it stands here; should another state be stored, the store will tell.
    if (!isStored) return true;
    const stored = await store.read(id).catch(() => 'unread' as const);
    if (!isOpen(id)) return false;
    // Nothing is stored that could be written over: this window has the only copy.
    if (stored === null) return true;
    if (stored === 'unread' || stored === 'unreadable') {
      troubles.tell({ is: stored === 'unread' ? 'unread' : 'newer' });
      return false;
    }
    put(stored);
    return true;
  }

  /** Goes on from what is stored, once this window has been given the draft; where it cannot, others may have it. */
  async function goOn(id: string) {
    const isGood = await look(id);
    if (!isOpen(id)) return;
    if (isGood) setReadOnly(false);
    else windows.yield(id);
  }

  /** The window that wrote the draft is gone, or this page had been put aside. */
  async function claimAgain() {
    const now = draft();
    if (!now || !readOnly()) return;
    const answer = await windows.claim(now.id);
    if (answer === 'mine') await goOn(now.id);
    if (answer === 'theirs') await look(now.id);
  }

  return {
    readOnly,
    forked,
    isElsewhere: windows.isElsewhere,
    saved: windows.saved,
    cleared: windows.cleared,
    leave: windows.leave,
    /** Makes this the window that writes the draft. */
    async takeOver() {
      const now = draft();
      if (!now || !readOnly()) return;
      troubles.clear();
      const answer = await windows.take(now.id);
      if (answer === 'kept') troubles.tell({ is: 'kept' });
      if (answer === 'mine') await goOn(now.id);
    },
    /** A page that the browser kept aside comes back: another window may have taken the draft since, and given it up again. */
    async comeBack() {
      if (!draft()) return;
      setReadOnly(true);
      await claimAgain();
    },
    /** Shows a draft, or the list; what of the one before is not stored yet goes on being stored. */
    async show(next: Draft | null) {
      turn += 1;
      const mine = turn;
      const before = draft();
      if (before) void saving().flush(before.id);
      windows.leave();
      setForked(null);
      troubles.clear();
      const isKnown = next !== null && kept.drafts().some(({ id }) => id === next.id);
      if (!next || !isKnown || saving().has(next.id)) {
        // No window but this one can have it as it stands here.
        setReadOnly(false);
        setDraft(next);
        if (next) {
          saving().sawUnsaved(next.id);
          void windows.claim(next.id);
        }
        void remember(next?.id ?? null);
        return;
      }
      let answer = await windows.claim(next.id);
      // The one on screen was split off meanwhile, and has been claimed in between.
      if (answer === 'past' && turn === mine) answer = await windows.claim(next.id);
      if (turn !== mine) return;
      const stored = await store.read(next.id).catch(() => next);
      // A state of its own has been kept meanwhile: it stands on screen already.
      if (turn !== mine || saving().has(next.id)) return;
      if (stored === null || stored === 'unreadable') {
        windows.leave();
        await kept.refresh();
        troubles.tell(stored === null ? { is: 'gone', draft: next } : { is: 'newer' });
        return;
      }
      setReadOnly(answer === 'theirs');
      put(stored);
      void remember(stored.id);
    },
    /** What was on screen goes on as a draft of its own; where another is shown, that one stays. */
    split(split: Split) {
      setForked(split);
      if (!isOpen(split.from.id)) return;
      setDraft(split.to);
      setReadOnly(false);
      windows.leave();
      void windows.claim(split.to.id);
      void remember(split.to.id);
    },
    remember,
  };
}

export type DraftWindows = ReturnType<typeof createDraftWindows>;
