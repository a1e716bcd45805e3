/** What more work wins back, and what must hold to reach a target: the rows are really mended, and scored naively. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldCode } from '../../src/entries/fold.ts';
import type { Row } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import { sheetOf } from '../../src/score/evaluate.ts';
import { mendingGains, planFor, type Step } from '../../src/score/mending.ts';
import type { Rule } from '../../src/score/rubric.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { allRuns, eachEdition, entriesOf, patience, rowBeside, rulesOf, runs, sum } from './random.ts';

const mendable: ReadonlySet<string> = new Set(['number', 'percent', 'checklist']);

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const slots = slotsOf(rubric);
  const rules = new Map(rulesOf(rubric).map((rule) => [rule.code, rule]));
  const inputOf = (rule: Rule) => slots.get(rule.code)?.input ?? '';
  const isOf = (code: string) => (row: Row) => foldCode(row.code) === code && row.value.trim() !== '';

  /** The rows once a rule's targets are met; parts of which nothing is known stay unknown. */
  function mend(rows: readonly Row[], code: string): Row[] {
    const rule = rules.get(code);
    if (!rule) throw new Error(`no rule ${code}`);
    const own = isOf(code);
    if (inputOf(rule) === 'number') {
      const target = 'target' in rule.params ? Number(rule.params.target) : 0;
      return [...rows, rowBeside(rows, code, String(target))];
    }
    const met = inputOf(rule) === 'percent' ? '100%' : '0';
    const parts = rule.components.map((part) => part.code).filter((part) => rows.some(isOf(part)));
    return [
      ...rows
        .filter((row) => !parts.some((part) => isOf(part)(row)))
        .map((row) => (own(row) ? { ...row, value: met } : row)),
      ...parts.map((part) => rowBeside(rows, part, '是')),
    ];
  }

  test('a gain is what the score rises by, and every loss that can be mended has one', () => {
    const property = fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
      const before = naiveScore(rubric, rows, choices);
      const lost = before.rules.filter(({ code, deducted }) => {
        const rule = rules.get(code);
        return deducted > 0 && rule !== undefined && mendable.has(inputOf(rule));
      });
      const expected = lost.map(({ code }) => {
        return [code, naiveScore(rubric, mend(rows, code), choices).score - before.score] as const;
      });
      expect([...mendingGains(sheetOf(rubric, entriesOf(rubric, rows)), choices)]).toEqual(expected);
    });
    fc.assert(property, runs(25));
  });

  /** Tables of which the target lies anywhere: below, between and above what is possible. */
  const targets = fc.tuple(fc.constantFrom('low', 'score', 'high'), fc.integer({ min: -300, max: 300 }));

  test('a plan holds what it says: its steps, once done, win what they say and reach the target', () => {
    const seen = new Set<string>();
    const property = fc.property(tables(rubric), choicesOf(rubric), targets, (rows, choices, [from, away]) => {
      const now = naiveScore(rubric, rows, choices);
      const target = now[from as 'low' | 'score' | 'high'] + away;
      const plan = planFor(sheetOf(rubric, entriesOf(rubric, rows)), choices, target);
      seen.add(plan.is);

      let table = [...rows];
      const walk = (steps: readonly Step[], change: (code: string) => Row[]) => {
        for (const { code, gain } of steps) {
          const before = naiveScore(rubric, table, choices).score;
          table = change(code);
          expect(naiveScore(rubric, table, choices).score - before, code).toBe(gain);
        }
      };
      const lost = () =>
        rulesOf(rubric).filter(
          (rule) => mendable.has(inputOf(rule)) && rows.some((row) => foldCode(row.code).startsWith(rule.code)),
        );
      switch (plan.is) {
        case 'held':
          expect(now.low).toBeGreaterThanOrEqual(target);
          expect(plan.open).toBe(now.score - now.low);
          break;
        case 'holds':
          expect(now.low).toBeLessThan(target);
          expect(plan).toEqual({ is: 'holds', spare: now.score - target, open: now.score - now.low });
          expect(plan.spare).toBeGreaterThanOrEqual(0);
          break;
        case 'mend':
        case 'rank': {
          expect(now.score).toBeLessThan(target);
          walk(plan.steps, (code) => mend(table, code));
          const mended = naiveScore(rubric, table, choices);
          expect(plan.open).toBe(mended.score - mended.low);
          if (plan.is === 'rank') {
            expect(mended.score).toBeLessThan(target);
            walk(plan.bonuses, (code) => [...table, rowBeside(table, code, '1')]);
            expect(sum(plan.bonuses.map(({ gain }) => gain))).toBe(plan.reaches - mended.score);
            expect(plan.bonuses.length).toBeGreaterThan(0);
          }
          expect(sum(plan.steps.map(({ gain }) => gain))).toBe(mended.score - now.score);
          expect(naiveScore(rubric, table, choices).score).toBe(plan.reaches);
          expect(plan.reaches).toBeGreaterThanOrEqual(target);
          // None of the work is idle: without any one step the target is missed.
          for (const { code } of plan.is === 'mend' ? plan.steps : []) {
            const others = plan.steps.filter((step) => step.code !== code);
            const without = others.reduce<Row[]>((done, step) => mend(done, step.code), [...rows]);
            expect(naiveScore(rubric, without, choices).score, code).toBeLessThan(target);
          }
          break;
        }
        case 'unreachable': {
          walk(plan.steps, (code) => mend(table, code));
          const mended = naiveScore(rubric, table, choices);
          expect(plan.open).toBe(mended.score - mended.low);
          walk(plan.bonuses, (code) => [...table, rowBeside(table, code, '1')]);
          expect(naiveScore(rubric, table, choices).score).toBe(plan.reaches);
          expect(plan.reaches).toBeLessThan(target);
          // Nothing is left out that would win more.
          for (const rule of lost()) table = mend(table, rule.code);
          expect(naiveScore(rubric, table, choices).high).toBe(plan.reaches);
          break;
        }
        default:
          plan satisfies never;
      }
    });
    fc.assert(property, allRuns(60));
    expect([...seen].sort()).toEqual(['held', 'holds', 'mend', 'rank', 'unreachable']);
  });
});

describe('of a made-up edition', () => {
  const { rubric } = loadEdition('2031', 'test/editions');
  const plan = (figures: Readonly<Record<string, string>>, choices: Choices, target: number, concealed = '') => {
    const rows = Object.entries(figures).map(([code, value]) => ({ ...rowBeside([], code, value), concealed }));
    return planFor(sheetOf(rubric, entriesOf(rubric, rows)), choices, target);
  };

  test('steps that win nothing alone are taken together, and what cannot win anything is left out', () => {
    // Findings alone exhaust A: mending A.2.1 is idle. In B it takes both to come below the cap.
    const figures = { 'A.1.1': '20', 'A.2.1': '0', 'B.1.2': '50%', 'B.1.3': '5', 'B.2.1': '0' };
    const choices = { cell_limit: 'chapter', twofold_limit: 'within' };
    const lost = 40000 + 35000;
    const steps = [
      { code: 'B.1.2', gain: 0 },
      { code: 'B.2.1', gain: 5000 },
    ];
    const reaches = rubric.total - lost + 5000;
    expect(plan(figures, choices, reaches, '是')).toMatchObject({ is: 'mend', steps, reaches });
  });

  test('where the total has a floor, what lifts it to the floor wins nothing', () => {
    const figures = { K1: '1', K2: '20', 'B.2.1': '5' };
    expect(plan(figures, {}, 1000)).toMatchObject({
      is: 'rank',
      steps: [{ code: 'B.2.1', gain: 0 }],
      bonuses: [{ code: 'J1', gain: 1450 }],
      reaches: 1450,
    });
    expect(plan(figures, {}, 1451)).toMatchObject({
      is: 'unreachable',
      steps: [{ code: 'B.2.1', gain: 0 }],
      bonuses: [{ code: 'J1', gain: 1450 }],
      reaches: 1450,
    });
  });
});
