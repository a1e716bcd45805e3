/** The bars of the categories: parts that add up to their frames, all to one scale. */

import { expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import type { CategoryResult, Result } from '../../src/score/result.ts';
import { score } from '../../src/score/score.ts';
import { categoryBars } from '../../src/views/categoryBars.ts';
import { signed, total } from '../../src/views/signed.ts';

const { rubric } = loadEdition('2023');
const empty = score(rubric, { station: '', entries: [], damaged: [] });

/** A result whose first category came to something else. */
function withFirst(change: Partial<CategoryResult>): Result {
  const [first, ...others] = empty.categories;
  if (!first) throw new Error('no category');
  return { ...empty, categories: [{ ...first, ...change }, ...others] };
}

test('a category is as long as its points, the greatest as wide as the picture', () => {
  const bars = categoryBars(rubric, empty);
  expect(bars.map(({ name }) => name)).toEqual(rubric.categories.map(({ name }) => name));
  const most = Math.max(...rubric.categories.map(({ points }) => points));
  for (const { points, frame } of bars) expect(frame).toEqual({ x: 0, width: (points / most) * 100 });
  expect(Math.max(...bars.map(({ frame }) => frame.width))).toBe(100);
});

test('what is kept, open and lost follow one another and fill the frame', () => {
  const [bar] = categoryBars(rubric, withFirst({ points: 2500, deducted: 200, score: 2300, open: 300 }));
  expect(bar).toMatchObject({
    frame: { x: 0, width: 100 },
    kept: { x: 0, width: 80 },
    openPart: { x: 80, width: 12 },
    lost: { x: 92, width: 8 },
  });
});

test('what takes more than a category has stands out beyond its frame', () => {
  const [bar, next] = categoryBars(rubric, withFirst({ points: 2500, deducted: 5000, score: -2500, open: 0 }));
  expect(bar).toMatchObject({ frame: { width: 50 }, kept: { width: 0 }, openPart: { width: 0 } });
  expect(bar?.lost).toEqual({ x: 0, width: 100 });
  expect(next?.frame.width).toBe(((next?.points ?? 0) / 5000) * 100);
});

test('figures bear a minus as wide as a digit, and nothing has no sign', () => {
  expect([signed(-200), signed(100), signed(0), signed(-0), total(-500), total(9650)]).toEqual([
    '−2.00',
    '+1.00',
    '0.00',
    '0.00',
    '−5.00',
    '96.50',
  ]);
});
