/** Nothing takes much of a draft away unless it can be returned to, the user says so, and it is still the draft at hand. */

import { afterEach, expect, test, vi } from 'vitest';
import { type Draft, newDraft } from '../../src/drafts/draft.ts';
import { createKeptChange } from '../../src/islands/keptChange.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const first = newDraft('2031', '甲所');

/** A session whose restore point is `stored` or not once `during` has happened. */
function begin({ stored = true, readOnly = false, during = (): void => {} }) {
  const session = { draft: first as Draft | null, readOnly, marks: 0, changed: [] as Partial<Draft>[] };
  const kept = createKeptChange({
    session: {
      draft: () => session.draft,
      readOnly: () => session.readOnly,
      mark: async () => {
        session.marks += 1;
        await Promise.resolve();
        during();
        return stored;
      },
    },
    change(next) {
      session.changed.push(next);
      return true;
    },
  });
  const rename = () => kept.changeKept('file', (now) => ({ name: `${now.station}改` }));
  return { session, rename };
}
function answer(said: boolean) {
  const ask = vi.fn(() => said);
  vi.stubGlobal('confirm', ask);
  return ask;
}

test('with a restore point it is done, and nobody is asked', async () => {
  const ask = answer(false);
  const { session, rename } = begin({});
  expect([await rename(), session.changed, ask.mock.calls.length]).toEqual([true, [{ name: '甲所改' }], 0]);
});

test.each([true, false])('without one it is asked first: %s', async (said) => {
  const ask = answer(said);
  const { session, rename } = begin({ stored: false });
  expect([await rename(), session.changed.length, ask.mock.calls.length]).toEqual([said, said ? 1 : 0, 1]);
});

test('a window that looks on neither changes anything nor leaves a restore point', async () => {
  const { session, rename } = begin({ readOnly: true });
  expect([await rename(), session.changed, session.marks]).toEqual([false, [], 0]);
});

test('what was captured before the wait is not put over another draft, or over one that was taken over', async () => {
  const other = begin({
    during: () => {
      other.session.draft = newDraft('2031', '乙所');
    },
  });
  expect([await other.rename(), other.session.changed]).toEqual([false, []]);
  const taken = begin({
    during: () => {
      taken.session.readOnly = true;
    },
  });
  expect([await taken.rename(), taken.session.changed]).toEqual([false, []]);
});

test('what is typed during the wait is there when it is done', async () => {
  const { session, rename } = begin({
    during: () => {
      session.draft = { ...first, station: '丙所' };
    },
  });
  expect([await rename(), session.changed]).toEqual([true, [{ name: '丙所改' }]]);
});
