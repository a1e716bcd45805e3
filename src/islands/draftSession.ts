/**
 * The drafts of this window: the one on screen, its way into the browser's database, which window writes it, and the list.
 * The rules by which nothing is lost stand where they are kept: `draftSaving.ts` (what this window has seen, and what it
 * splits off), `draftWindows.ts` (who writes), `drafts/autosave.ts` (one save at a time), `draftActions.ts` (the list).
 */

import { createSignal, onCleanup } from 'solid-js';
import { patience } from '../drafts/autosave.ts';
import type { Draft } from '../drafts/draft.ts';
import { createStore } from '../drafts/store.ts';
import { createDraftActions } from './draftActions.ts';
import { createDraftPoints } from './draftPoints.ts';
import { createDraftSaving, type DraftSaving } from './draftSaving.ts';
import { createDraftWindows, type DraftWindows } from './draftWindows.ts';
import { createFacts } from './facts.ts';
import { createKeptDrafts } from './keptDrafts.ts';
import { watchPage } from './pageLife.ts';
import { dayOf } from './today.ts';
import { createTroubles } from './troubles.ts';

/** Asks the browser not to clear the storage when room is short. It decides by itself, and does not ask the user. */
let asked = false;
function askToPersist() {
  // Over plain http there is none.
  if (!asked) navigator.storage?.persist?.().catch(() => {});
  asked = true;
}

/** Takes away what else the site keeps in this browser. */
function clearStorages() {
  try {
    for (const storage of [localStorage, sessionStorage]) {
      for (const key of Object.keys(storage)) if (key.startsWith('station-assessment')) storage.removeItem(key);
    }
  } catch {
    // Where the browser gives no such storage, nothing is in it.
  }
}

/**
 * `edition` is the one whose drafts this page can open; `onReplaced` hears when a stored state comes on screen in the place of
 * the one at hand.
 */
export function createDraftSession(edition: string, onReplaced: () => void, store = createStore()) {
  const [ready, setReady] = createSignal(false);
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const points = createDraftPoints(store, draft);
  const troubles = createTroubles();
  const kept = createKeptDrafts(store, (id) => saving.has(id));
  const saving: DraftSaving = createDraftSaving({
    store,
    kept,
    draft,
    onStored(id) {
      windows.saved(id);
      askToPersist();
    },
    onSplit: (split) => windows.split(split),
  });
  const windows: DraftWindows = createDraftWindows({
    store,
    kept,
    saving: () => saving,
    draft,
    setDraft,
    troubles,
    onReplaced,
    onCleared() {
      saving.forgetAll();
      location.reload();
    },
  });

  /** The draft on screen, stored as it stands; another one where it was split off meanwhile. */
  async function flushOpen(): Promise<boolean> {
    const now = draft();
    const stored = now === null || (await saving.flush(now.id));
    return now?.id === draft()?.id ? stored : flushOpen();
  }

  /** Whether the list has been read once, and the draft last open with it. */
  let isLoaded = false;
  let again: ReturnType<typeof setTimeout> | undefined;
  /** Reads the list, and the first time reopens the draft last open; where it cannot be read, again after a while. */
  async function load(): Promise<void> {
    clearTimeout(again);
    if (!(await kept.refresh())) {
      again = setTimeout(() => void load(), patience);
      return;
    }
    if (isLoaded) return;
    isLoaded = true;
    const last = await store.lastOpen().catch(() => null);
    const reopened = kept.drafts().find((known) => known.id === last && known.edition === edition);
    if (reopened && !draft() && !saving.has()) await windows.show(reopened);
  }
  const begun = load().then(() => void setReady(true));

  /** Stores all, and that this window's draft is the one to reopen: another window may have opened its own since. */
  async function storeToReopen(): Promise<boolean> {
    const stored = await saving.flushAll();
    if (stored) await windows.remember(draft()?.id ?? null);
    return stored;
  }

  watchPage({
    onHidden: saving.hurry,
    onShown() {
      // Another window may have changed what the list shows.
      if (!draft()) void kept.refresh();
    },
    onLeave() {
      saving.hurry();
      windows.leave();
    },
    onComeBack: () => void windows.comeBack(),
    isUnsafe: () => saving.fault() !== null,
    onUpdate: storeToReopen,
  });
  onCleanup(() => clearTimeout(again));

  return {
    ...createFacts(store),
    ...points,
    ...createDraftActions({ store, kept, saving, windows, troubles }),
    /** Whether the list of drafts has been asked for: read, or not to be had for now. */
    ready,
    /** The same as a promise: a file must not be taken for a new draft beside one about to be reopened. */
    whenReady: () => begun,
    drafts: kept.drafts,
    /** Stored records that are no draft that this version can read. */
    unreadable: kept.unreadable,
    deleted: kept.deleted,
    nextNumber: kept.nextNumber,
    draft,
    saving: saving.saving,
    /** Why something is not stored; null where all is, or soon will be. */
    unstored: saving.fault,
    /** Why the list could not be read: what it shows is not all then. */
    unlisted: kept.unread,
    isFailing: saving.isFailing,
    trouble: troubles.trouble,
    forked: windows.forked,
    readOnly: windows.readOnly,
    takeOver: windows.takeOver,
    show: windows.show,
    /** Takes a new state of the open draft; it is saved before long, or at once after a click. */
    keep(next: Draft, atOnce: boolean) {
      const now = draft();
      // As an earlier day left it, it can be returned to.
      if (now && now.id === next.id && dayOf(now.changedAt) !== dayOf(next.changedAt)) void points.mark('day');
      setDraft(next);
      saving.keep(next);
      if (atOnce) void saving.flush(next.id);
    },
    /** Tries again what could not be stored or read. */
    async retry() {
      await saving.flushAll();
      if (kept.unread() !== null) await load();
    },
    /** All drafts as they stand, the last change of the open one included, whether or not it could be stored. */
    async upToDate(): Promise<readonly Draft[]> {
      await flushOpen();
      await kept.refresh();
      const open = draft();
      return open ? [open, ...kept.drafts().filter(({ id }) => id !== open.id)] : kept.drafts();
    },
    /** Back to the list. What could not be stored is not lost by it: it stands in the list as this window has it. */
    async close() {
      await flushOpen();
      await kept.refresh();
      points.forgetFault();
      await windows.show(null);
    },
    /** Takes everything away that this site keeps in the browser, and begins anew, here and in all other windows. */
    async clear() {
      troubles.clear();
      try {
        await store.clear(() => troubles.tell({ is: 'uncleared', why: 'blocked' }));
      } catch {
        troubles.tell({ is: 'uncleared', why: 'failed' });
        return;
      }
      saving.forgetAll();
      windows.cleared();
      clearStorages();
      location.reload();
    },
  };
}
