/** What each reading makes of a station's score: those said to change it do so by what they say, the others do not. */

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

  test('they are those that the naive evaluation finds, with its score under each choice', () => {
    const property = fc.property(table, choicesOf(rubric), (rows, choices) => {
      const scoreUnder = (taken: Choices) => naiveScore(rubric, rows, taken).score;
      const expected = calculated(rubric).map((reading) => {
        const each = reading.choices.map(({ key }) => ({ key, score: scoreUnder(rechosen(choices, reading.id, key)) }));
        const changes = each.some(({ score }) => score !== scoreUnder(choices));
        return { reading: reading.id, now: choiceOf(reading, choices), choices: each, changes };
      });
      expect(readingEffects(sheetOf(rubric, entriesOf(rubric, rows)), choices)).toEqual(expected);
    });
    fc.assert(property, runs(12));
  });

  test('every reading that is calculated with changes some table', () => {
    const waiting = new Set(calculated(rubric).map(({ id }) => id));
    for (const rows of fc.sample(table, { numRuns: 300, seed: 20231231 })) {
      if (waiting.size === 0) break;
      for (const { reading, changes } of readingEffects(sheetOf(rubric, entriesOf(rubric, rows)), {}))
        if (changes) waiting.delete(reading);
    }
    expect([...waiting]).toEqual([]);
  });
});
