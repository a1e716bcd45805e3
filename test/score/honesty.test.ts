/** What a loss costs when it was reported, and when it is found to have been concealed. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCode } from '../../src/entries/fold.ts';
import type { Row } from '../../src/entries/row.ts';
import { sheetOf } from '../../src/score/evaluate.ts';
import { honestyOf } from '../../src/score/honesty.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { score } from '../../src/score/score.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { eachEdition, entriesOf, patience, rulesOf, runs } from './random.ts';

/** The same edition, every rule of which counts for itself. */
const apart = (rubric: Rubric): Rubric => ({
  ...rubric,
  categories: rubric.categories.map((category) => ({
    ...category,
    items: category.items.map((item) => ({
      ...item,
      rules: item.rules.map((rule) => ({ ...rule, exclusive: null })),
    })),
  })),
});

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  test('both are what the sheet would deduct with 未如实上报 empty, and filled', () => {
    const property = fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
      const result = score(rubric, entriesOf(rubric, rows), choices);
      const costs = (concealed: string): ReadonlyMap<string, number> => {
        const filled = rows.map((row): Row => ({ ...row, concealed }));
        const { rules, deductions } = naiveScore(apart(rubric), filled, choices);
        return new Map([
          ...rules.map(({ code, deducted }) => [code, deducted] as const),
          ...deductions.map(({ code, points }) => [code, points] as const),
        ]);
      };
      const [reported, concealed] = [costs(''), costs('是')];
      for (const own of [...result.rules, ...result.deductions]) {
        const expected = { code: own.code, reported: reported.get(own.code), concealed: concealed.get(own.code) };
        expect({ code: own.code, reported: own.reported, concealed: own.concealed }).toEqual(expected);
      }
    });
    fc.assert(property, runs(120));
  });

  test('what a loss takes from the score either way is what the sheet loses by its rows', () => {
    const parts = new Map(rulesOf(rubric).map((rule) => [rule.code, rule.components.map(({ code }) => code)]));
    const codes = [...parts.keys(), ...rubric.deductions.map(({ code }) => code)];
    const property = fc.property(
      tables(rubric),
      choicesOf(rubric),
      fc.shuffledSubarray(codes, { minLength: 12, maxLength: 12 }),
      (rows, choices, chosen) => {
        const sheet = sheetOf(rubric, entriesOf(rubric, rows));
        for (const code of chosen) {
          const own = new Set([code, ...(parts.get(code) ?? [])]);
          const total = (table: readonly Row[]) => {
            const { annex, deduction } = naiveScore(rubric, table, choices);
            return annex - deduction;
          };
          const filled = (concealed: string) =>
            rows.map((row) => (own.has(foldCode(row.code)) ? { ...row, concealed } : row));
          const without = total(rows.filter((row) => !own.has(foldCode(row.code))));
          const expected = { reported: without - total(filled('')), concealed: without - total(filled('是')) };
          const found = honestyOf(sheet, choices, code);
          // Where nothing is lost there is nothing to be said.
          expect(found ?? { reported: 0, concealed: 0 }, code).toEqual(expected);
        }
      },
    );
    fc.assert(property, runs(20));
  });
});
