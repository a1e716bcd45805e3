/** What is still to be done, in words: doing it mends the loss, and doing one less does not. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCode } from '../../src/entries/fold.ts';
import type { Row } from '../../src/entries/row.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { allRuns, eachEdition, entriesOf, patience, rowBeside } from './random.ts';

const mendable: ReadonlySet<string> = new Set(['number', 'percent', 'checklist']);

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const slots = slotsOf(rubric);

  test('every loss that more work mends has a remedy, no other has, and the remedy is exact', () => {
    const seen = new Set<string>();
    const property = fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
      const costs = (table: readonly Row[], code: string) =>
        naiveScore(rubric, table, choices).rules.find((rule) => rule.code === code)?.deducted;
      for (const { code, reported, remedy, progress } of score(rubric, entriesOf(rubric, rows), choices).rules) {
        const input = slots.get(code)?.input ?? '';
        expect(remedy !== '', code).toBe(reported > 0 && mendable.has(input));
        const own = rows.find((row) => foldCode(row.code) === code && row.value.trim() !== '');
        const replaced = (value: string) => rows.map((row) => (row === own ? { ...row, value } : row));

        const [, more] = /^再完成 (\d+)/.exec(remedy) ?? [];
        if (more !== undefined) {
          seen.add('number');
          expect(costs([...rows, rowBeside(rows, code, more)], code)).toBe(0);
          expect(costs([...rows, rowBeside(rows, code, String(Number(more) - 1))], code)).toBeGreaterThan(0);
          expect((progress?.achieved ?? 0) + Number(more)).toBe(progress?.target);
        }
        const [, rate, done, all, lacking] = /^提高到 ([\d.]+)%(?:（(\d+)\/(\d+)，还差 (\d+)）)?$/.exec(remedy) ?? [];
        if (rate !== undefined) {
          seen.add(lacking === undefined ? 'rate' : 'share');
          expect(costs(replaced(`${rate}%`), code)).toBe(0);
          if (lacking !== undefined) {
            const enough = Number(done) + Number(lacking);
            expect((enough / Number(all)) * 100).toBeGreaterThanOrEqual(Number(rate));
            expect(((enough - 1) / Number(all)) * 100).toBeLessThan(Number(rate));
          }
        }
        const [, missing, names] = /^补上缺的 (\d+) 项(?:（(.+)）)?$/.exec(remedy) ?? [];
        if (names !== undefined) {
          seen.add('components');
          const named = rubric.categories
            .flatMap(({ items }) => items.flatMap(({ rules }) => rules))
            .flatMap((rule) => (rule.code === code ? rule.components : []))
            .filter(({ name }) => names.includes(name))
            .map((component) => component.code);
          expect(named).toHaveLength(Number(missing));
          const done = rows.map((row) => (named.includes(foldCode(row.code)) ? { ...row, value: '是' } : row));
          expect(costs(done, code)).toBe(0);
        } else if (missing !== undefined && own) {
          seen.add('checklist');
          expect(own.value.trim().replace('＋', '')).toContain(missing);
          expect(costs(replaced('0'), code)).toBe(0);
        }
        if (remedy !== '') expect(more ?? rate ?? missing, remedy).toBeDefined();
      }
    });
    fc.assert(property, allRuns(60));
    expect([...seen].sort()).toEqual(['checklist', 'components', 'number', 'rate', 'share']);
  });
});
