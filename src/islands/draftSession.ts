/** The draft that is open, its way into the browser's database, and which window writes it. */

import { createSignal, onCleanup, onMount } from 'solid-js';
import { autosave } from '../drafts/autosave.ts';
import type { Draft } from '../drafts/draft.ts';
import { type Fault, faultOf } from '../drafts/faults.ts';
import { newId } from '../drafts/newId.ts';
import type { Reason, RestorePoint } from '../drafts/restorePoints.ts';
import { Conflict, type Kept, openStore } from '../drafts/store.ts';
import { createWindows } from '../drafts/windows.ts';
import { type SiteUpdate, siteUpdate } from '../enhance/siteUpdate.ts';
import { columns, type Field } from '../entries/row.ts';
import { dayOf } from './today.ts';

export type Saving =
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'pending' }
  | { readonly is: 'failed' };

/** Asks the browser not to clear the storage when room is short. It decides by itself, and does not ask the user. */
let asked = false;
function askToPersist() {
  // Over plain http there is none.
  if (!asked) navigator.storage?.persist?.().catch(() => {});
  asked = true;
}

const nothing: Kept = { drafts: [], unreadable: [], deleted: [] };

/**
 * `edition` is the one whose drafts this page can open; `onReplaced` hears when another window's state has come in the place
 * of the one at hand.
 */
export function createDraftSession(edition: string, onReplaced: () => void) {
  const [ready, setReady] = createSignal(false);
  const [kept, setKept] = createSignal<Kept>(nothing);
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const [saving, setSaving] = createSignal<Saving>({ is: 'pending' });
  /** Why the last attempt to store something failed; until one succeeds, however much is typed meanwhile. */
  const [fault, setFault] = createSignal<Fault | null>(null);
  /** Why the last restore point was not stored; until one is. */
  const [pointFault, setPointFault] = createSignal<Fault | null>(null);
  /** Number of the draft that was split off because another window had changed the same one. */
  const [forked, setForked] = createSignal<number | null>(null);
  /** Whether another window writes the draft: this one looks on. */
  const [readOnly, setReadOnly] = createSignal(false);
  /** Whether a window of an older page keeps the database from being opened. */
  const [blocked, setBlocked] = createSignal(false);
  /** What became of drafts that were split off: changes still on their way to the old one belong to the new. */
  const forks = new Map<string, Pick<Draft, 'id' | 'number'>>();
  /** Opened once, at the start; everything that stores waits for it. */
  const opening = openStore(() => setBlocked(true));
  opening.finally(() => setBlocked(false)).catch(() => {});
  function failed(error: unknown) {
    setSaving({ is: 'failed' });
    setFault(faultOf(error));
  }

  const saver = autosave<Draft>(
    async (changed) => {
      const store = await opening;
      const current = { ...changed, ...forks.get(changed.id) };
      await store.save(current).catch((error: unknown) => {
        if (!(error instanceof Conflict)) throw error;
        return store.save(fork(current));
      });
      windows.saved(current.id);
    },
    (error) => {
      if (error !== null) return failed(error);
      setSaving({ is: 'saved', at: new Date().toISOString() });
      setFault(null);
      askToPersist();
    },
  );

  const windows = createWindows(newId(), {
    async onGive() {
      await saver.flush();
      setReadOnly(true);
    },
    onLeft: () => void claimLeft(),
    onSaved: () => void look(),
  });

  /** Another window has changed the same draft: what stands here becomes a draft of its own, and both are kept. */
  function fork(changed: Draft): Draft {
    const own = { id: newId(), number: changed.number + 1 };
    forks.set(changed.id, own);
    setDraft((now) => (now?.id === changed.id ? { ...now, ...own } : now));
    setForked(own.number);
    windows.leave();
    void windows.claim(own.id);
    opening.then((store) => store.setOpen(own.id)).catch(failed);
    return { ...changed, ...own };
  }

  /** Shows the draft as it is stored now: another window has changed it. */
  async function look() {
    const now = draft();
    const stored = now && (await opening.then((store) => store.read(now.id)).catch(() => null));
    if (!stored || !readOnly() || draft()?.id !== stored.id) return;
    onReplaced();
    setDraft(stored);
  }

  /** Makes this the window that writes the draft. */
  async function takeOver() {
    const now = draft();
    if (!now || !readOnly()) return;
    await windows.take(now.id);
    await look();
    if (draft()?.id === now.id) setReadOnly(false);
  }

  /** The window that wrote the draft is gone. */
  async function claimLeft() {
    const now = draft();
    if (!now || !readOnly() || !(await windows.claim(now.id))) return;
    await look();
    if (draft()?.id === now.id) setReadOnly(false);
  }

  /** Shows a draft, or the list; the one open before has been saved, or is given up. One that is stored may be another window's. */
  async function show(next: Draft | null) {
    windows.leave();
    setForked(null);
    const isStored = next !== null && kept().drafts.some(({ id }) => id === next.id);
    const mine = next ? windows.claim(next.id) : Promise.resolve(true);
    setReadOnly(isStored && !(await mine));
    setDraft(next);
    if (next) setSaving({ is: 'saved', at: next.changedAt });
    opening.then((store) => store.setOpen(next?.id ?? null)).catch(failed);
  }

  async function refresh() {
    setKept(await (await opening).list());
  }

  /** Reopens the draft last open. */
  async function begin() {
    await refresh();
    const last = await (await opening).lastOpen();
    const reopened = kept().drafts.find((known) => known.id === last && known.edition === edition);
    if (reopened && !draft()) await show(reopened);
  }

  /** Stores all, and that this window's draft is the one to reopen: another window may have opened its own since. */
  async function storeToReopen(): Promise<boolean> {
    const stored = await saver.flush();
    if (stored) await opening.then((store) => store.setOpen(draft()?.id ?? null)).catch(failed);
    return stored;
  }

  const begun = begin()
    .catch(failed)
    .then(() => {
      setReady(true);
    });

  onMount(() => {
    const save = () => void saver.flush();
    const leave = () => {
      save();
      windows.leave();
    };
    // A page that the browser kept aside comes back: another window may have taken the draft since.
    const comeBack = async (event: PageTransitionEvent) => {
      const now = draft();
      if (!event.persisted || !now) return;
      setReadOnly(!(await windows.claim(now.id)));
      await look();
    };
    const warn = (event: BeforeUnloadEvent) => {
      if (fault() !== null && draft()) event.preventDefault();
    };
    const update = ({ detail }: SiteUpdate) => void detail.push(storeToReopen());
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    addEventListener('beforeunload', warn);
    addEventListener(siteUpdate, update);
    document.addEventListener('visibilitychange', save);
    onCleanup(() => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      removeEventListener('beforeunload', warn);
      removeEventListener(siteUpdate, update);
      document.removeEventListener('visibilitychange', save);
    });
  });

  /** Stores restore points; resolves to whether that went well. Their fault is not the draft’s: an autosave does not mend it. */
  async function storePoints(points: readonly RestorePoint[]): Promise<boolean> {
    try {
      const store = await opening;
      for (const point of points) await store.points.add(point);
      setPointFault(null);
      return true;
    } catch (error) {
      setPointFault(faultOf(error));
      return false;
    }
  }

  /** Keeps the draft as it is now, to be returned to; resolves to whether it was stored. True where none is open. */
  async function mark(why: Reason): Promise<boolean> {
    const state = draft();
    return state === null || storePoints([{ at: new Date().toISOString(), why, state }]);
  }

  /** Does something with the store and shows the list as it is then. */
  const withList = (work: (store: Awaited<typeof opening>) => Promise<unknown>) =>
    opening.then(work).then(refresh).catch(failed);

  return {
    /** Whether the database has answered, for good or ill. */
    ready,
    /** The same as a promise: a file must not be taken for a new draft beside one about to be reopened. */
    whenReady: () => begun,
    drafts: () => kept().drafts,
    /** Stored records that are no draft that this version can read. */
    unreadable: () => kept().unreadable,
    deleted: () => kept().deleted,
    draft,
    saving,
    fault,
    pointFault,
    forked,
    readOnly,
    blocked,
    takeOver,
    show,
    mark,
    /** Takes a new state of the open draft; it is saved before long, or at once after a click. */
    keep(next: Draft, atOnce: boolean) {
      const now = draft();
      // As an earlier day left it, it can be returned to.
      if (now && now.id === next.id && dayOf(now.changedAt) !== dayOf(next.changedAt)) void mark('day');
      setDraft(next);
      setSaving({ is: 'pending' });
      saver.touch(next);
      if (atOnce) void saver.flush();
    },
    retry: () => saver.flush(),
    /** All drafts as they stand, the last change of the open one included, whether or not it could be stored. */
    async upToDate(): Promise<readonly Draft[]> {
      await saver.flush();
      await refresh().catch(failed);
      const open = draft();
      return open ? [open, ...kept().drafts.filter(({ id }) => id !== open.id)] : kept().drafts;
    },
    /** Back to the list; asks first when the draft could not be stored. */
    async close() {
      const stored = await saver.flush();
      if (!stored && !confirm('这份台账没有存下，离开后会丢失。确定离开吗？')) return;
      await refresh().catch(failed);
      await show(null);
    },
    /** The restore points of a draft, the latest first; of the open one where none is named. Rejects where they cannot be read. */
    async points(id = draft()?.id): Promise<readonly RestorePoint[]> {
      return id === undefined ? [] : (await opening).points.of(id);
    },
    /** Keeps restore points that came with a file; resolves to whether they were stored. */
    addPoints: storePoints,
    /** The fields that were once chosen for the columns of a header; null when none were, or they cannot be read. */
    async recallColumns(header: string): Promise<readonly (Field | null)[] | null> {
      const known = await opening.then((store) => store.recall(header)).catch(() => null);
      const fields = Array.isArray(known) ? (known as readonly unknown[]) : [];
      const valid = fields.every(
        (field) => field === null || (typeof field === 'string' && Object.hasOwn(columns, field)),
      );
      return valid && fields.length > 0 ? (fields as readonly (Field | null)[]) : null;
    },
    /** Only a convenience: where it cannot be stored, the user chooses again. */
    rememberColumns(header: string, fields: readonly (Field | null)[]) {
      opening.then((store) => store.remember(header, fields)).catch(() => {});
    },
    /** A small fact of this browser; undefined when there is none, or none can be read. */
    recall: (key: string): Promise<unknown> => opening.then((store) => store.recall(key)).catch(() => undefined),
    /** Only a convenience, too. */
    remember(key: string, value: unknown) {
      opening.then((store) => store.remember(key, value)).catch(() => {});
    },
    /** Stores a draft that is not the open one, such as a copy or one under another name. */
    store: (other: Draft) => withList((store) => store.save(other)),
    remove: (id: string) => withList((store) => store.remove(id)),
    bringBack: (id: string) => withList((store) => store.bringBack(id)),
    discard: (id: string) => withList((store) => store.discard(id)),
    /** Takes everything away that this site keeps in the browser, and begins anew. */
    async clear() {
      await opening.then((store) => store.clear()).catch(() => {});
      try {
        for (const storage of [localStorage, sessionStorage]) {
          for (const key of Object.keys(storage)) if (key.startsWith('station-assessment')) storage.removeItem(key);
        }
      } catch {
        // Where the browser gives no such storage, nothing is in it.
      }
      location.reload();
    },
  };
}
