/** The pictures of the score: their geometry says the same as the figures beside it. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import type { Result } from '../../src/score/result.ts';
import { score } from '../../src/score/score.ts';
import { gridOf, pathAxis, placeOn } from '../../src/views/pathAxis.ts';
import { scorePath } from '../../src/views/scorePath.ts';
import { signed, total } from '../../src/views/signed.ts';
import { choicesOf, tables } from '../score/arbitraries.ts';

const { rubric } = loadEdition('2023');

function scored(cells: readonly (readonly [string, string])[], choices: Choices = {}): Result {
  const rows = cells.map(([code, value], at) => ({ ...emptyRow, id: `r${at}`, code, value }));
  const [station] = readEntries(rubric, rows).stations;
  return score(rubric, station ?? { station: '', entries: [], damaged: [] }, choices);
}

/** Each row of the picture as it is read: its name and its figure. */
const read = (result: Result) =>
  scorePath(rubric, result).steps.map((step) => [step.name, 'to' in step ? total(step.to) : signed(step.points)]);

describe('the way to the score', () => {
  test('a step down for each category that lost, up for a bonus, down for a general deduction', () => {
    const result = scored([
      ['2.2.4', '8'],
      ['3.1.1', '0'],
      ['B2.1', '1'],
      ['D1.1', '1'],
    ]);
    expect(read(result)).toEqual([
      ['满分', '100.00'],
      ['人民参与和促进法治工作', '−0.20'],
      ['社区矫正工作', '−1.00'],
      ['百分制得分', '98.80'],
      ['“枫桥式”司法所', '+3.00'],
      ['本局通报，当年第一次', '−1.00'],
      ['自评得分', '100.80'],
    ]);
  });

  test('where nothing is lost the bars are whole, and no standing is said twice', () => {
    const { axis, steps } = scorePath(rubric, scored([['2.2.4', '0']]));
    expect(steps.map(({ name }) => name)).toEqual(['满分', '自评得分']);
    expect(axis.from).toBe(0);
    expect(steps.map(({ bar }) => bar)).toEqual([
      { x: 0, width: 100 },
      { x: 0, width: 100 },
    ]);
  });

  test('what a reading gives back, that no score fall below zero, is a step of its own', () => {
    const cells = [['D1.3', '40']] as const;
    expect(read(scored(cells)).at(-1)).toEqual(['自评得分', '−100.00']);
    expect(read(scored(cells, { general_deduction_floor: 'zero' })).slice(-2)).toEqual([
      ['低于 0 分的按 0 分计', '+100.00'],
      ['自评得分', '0.00'],
    ]);
  });

  test('of every draft: each step begins where the last one ended, and all lie in the picture', () => {
    fc.assert(
      fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
        const [station] = readEntries(rubric, rows).stations;
        const result = score(rubric, station ?? { station: '', entries: [], damaged: [] }, choices);
        const { axis, steps } = scorePath(rubric, result);
        let at = 0;
        for (const [index, step] of steps.entries()) {
          const { x, width } = step.bar;
          const ends = [x, x + width].map((place) => Math.round(place * 1e6) / 1e6);
          expect(Math.min(...ends)).toBeGreaterThanOrEqual(0);
          expect(Math.max(...ends)).toBeLessThanOrEqual(100);
          if (index > 0) expect(step.enters).toBe(steps[index - 1]?.leaves);
          if ('to' in step) {
            // The moves before it add up to what it says.
            if (index > 0) expect(step.to).toBe(at);
            at = step.to;
          } else {
            expect(width).toBeCloseTo((Math.abs(step.points) / (axis.to - axis.from)) * 100, 6);
            expect(step.points).not.toBe(0);
            at += step.points;
          }
        }
        expect(at).toBe(result.score);
      }),
      { seed: 20231231, numRuns: 200 },
    );
  });
});

describe('the axis', () => {
  test.each([
    ['small losses are seen', [10000, 9650], { from: 9600, to: 10000, step: 100 }],
    ['a total always has a bar', [10000, 9600], { from: 9500, to: 10000, step: 100 }],
    ['great losses begin at zero', [10000, 2700, 100], { from: 0, to: 10000, step: 2000 }],
    ['above the full points', [10000, 9980, 10680], { from: 9800, to: 10800, step: 200 }],
    ['below zero', [10000, -500], { from: -5000, to: 10000, step: 5000 }],
    ['far below zero', [10000, -300_000], { from: -300_000, to: 100_000, step: 100_000 }],
  ])('%s', (_, points, axis) => {
    expect(pathAxis(points)).toEqual(axis);
  });

  test('whatever it has to hold, its lines are whole points, few, and hold it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -500_000, max: 20_000 }), { maxLength: 12 }), (points) => {
        const all = [10000, ...points];
        const axis = pathAxis(all);
        const grid = gridOf(axis);
        expect(grid.length).toBeLessThanOrEqual(9);
        expect(grid.every((line) => line % 100 === 0)).toBe(true);
        expect(grid.at(-1)).toBe(axis.to);
        expect(all.every((one) => placeOn(axis, one) >= 0 && placeOn(axis, one) <= 100)).toBe(true);
        // No total is without a bar, unless it is nothing.
        if (axis.from > 0) expect(Math.min(...all)).toBeGreaterThan(axis.from);
      }),
      { seed: 20231231 },
    );
  });
});
