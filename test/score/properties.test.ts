/** What must hold of every score, tried on random tables and choices of every edition, the test editions included. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { type Choices, choiceOf } from '../../src/score/choices.ts';
import type { Gap, Result } from '../../src/score/result.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { score } from '../../src/score/score.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { type NaiveScore, naiveScore } from './naive.ts';
import { calculated, eachEdition, entriesOf, inForce, patience, rechosen, rulesOf, runs, sum } from './random.ts';

const scored = (rubric: Rubric, rows: readonly Row[], choices: Choices): Result =>
  score(rubric, entriesOf(rubric, rows), choices);

/** Everything of the core's result that is a figure or a state, in the naive evaluation's form. */
const figures = (result: Result): NaiveScore => ({
  score: result.score,
  low: result.low,
  high: result.high,
  annex: result.annex,
  bonus: result.bonus,
  deduction: result.deduction,
  categories: result.categories.map(({ code, points, score }) => ({ code, points, score })),
  items: result.items.map(({ code, points, deducted, score }) => ({ code, points, deducted, score })),
  rules: result.rules.map(({ code, state, deducted }) => ({ code, state, deducted })),
  bonuses: result.bonuses.map(({ code, points }) => ({ code, points })),
  deductions: result.deductions.map(({ code, points }) => ({ code, points })),
  vetoes: [...result.vetoes],
});

const pointsOf = (gaps: readonly Gap[], kind: Gap['kind']) =>
  gaps.filter((gap) => gap.kind === kind).map((gap) => gap.points);

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const rules = rulesOf(rubric);
  const rows = tables(rubric);
  const choices = choicesOf(rubric);

  const check = (numRuns: number, holds: (rows: Row[], choices: Choices) => void) =>
    fc.assert(fc.property(rows, choices, holds), runs(numRuns));

  test('the core agrees with the naive evaluation in every field', () => {
    check(250, (rows, choices) => {
      expect(figures(scored(rubric, rows, choices))).toEqual(naiveScore(rubric, rows, choices));
    });
  });

  test('of an exclusive group the heaviest counts, and of equals the last', () => {
    // A small sheet of these rules alone, so that equals come up often enough.
    const codes = new Set(rules.flatMap((rule) => (rule.exclusive === null ? [] : rule.code)));
    const small: Rubric = {
      ...rubric,
      categories: rubric.categories.map((category) => ({
        ...category,
        items: category.items.map((item) => ({ ...item, rules: item.rules.filter(({ code }) => codes.has(code)) })),
      })),
      bonuses: [],
      deductions: [],
      readings: rubric.readings.flatMap((reading) => {
        if (reading.sets?.target !== 'rules') return [];
        const own = reading.sets.codes.filter((code) => codes.has(code));
        return own.length > 0 ? [{ ...reading, sets: { ...reading.sets, codes: own } }] : [];
      }),
    };
    const property = fc.property(tables(small), choicesOf(small), (rows, choices) => {
      expect(figures(scored(small, rows, choices)).rules).toEqual(naiveScore(small, rows, choices).rules);
    });
    fc.assert(property, runs(1500));
  });

  test('the parts add up to the whole', () => {
    check(150, (rows, choices) => {
      const result = scored(rubric, rows, choices);
      const deducted = new Map(result.rules.map((rule) => [rule.code, rule.deducted]));
      const itemOf = new Map(result.items.map((item) => [item.code, item]));
      const inside = inForce(rubric, choices, 'double_cap') === 'inside';
      for (const category of rubric.categories) {
        const shown = result.categories.find(({ code }) => code === category.code);
        const owed = category.items.map((item) => sum(item.rules.map(({ code }) => deducted.get(code) ?? 0)));
        category.items.forEach((item, i) => {
          const own = itemOf.get(item.code);
          const lost = result.rules.filter(({ code }) => item.rules.some((rule) => rule.code === code));
          expect(own?.deducted).toBe(sum(lost.map((rule) => rule.lost)));
          expect(own?.deducted).toBe((owed[i] ?? 0) - (own?.cut ?? 0));
          expect(own?.score).toBe(item.points - (own?.deducted ?? 0));
          if (inside && inForce(rubric, choices, 'cap') === 'item')
            expect(own?.deducted).toBe(Math.min(item.points, owed[i] ?? 0));
        });
        expect(shown?.score).toBe(sum(category.items.map((item) => itemOf.get(item.code)?.score ?? 0)));
        expect(shown?.score).toBe(category.points - (shown?.deducted ?? 0));
        if (inside && inForce(rubric, choices, 'cap') === 'category')
          expect(shown?.deducted).toBe(Math.min(category.points, sum(owed)));
      }
      for (const rule of result.rules) expect(rule.lost).toBeLessThanOrEqual(rule.deducted);
      expect(result.annex).toBe(sum(result.categories.map((category) => category.score)));
      expect(result.bonus).toBe(sum(result.bonuses.map(({ points }) => points)));
      expect(result.deduction).toBe(sum(result.deductions.map(({ points }) => points)));
      const plain = result.annex + result.bonus - result.deduction;
      expect(result.score).toBe(inForce(rubric, choices, 'floor') === 'zero' ? Math.max(0, plain) : plain);
    });
  });

  test('the score lies between the lowest and the highest', () => {
    check(150, (rows, choices) => {
      const { low, score, high } = scored(rubric, rows, choices);
      expect(low).toBeLessThanOrEqual(score);
      expect(score).toBeLessThanOrEqual(high);
    });
  });

  test('more findings never raise a score', () => {
    const slots = [...slotsOf(rubric).values()].filter(
      ({ of, input, maxCount }) =>
        (of === 'rule' || of === 'deduction') && (input === 'amount' || (input === 'count' && maxCount === null)),
    );
    const more = (slot: Slot): Row => {
      const value = slot.input === 'count' ? '1' : String((slot.bounds?.max ?? 0) / 100);
      return { ...emptyRow, id: 'one-more', code: slot.code, value };
    };
    const property = fc.property(
      rows,
      choices,
      fc.shuffledSubarray(slots, { minLength: 3, maxLength: 3 }),
      (rows, choices, chosen) => {
        const before = scored(rubric, rows, choices);
        const idle = new Set(before.rules.filter(({ state }) => state === 'notApplicable').map(({ code }) => code));
        // Where concealment is capped apart, a heavier rule of an exclusive group also takes the place of what the
        // lighter one's concealment had added beyond the cap: the contract's own words let the score rise by that.
        const outside = inForce(rubric, choices, 'double_cap') === 'outside';
        const replaces = new Set(rules.filter(({ exclusive }) => outside && exclusive).map(({ code }) => code));
        const station = rows[0]?.station ?? '';
        for (const slot of chosen.filter(({ code }) => !idle.has(code) && !replaces.has(code))) {
          const after = scored(rubric, [...rows, { ...more(slot), station }], choices);
          expect(after.score, slot.code).toBeLessThanOrEqual(before.score);
        }
      },
    );
    fc.assert(property, runs(100));
  });

  test('the order of rows is irrelevant', () => {
    // An open amount is derived as a sum of its rows, in their order: 2 + 1 and 1 + 2.
    const open = new Set(rubric.bonuses.filter(({ kind }) => kind === 'open_amount').map(({ code }) => code));
    const plain = (result: Result) => ({
      ...result,
      rules: result.rules.map((rule) => ({ ...rule, rows: [] })),
      bonuses: result.bonuses.map((bonus) => ({ ...bonus, rows: [], why: open.has(bonus.code) ? '' : bonus.why })),
      deductions: result.deductions.map((deduction) => ({ ...deduction, rows: [] })),
    });
    const keys = fc.array(fc.nat(999), { minLength: 50, maxLength: 50 });
    const property = fc.property(rows, choices, keys, (rows, choices, keys) => {
      const keyed = rows.map((row, index) => ({ row, key: keys[index % keys.length] ?? 0 }));
      const shuffled = keyed.sort((a, b) => a.key - b.key).map(({ row }) => row);
      const expected = plain(scored(rubric, rows, choices));
      expect(plain(scored(rubric, shuffled, choices))).toEqual(expected);
      expect(plain(scored(rubric, [...rows].reverse(), choices))).toEqual(expected);
    });
    fc.assert(property, runs(100));
  });

  test('what is lost and what is open add up', () => {
    check(150, (rows, choices) => {
      const { annex, low, high, gaps } = scored(rubric, rows, choices);
      expect(sum(pointsOf(gaps, 'lost'))).toBe(rubric.total - annex);
      if (inForce(rubric, choices, 'floor') === 'none') expect(sum(pointsOf(gaps, 'unassessed'))).toBe(high - low);
      for (const points of [...pointsOf(gaps, 'lost'), ...pointsOf(gaps, 'unassessed')])
        expect(points).toBeGreaterThanOrEqual(0);
    });
  });

  test('an undecided gap says what another choice would change, and every such change is said', () => {
    check(20, (rows, choices) => {
      const deductedOf = (result: Result) => new Map(result.rules.map(({ code, deducted }) => [code, deducted]));
      const result = scored(rubric, rows, choices);
      const now = deductedOf(result);
      const expected = calculated(rubric).flatMap((reading) => {
        return reading.choices.flatMap(({ key: to }) => {
          const then = deductedOf(scored(rubric, rows, rechosen(choices, reading.id, to)));
          return rules.flatMap(({ code }) => {
            const from = choiceOf(reading, choices, code);
            const points = (then.get(code) ?? 0) - (now.get(code) ?? 0);
            return from === to || points === 0
              ? []
              : [{ code, kind: 'undecided', points, reading: reading.id, from, to }];
          });
        });
      });
      expect(result.gaps.filter(({ kind }) => kind === 'undecided')).toEqual(expected);
    });
  });

  test('a gap never changes a figure: notes and evidence count for nothing', () => {
    check(100, (rows, choices) => {
      const proven = rows.map((row) => ({
        ...row,
        note: '有说明',
        evidence: '有佐证.pdf',
        person: '李某',
        level: '市',
      }));
      const bare = rows.map((row) => ({ ...row, note: '', evidence: '', person: '', level: '' }));
      const result = scored(rubric, rows, choices);
      for (const other of [proven, bare]) {
        const { gaps: _, ...rest } = scored(rubric, other, choices);
        const { gaps: __, ...own } = result;
        expect(rest).toEqual(own);
      }
    });
  });

  test('the result is plain JSON', () => {
    check(50, (rows, choices) => {
      const result = scored(rubric, rows, choices);
      expect(JSON.parse(JSON.stringify(result))).toStrictEqual(result);
    });
  });
});
