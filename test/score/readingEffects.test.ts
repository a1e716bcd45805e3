/** What each reading makes of a station's score: those said to change it do so by what they say, the others do not. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Choices, choiceOf } from '../../src/score/choices.ts';
import { sheetOf } from '../../src/score/evaluate.ts';
import { readingEffects, undecidedGains } from '../../src/score/readingEffects.ts';
import { scoreSheet } from '../../src/score/score.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { allRuns, calculated, eachEdition, entriesOf, patience, rechosen, runs } from './random.ts';

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

  test('what the score gains by an undecided clause is what the naive evaluation finds', () => {
    let [moves, stands] = [0, 0];
    const property = fc.property(table, choicesOf(rubric), (rows, choices) => {
      const sheet = sheetOf(rubric, entriesOf(rubric, rows));
      const now = naiveScore(rubric, rows, choices).score;
      const gaps = scoreSheet(sheet, choices).gaps.filter((gap) => gap.kind === 'undecided');
      const gains = undecidedGains(sheet, choices, gaps);
      expect([...gains.keys()]).toEqual(gaps);
      for (const [{ code, reading, to }, gain] of gains) {
        const alone = rubric.readings.some(({ id, sets }) => id === reading && sets?.target === 'rules');
        const otherwise = alone ? { ...choices, [`${reading}@${code}`]: to } : rechosen(choices, reading, to);
        expect(gain, `${reading}@${code}=${to}`).toBe(naiveScore(rubric, rows, otherwise).score - now);
        if (gain === 0) stands += 1;
        else moves += 1;
      }
    });
    fc.assert(property, allRuns(15));
    expect(Math.min(moves, stands)).toBeGreaterThan(0);
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
