/** Readings that change a station's figures: each one listed does so by what it says, each one not listed does not. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, choiceOf } from '../../src/score/choices.ts';
import { sheetOf } from '../../src/score/evaluate.ts';
import { readingEffects } from '../../src/score/readingEffects.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { calculated, eachEdition, entriesOf, patience, rechosen, runs } from './random.ts';

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const table = tables(rubric);

  test('they are those that the naive evaluation finds, with its figures under each choice', () => {
    const property = fc.property(table, choicesOf(rubric), (rows, choices) => {
      const figures = (taken: Choices) => {
        const { score, low, high } = naiveScore(rubric, rows, taken);
        return { score, low, high };
      };
      const now = figures(choices);
      const expected = calculated(rubric).flatMap((reading) => {
        const each = reading.choices.map(({ key }) => ({ key, ...figures(rechosen(choices, reading.id, key)) }));
        const differs = each.some(
          ({ score, low, high }) => score !== now.score || low !== now.low || high !== now.high,
        );
        return differs ? [{ reading: reading.id, now: choiceOf(reading, choices), choices: each }] : [];
      });
      expect(readingEffects(sheetOf(rubric, entriesOf(rubric, rows)), choices)).toEqual(expected);
    });
    fc.assert(property, runs(12));
  });

  test('every reading that is calculated with changes some table', () => {
    const waiting = new Set(calculated(rubric).map(({ id }) => id));
    for (const rows of fc.sample(table, { numRuns: 300, seed: 20231231 })) {
      if (waiting.size === 0) break;
      for (const { reading } of readingEffects(sheetOf(rubric, entriesOf(rubric, rows)), {})) waiting.delete(reading);
    }
    expect([...waiting]).toEqual([]);
  });
});
