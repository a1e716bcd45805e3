/** Long cells are cut for the page, and nothing of them is lost. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chunks, rowsOf } from '../../src/sheet/chunks.ts';
import { runs } from '../score/random.ts';

const text = fc.string({ unit: fc.constantFrom('条', '款', 'a', '1', '，'), minLength: 1, maxLength: 120 });
const room = { words: 10, proof: 6, lines: 5 };
const lines = (texts: readonly string[], perLine: number) =>
  texts.reduce((sum, one) => sum + Math.ceil([...one].length / perLine), 0);

test('every character is there, in order; no group is higher than it may be', () =>
  fc.assert(
    fc.property(fc.array(text), (texts) => {
      const groups = chunks(texts, 10, 5);
      expect(groups.flat().join('')).toBe(texts.join(''));
      // Narrow characters leave room: a line holds at most twice as many.
      for (const group of groups) expect(lines(group, 20)).toBeLessThanOrEqual(5);
    }),
    runs(200),
  ));

test('what is told and what proves it stay side by side', () => {
  const told = Array.from({ length: 9 }, (_, at) => ({ words: [`第${at}件`], proof: [`材料${at}`] }));
  const rows = rowsOf(told, room);
  expect(rows.map(({ words, proof }) => [words.length, proof.length])).toEqual([
    [5, 5],
    [4, 4],
  ]);
  expect(rowsOf([], room)).toEqual([{ words: [], proof: [] }]);
});
