/** The draft that is open, and its way into the browser's database. */

import { createSignal, onCleanup, onMount } from 'solid-js';
import { autosave } from '../drafts/autosave.ts';
import type { Draft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { Conflict, openStore } from '../drafts/store.ts';
import { type SiteUpdate, siteUpdate } from '../enhance/siteUpdate.ts';
import { columns, type Field } from '../entries/row.ts';

export type Saving =
  | { readonly is: 'saved'; readonly at: string }
  | { readonly is: 'pending' }
  | { readonly is: 'failed' };

/** `edition` is the one whose drafts this page can open. */
export function createDraftSession(edition: string) {
  const [ready, setReady] = createSignal(false);
  const [drafts, setDrafts] = createSignal<readonly Draft[]>([]);
  const [unreadable, setUnreadable] = createSignal(0);
  const [draft, setDraft] = createSignal<Draft | null>(null);
  const [saving, setSaving] = createSignal<Saving>({ is: 'pending' });
  /** Number of the draft that was split off because another window had changed the same one. */
  const [forked, setForked] = createSignal<number | null>(null);
  /** What became of drafts that were split off: changes still on their way to the old one belong to the new. */
  const forks = new Map<string, Pick<Draft, 'id' | 'number'>>();
  /** Opened once, at the start; everything that stores waits for it. */
  const opening = openStore();
  const failed = () => setSaving({ is: 'failed' });

  const saver = autosave<Draft>(
    async (changed) => {
      const store = await opening;
      const current = { ...changed, ...forks.get(changed.id) };
      await store.save(current).catch((error: unknown) => {
        if (!(error instanceof Conflict)) throw error;
        return store.save(fork(current));
      });
    },
    (error) => setSaving(error === null ? { is: 'saved', at: new Date().toISOString() } : { is: 'failed' }),
  );

  /** Another window has changed the same draft: what stands here becomes a draft of its own, and both are kept. */
  function fork(changed: Draft): Draft {
    const own = { id: newId(), number: changed.number + 1 };
    forks.set(changed.id, own);
    setDraft((now) => (now?.id === changed.id ? { ...now, ...own } : now));
    setForked(own.number);
    opening.then((store) => store.setOpen(own.id)).catch(failed);
    return { ...changed, ...own };
  }

  /** Shows a draft, or the list; the one open before has been saved, or is given up. */
  function show(next: Draft | null) {
    setDraft(next);
    setForked(null);
    if (next) setSaving({ is: 'saved', at: next.changedAt });
    opening.then((store) => store.setOpen(next?.id ?? null)).catch(failed);
  }

  async function refresh() {
    const known = await (await opening).list();
    setDrafts(known.drafts);
    setUnreadable(known.unreadable);
  }

  /** Reopens the draft last open. */
  async function begin() {
    await refresh();
    const last = await (await opening).lastOpen();
    const reopened = drafts().find((known) => known.id === last && known.edition === edition);
    if (reopened && !draft()) show(reopened);
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
    const leave = () => void saver.flush();
    const update = ({ detail }: SiteUpdate) => void detail.push(storeToReopen());
    const warn = (event: BeforeUnloadEvent) => {
      if (saving().is === 'failed' && draft()) event.preventDefault();
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', leave);
    addEventListener('beforeunload', warn);
    addEventListener(siteUpdate, update);
    onCleanup(() => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', leave);
      removeEventListener('beforeunload', warn);
      removeEventListener(siteUpdate, update);
    });
  });

  return {
    /** Whether the database has answered, for good or ill. */
    ready,
    /** The same as a promise: a file must not be taken for a new draft beside one about to be reopened. */
    whenReady: () => begun,
    drafts,
    /** How many stored records are no draft that this version can read. */
    unreadable,
    draft,
    saving,
    forked,
    show,
    /** Takes a new state of the open draft; it is saved before long, or at once after a click. */
    keep(next: Draft, atOnce: boolean) {
      setDraft(next);
      setSaving({ is: 'pending' });
      saver.touch(next);
      if (atOnce) void saver.flush();
    },
    /** All drafts as they stand, the last change of the open one included, whether or not it could be stored. */
    async upToDate(): Promise<readonly Draft[]> {
      await saver.flush();
      await refresh().catch(failed);
      const open = draft();
      return open ? [open, ...drafts().filter(({ id }) => id !== open.id)] : drafts();
    },
    /** Back to the list; asks first when the draft could not be stored. */
    async close() {
      const stored = await saver.flush();
      if (!stored && !confirm('这份台账没有存下，离开后会丢失。确定离开吗？')) return;
      await refresh().catch(failed);
      show(null);
    },
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
    async remove(id: string) {
      await opening
        .then((store) => store.remove(id))
        .then(refresh)
        .catch(failed);
    },
  };
}
