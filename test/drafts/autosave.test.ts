import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { autosave } from '../../src/drafts/autosave.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function watched() {
  const saved: string[] = [];
  const results: unknown[] = [];
  const saver = autosave<string>(
    async (value) => {
      if (value === 'bad') throw new Error('full');
      saved.push(value);
    },
    ({ error }) => results.push(error),
  );
  return { saved, results, ...saver };
}

test('a pause in typing is enough', async () => {
  const { touch, saved } = watched();
  touch('a');
  touch('ab');
  await vi.advanceTimersByTimeAsync(299);
  expect(saved).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(saved).toEqual(['ab']);
});

test('typing without a pause is saved at the latest a second after it began', async () => {
  const { touch, saved } = watched();
  for (let key = 1; key <= 20; key += 1) {
    touch(String(key));
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(saved).toEqual(['10', '20']);
});

test('leaving saves at once, and nothing twice', async () => {
  const { touch, flush, saved } = watched();
  touch('a');
  flush();
  flush();
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved).toEqual(['a']);
});

test('what could not be stored is kept, and said when leaving', async () => {
  let full = true;
  const saved: string[] = [];
  const saver = autosave<string>(
    async (value) => {
      if (full) throw new Error('full');
      saved.push(value);
    },
    () => {},
  );
  saver.touch('a');
  expect(await saver.flush()).toBe(false);
  full = false;
  expect(await saver.flush()).toBe(true);
  expect(saved).toEqual(['a']);
});

test('a failure is told, and the next state is tried again', async () => {
  const { touch, flush, saved, results } = watched();
  touch('bad');
  flush();
  await vi.advanceTimersByTimeAsync(0);
  touch('good');
  flush();
  await vi.advanceTimersByTimeAsync(0);
  expect(results.map(Boolean)).toEqual([true, false]);
  expect(saved).toEqual(['good']);
});

/** A save that takes its time. */
function slow(time: number) {
  const saved: { value: string; at: number }[] = [];
  let running = 0;
  let most = 0;
  const saver = autosave<string>(
    async (value) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, time));
      running -= 1;
      saved.push({ value, at: Date.now() });
    },
    () => {},
  );
  return { saved, most: () => most, ...saver };
}

test('writes that are slow do not pile up: one at a time, and the last key soon after it was typed', async () => {
  const { touch, saved, most } = slow(250);
  for (let key = 1; key <= 48; key += 1) {
    touch(String(key));
    await vi.advanceTimersByTimeAsync(100);
  }
  const last = Date.now();
  await vi.advanceTimersByTimeAsync(3000);
  expect(most()).toBe(1);
  expect(saved.length).toBeLessThanOrEqual(7);
  expect(saved.at(-1)?.value).toBe('48');
  expect((saved.at(-1)?.at ?? 0) - last).toBeLessThan(1000);
});

test('asked to save while one is under way, it answers when the newest is stored', async () => {
  const { touch, flush, saved } = slow(250);
  touch('a');
  void flush();
  touch('b');
  const [first, second] = [flush(), flush()];
  await vi.advanceTimersByTimeAsync(500);
  expect([await first, await second]).toEqual([true, true]);
  expect(saved.map(({ value }) => value)).toEqual(['a', 'b']);
});

test('a page that goes does not wait for the save under way', async () => {
  const begun: string[] = [];
  const { touch, flush, hurry } = autosave<string>(
    (value) => {
      begun.push(value);
      return new Promise(() => {});
    },
    () => {},
  );
  touch('a');
  void flush();
  touch('b');
  hurry();
  expect(begun).toEqual(['a', 'b']);
});

test('what waits is given out to who keeps it from now on', async () => {
  const { touch, take, saved } = watched();
  touch('a');
  expect(take()).toBe('a');
  await vi.advanceTimersByTimeAsync(2000);
  expect(saved).toEqual([]);
});
