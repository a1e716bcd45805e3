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
    (error) => results.push(error),
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
