/** Windows agree on which of them writes a draft. */

import { afterEach, expect, test, vi } from 'vitest';
import { createWindows } from '../../src/drafts/windows.ts';

const quiet = { onGive: async () => true, onLeft: () => {}, onSaved: () => {}, onLate: () => {}, onCleared: () => {} };

afterEach(() => void vi.useRealTimers());

test('the first to ask has it, the second looks on and hears what is stored', async () => {
  const onSaved = vi.fn();
  const [first, second] = [createWindows('a1', quiet), createWindows('a2', { ...quiet, onSaved })];
  expect(await first.claim('draft 1')).toBe('mine');
  expect(await second.claim('draft 1')).toBe('theirs');
  first.saved('draft 1');
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalledTimes(1));
  // Another draft is another matter.
  expect(await second.claim('draft 2')).toBe('mine');
  for (const one of [first, second]) one.leave();
});

test('of two that ask at once one has it', async () => {
  const [first, second] = [createWindows('b1', quiet), createWindows('b2', quiet)];
  // The same millisecond, or the first to ask has it and the outcome is chance.
  vi.useFakeTimers({ toFake: ['Date'] });
  const answers = await Promise.all([second.claim('draft 3'), first.claim('draft 3')]);
  expect(answers).toEqual(['theirs', 'mine']);
  vi.advanceTimersByTime(1);
  const asked = second.claim('draft 3b');
  vi.advanceTimersByTime(1);
  expect(await Promise.all([asked, first.claim('draft 3b')])).toEqual(['mine', 'theirs']);
  for (const one of [first, second]) one.leave();
});

test('who gives it up stores first, and looks on from then', async () => {
  const done: string[] = [];
  const onGive = async () => {
    await new Promise((resolve) => setTimeout(resolve, 50));
    done.push('stored');
    return true;
  };
  const onLeft = vi.fn();
  const [first, second] = [createWindows('c1', { ...quiet, onGive, onLeft }), createWindows('c2', quiet)];
  await first.claim('draft 4');
  await second.claim('draft 4');
  await second.take('draft 4');
  done.push('taken');
  expect(done).toEqual(['stored', 'taken']);
  second.leave();
  await vi.waitFor(() => expect(onLeft).toHaveBeenCalledTimes(1));
  first.leave();
});

test('one that no longer answers does not keep it for ever', async () => {
  const [first, second] = [
    createWindows('d1', { ...quiet, onGive: () => new Promise(() => {}) }),
    createWindows('d2', quiet),
  ];
  await first.claim('draft 5');
  expect(await second.claim('draft 5')).toBe('theirs');
  await second.take('draft 5');
  first.leave();
  expect(await createWindows('d3', quiet).claim('draft 5')).toBe('theirs');
});

test('an answer that comes late is heeded all the same: the window that asked first has it', async () => {
  const onLate = vi.fn();
  const window = createWindows('e2', { ...quiet, onLate });
  // A window too busy to answer in time.
  const busy = new BroadcastChannel('station-assessment.drafts');
  const heard: string[] = [];
  busy.addEventListener('message', ({ data }) => heard.push(data.is));
  const before = Date.now() - 1000;
  expect(await window.claim('draft 6')).toBe('mine');
  busy.postMessage({ from: 'e1', draft: 'draft 6', is: 'who', at: before });
  busy.postMessage({ from: 'e1', draft: 'draft 6', is: 'who', at: Date.now() + 1000 });
  await vi.waitFor(() => expect(heard).toEqual(['who', 'mine']));
  busy.postMessage({ from: 'e1', draft: 'draft 6', is: 'mine' });
  await vi.waitFor(() => expect(onLate).toHaveBeenCalledWith('draft 6'));
  busy.postMessage({ from: 'e3', draft: 'draft 6', is: 'who', at: Date.now() + 2000 });
  expect(await createWindows('e4', quiet).claim('draft 7')).toBe('mine');
  expect(heard).toEqual(['who', 'mine', 'who']);
  busy.close();
});
