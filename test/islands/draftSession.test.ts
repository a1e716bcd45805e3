/** What several windows do with the drafts on one disk, which may be slow or fail: nothing is lost, and nothing is said that is not so. */

import { createRoot } from 'solid-js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Draft, newDraft } from '../../src/drafts/draft.ts';
import { Blocked } from '../../src/drafts/faults.ts';
import { createWindows } from '../../src/drafts/windows.ts';
import { createDraftSession } from '../../src/islands/draftSession.ts';
import { createDisk, type Disk, memoryStore } from './memoryStore.ts';

let disk: Disk;
/** The page, on which the browser’s events come; and what was done to it. */
let page: EventTarget;
let reloads: number;
const ends: (() => void)[] = [];

beforeEach(() => {
  disk = createDisk();
  page = new EventTarget();
  reloads = 0;
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible' }));
  vi.stubGlobal('location', { reload: () => (reloads += 1) });
});
afterEach(() => {
  for (const end of ends.splice(0)) end();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A window of the calculator; `deaf`: it hears and says nothing of other windows. */
async function openWindow(deaf = false) {
  const Channel = BroadcastChannel;
  if (deaf) vi.stubGlobal('BroadcastChannel', undefined);
  const session = createRoot((dispose) => {
    const made = createDraftSession('2023', () => {}, memoryStore(disk));
    ends.push(dispose);
    return made;
  });
  if (deaf) vi.stubGlobal('BroadcastChannel', Channel);
  await session.whenReady();
  return session;
}
type Session = Awaited<ReturnType<typeof openWindow>>;

let moments = 0;
/** A draft with another station’s name, which stands for all that is typed. */
const changed = (draft: Draft | null, station: string): Draft => {
  if (!draft) throw new Error('no draft is open');
  moments += 1;
  return { ...draft, station, changedAt: new Date(1_700_000_000_000 + moments * 1000).toISOString() };
};
const type = (session: Session, station: string) => session.keep(changed(session.draft(), station), true);
const flush = async (session: Session) => void (await session.upToDate());
const onDisk = () => [...disk.drafts.values()].map((stored) => (stored as Draft).station).sort();
/** Puts a draft on the disk, as an earlier visit left it. */
function put(station: string, number = 1): Draft {
  const draft = { ...newDraft('2023', station), number };
  disk.drafts.set(draft.id, draft);
  return draft;
}

describe('what cannot be stored', () => {
  test('stays in the list when another draft is begun, and is stored once there is room', async () => {
    const window = await openWindow();
    void window.show(newDraft('2023', '甲所'));
    disk.full = new DOMException('no room', 'QuotaExceededError');
    type(window, '甲所一');
    await flush(window);
    expect(window.unstored()).toBe('full');
    void window.show(newDraft('2023', '乙所'));
    type(window, '乙所一');
    await window.close();
    expect(window.drafts().map(({ station }) => station)).toEqual(['乙所一', '甲所一']);
    expect(window.drafts().map(({ id }) => window.isFailing(id))).toEqual([true, true]);
    // It opens as it stands here.
    const [, first] = window.drafts();
    await window.show(first ?? null);
    expect(window.draft()?.station).toBe('甲所一');
    disk.full = null;
    await window.retry();
    expect([onDisk(), window.unstored()]).toEqual([['乙所一', '甲所一'], null]);
  });

  test('a restore point says so, and a draft that is stored does not unsay it', async () => {
    const window = await openWindow();
    await window.show(newDraft('2023', '甲所'));
    disk.noPoints = new DOMException('no room', 'QuotaExceededError');
    expect(await window.mark('import')).toBe(false);
    type(window, '甲所一');
    await flush(window);
    expect([window.pointFault(), window.unstored()]).toEqual(['full', null]);
    disk.noPoints = null;
    expect(await window.mark('import')).toBe(true);
    expect(window.pointFault()).toBe(null);
  });

  test('restore points that cannot be read are not none', async () => {
    const window = await openWindow();
    await window.show(newDraft('2023', '甲所'));
    disk.unread = new Error('damaged');
    await expect(window.points()).rejects.toThrow('damaged');
  });

  test('an action of the list that fails says so, and an action that does not takes it away', async () => {
    put('甲所');
    const window = await openWindow();
    const [draft] = window.drafts();
    disk.full = new DOMException('no room', 'QuotaExceededError');
    expect(await window.remove(draft?.id ?? '')).toBe(null);
    expect(window.trouble()).toEqual({ is: 'failed', fault: 'full' });
    expect(window.drafts()).toHaveLength(1);
    disk.full = null;
    expect(await window.remove(draft?.id ?? '')).toEqual(expect.any(String));
    expect([window.trouble(), window.drafts(), window.deleted().length]).toEqual([null, [], 1]);
  });
});

describe('the list', () => {
  test('is read again until it can be, and does not hold up what is begun meanwhile', async () => {
    vi.useFakeTimers();
    put('甲所');
    disk.unread = new Blocked('blocked');
    const window = await openWindow();
    expect([window.ready(), window.unlisted()]).toEqual([true, 'blocked']);
    void window.show(newDraft('2023', '乙所'));
    type(window, '乙所一');
    disk.unread = null;
    await vi.advanceTimersByTimeAsync(6000);
    expect([window.unlisted(), onDisk()]).toEqual([null, ['乙所一', '甲所']]);
    // What is open stays open.
    expect(window.draft()?.station).toBe('乙所一');
  });

  test('opens a draft as it is stored, not as it was when the list was read', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    disk.drafts.set(draft.id, changed(draft, '甲所二'));
    await window.show(window.drafts()[0] ?? null);
    expect(window.draft()?.station).toBe('甲所二');
    type(window, '甲所三');
    await flush(window);
    expect([window.forked(), onDisk()]).toEqual([null, ['甲所三']]);
  });

  test('one that was deleted elsewhere is said to be, and does not open', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    disk.drafts.delete(draft.id);
    await window.show(window.drafts()[0] ?? null);
    expect([window.draft(), window.trouble()?.is, window.drafts()]).toEqual([null, 'gone', []]);
  });

  test('does nothing with a draft that another window has open, or has changed since', async () => {
    const draft = put('甲所');
    const [first, second] = [await openWindow(), await openWindow()];
    await first.show(draft);
    expect(await second.remove(draft.id)).toBe(null);
    expect(second.trouble()).toMatchObject({ is: 'elsewhere', draft: { station: '甲所' } });
    expect(await second.store(changed(draft, '改名'))).toBe(false);
    expect(second.trouble()?.is).toBe('elsewhere');
    type(first, '甲所一');
    await first.close();
    expect(await second.store(changed(draft, '改名'))).toBe(false);
    expect([second.trouble()?.is, onDisk()]).toEqual(['changed', ['甲所一']]);
    expect(await second.store(changed(second.drafts()[0] ?? null, '改名'))).toBe(true);
    expect([second.trouble(), onDisk()]).toEqual([null, ['改名']]);
  });

  test('is read again when one comes back to it', async () => {
    const window = await openWindow();
    put('甲所');
    page.dispatchEvent(new Event('visibilitychange'));
    await vi.waitFor(() => expect(window.drafts()).toHaveLength(1));
  });

  test('brings a deleted draft back beside one that lives under its id', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    const key = await window.remove(draft.id);
    disk.drafts.set(draft.id, changed(draft, '又填的'));
    await flush(window);
    expect(await window.bringBack(key ?? '')).toBe(true);
    expect(onDisk()).toEqual(['又填的', '甲所'].sort());
  });
});

describe('what this window has seen', () => {
  test('is not what it has only read: another window’s state is not written over', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    await window.show(draft);
    // By a window without the channel.
    disk.drafts.set(draft.id, changed(draft, '另一窗口'));
    await window.upToDate();
    type(window, '这里');
    await flush(window);
    expect(onDisk()).toEqual(['另一窗口', '这里'].sort());
    expect(window.forked()?.to.station).toBe('这里');
  });

  test('what is split off has a number of its own', async () => {
    const draft = put('甲所', 1);
    put('甲所', 2);
    const window = await openWindow();
    await window.show(draft);
    disk.drafts.set(draft.id, changed(draft, '甲所'));
    type(window, '甲所');
    await flush(window);
    expect(window.draft()?.number).toBe(3);
  });

  test('a draft of a newer form is not written over', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    await window.show(draft);
    disk.drafts.set(draft.id, { ...draft, format: 99 });
    type(window, '这里');
    await flush(window);
    expect([disk.drafts.get(draft.id), onDisk()]).toMatchObject([{ format: 99 }, ['甲所', '这里'].sort()]);
  });

  test('two saves that both find another state split it once, as it was last', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    await window.show(draft);
    disk.drafts.set(draft.id, changed(draft, '另一窗口'));
    disk.delay = 50;
    type(window, '这里一');
    window.keep(changed(window.draft(), '这里二'), false);
    // The page goes while a save is under way.
    page.dispatchEvent(new Event('pagehide'));
    await vi.waitFor(() => expect(onDisk()).toEqual(['另一窗口', '这里二'].sort()), 3000);
  });

  test('what comes under the id of a draft that was split off is never dropped', async () => {
    const window = await openWindow();
    const draft = newDraft('2023', '甲所');
    void window.show(draft);
    window.keep(draft, true);
    await window.retry();
    disk.drafts.set(draft.id, changed(draft, '另一窗口'));
    // From here on the list does not know the draft.
    disk.unread = new Error('damaged');
    type(window, '这里');
    await flush(window);
    // As a work file brings it, older than either.
    const older = { ...draft, station: '文件里', changedAt: '2020-01-01T00:00:00.000Z' };
    void window.show(older);
    window.keep(older, true);
    await flush(window);
    expect(onDisk()).toEqual(['另一窗口', '文件里', '这里'].sort());
  });

  test('a draft that was split off opens again as the other window left it, and is its own', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    await window.show(draft);
    disk.drafts.set(draft.id, changed(draft, '另一窗口'));
    type(window, '这里');
    await window.close();
    await window.show(window.drafts().find(({ id }) => id === draft.id) ?? null);
    type(window, '又改');
    await flush(window);
    expect(onDisk()).toEqual(['又改', '这里'].sort());
  });

  test('a page that comes back from aside shows what was stored meanwhile', async () => {
    const draft = put('甲所');
    const first = await openWindow();
    await first.show(draft);
    const aside = page;
    aside.dispatchEvent(new Event('pagehide'));
    // Only the first window hears of its coming back.
    page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const second = await openWindow();
    await second.show(draft);
    expect(second.readOnly()).toBe(false);
    type(second, '另一窗口');
    await second.close();
    aside.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    await vi.waitFor(() => expect(first.draft()?.station).toBe('另一窗口'));
    await vi.waitFor(() => expect(first.readOnly()).toBe(false));
    type(first, '这里');
    await flush(first);
    expect(onDisk()).toEqual(['这里']);
  });
});

describe('a page that comes back from aside', () => {
  test('goes on with what it could not store', async () => {
    const draft = put('甲所');
    const window = await openWindow();
    await window.show(draft);
    disk.full = new DOMException('no room', 'QuotaExceededError');
    type(window, '没存下的');
    await flush(window);
    page.dispatchEvent(new Event('pagehide'));
    page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }));
    expect(window.readOnly()).toBe(true);
    await vi.waitFor(() => expect(window.readOnly()).toBe(false));
    expect(window.draft()?.station).toBe('没存下的');
  });
});

describe('who writes a draft', () => {
  test('it is not given away while it is not stored, and the other window is told', async () => {
    const draft = put('甲所');
    const [first, second] = [await openWindow(), await openWindow()];
    await first.show(draft);
    await second.show(draft);
    expect(second.readOnly()).toBe(true);
    disk.full = new DOMException('no room', 'QuotaExceededError');
    type(first, '没存下的');
    await flush(first);
    await second.takeOver();
    expect([second.readOnly(), second.trouble()?.is, first.readOnly()]).toEqual([true, 'kept', false]);
    disk.full = null;
    await first.retry();
    await second.takeOver();
    expect([second.readOnly(), second.draft()?.station, first.readOnly()]).toEqual([false, '没存下的', true]);
  });

  test('nothing is typed any more while it is given away', async () => {
    const draft = put('甲所');
    const [first, second] = [await openWindow(), await openWindow()];
    await first.show(draft);
    await second.show(draft);
    disk.delay = 800;
    type(first, '最后一笔');
    const taken = second.takeOver();
    await vi.waitFor(() => expect(first.readOnly()).toBe(true), { interval: 5 });
    expect(onDisk()).toEqual(['甲所']);
    await taken;
    expect(second.draft()?.station).toBe('最后一笔');
  });

  test('it is not taken over where what is stored cannot be read', async () => {
    const draft = put('甲所');
    const [first, second] = [await openWindow(), await openWindow()];
    await first.show(draft);
    await second.show(draft);
    disk.drafts.set(draft.id, { ...draft, format: 99 });
    await second.takeOver();
    expect([second.readOnly(), second.trouble()?.is]).toEqual([true, 'newer']);
  });

  test('of two drafts clicked one after the other the last is on screen, and no other is held', async () => {
    const [one, two] = [put('甲所'), put('乙所')];
    const first = await openWindow();
    await Promise.all([first.show(one), first.show(two)]);
    expect(first.draft()?.id).toBe(two.id);
    const second = await openWindow();
    await second.show(two);
    expect(second.readOnly()).toBe(true);
    await second.show(one);
    expect(second.readOnly()).toBe(false);
  });

  test.each([60, 400])('a draft that is split off %i ms late leaves the one on screen alone', async (delay) => {
    const [one, two] = [put('甲所'), put('乙所')];
    const first = await openWindow();
    await first.show(one);
    disk.drafts.set(one.id, changed(one, '另一窗口'));
    disk.delay = delay;
    type(first, '这里');
    await first.show(two);
    expect(first.draft()?.id).toBe(two.id);
    await vi.waitFor(() => expect(onDisk()).toContain('这里'), 3000);
    expect([first.draft()?.id, first.forked()?.from.id]).toEqual([two.id, one.id]);
    disk.delay = 0;
    const second = await openWindow();
    await second.show(two);
    expect(second.readOnly()).toBe(true);
  });

  test('when everything is deleted, other windows write nothing back and begin anew', async () => {
    const draft = put('甲所');
    const [first, second] = [await openWindow(), await openWindow()];
    await first.show(draft);
    first.keep(changed(draft, '还没存的'), false);
    await second.clear();
    await vi.waitFor(() => expect(reloads).toBe(2));
    page.dispatchEvent(new Event('pagehide'));
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(onDisk()).toEqual([]);
  });

  test('an earlier question’s end does not take a later one’s answer away', async () => {
    const quiet = {
      onGive: async () => true,
      onLeft: () => {},
      onSaved: () => {},
      onLate: () => {},
      onCleared: () => {},
    };
    const [holder, asker] = [createWindows('e1', quiet), createWindows('e2', quiet)];
    await holder.claim('draft 6');
    const early = asker.claim('draft 7');
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([await asker.claim('draft 6'), await early]).toEqual(['theirs', 'past']);
    holder.leave();
    asker.leave();
  });
});
