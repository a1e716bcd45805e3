/** How sure a score is: its parts are those of the naive evaluation. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certaintyOf } from '../../src/score/certainty.ts';
import { sheetOf } from '../../src/score/evaluate.ts';
import { readingEffects } from '../../src/score/readingEffects.ts';
import { scoreSheet } from '../../src/score/score.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { calculated, eachEdition, entriesOf, patience, rechosen, rulesOf, runs, sum } from './random.ts';

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  test('what is open, what is discretion, and what a single other reading would give', () => {
    const discretionary = new Set(
      rulesOf(rubric)
        .filter(({ kind }) => kind === 'discretionary')
        .map(({ code }) => code),
    );
    const property = fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
      const sheet = sheetOf(rubric, entriesOf(rubric, rows));
      const result = scoreSheet(sheet, choices);
      const sure = certaintyOf(rubric, result, readingEffects(sheet, choices));
      const naive = naiveScore(rubric, rows, choices);
      const scores = calculated(rubric).flatMap(({ id, choices: own }) =>
        own.map(({ key }) => naiveScore(rubric, rows, rechosen(choices, id, key)).score),
      );
      const open = naive.rules.filter(({ state }) => state === 'unassessed' || state === 'partial');
      const lost = result.rules.filter(({ code, lost }) => discretionary.has(code) && lost > 0);
      expect(sure).toEqual({
        open: { rules: open.length, points: naive.score - naive.low },
        ranks: {
          codes: result.bonuses
            .filter(
              ({ code, state }) =>
                state === 'unassessed' &&
                rubric.bonuses.some((bonus) => bonus.code === code && bonus.kind === 'rank_table'),
            )
            .map(({ code }) => code),
          points: naive.high - naive.score,
        },
        discretion: {
          codes: lost.map(({ code }) => code),
          points: sum(lost.map((rule) => rule.lost)),
          of: rubric.total - naive.annex,
        },
        readings: { least: Math.min(naive.score, ...scores), most: Math.max(naive.score, ...scores) },
      });
    });
    fc.assert(property, runs(10));
  });
});
