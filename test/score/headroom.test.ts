/** How much more a rule can still cost: asked again of the naive evaluation, with that many rows more. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Row } from '../../src/entries/row.ts';
import type { Choices } from '../../src/score/choices.ts';
import { sheetOf } from '../../src/score/evaluate.ts';
import { headroomOf } from '../../src/score/headroom.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { naiveScore } from './naive.ts';
import { allRuns, eachEdition, entriesOf, inForce, patience, rowBeside, rulesOf, sum } from './random.ts';

/** What an item or category loses. */
function costOf(rubric: Rubric, rows: readonly Row[], choices: Choices, holder: string): number {
  const { items } = naiveScore(rubric, rows, choices);
  const own = rubric.categories.find(({ code }) => code === holder)?.items.map(({ code }) => code) ?? [holder];
  return sum(items.filter(({ code }) => own.includes(code)).map(({ deducted }) => deducted));
}

/** The same edition, with so many points that no cap is ever reached. */
const uncapped = (rubric: Rubric): Rubric => ({
  ...rubric,
  categories: rubric.categories.map((category) => ({
    ...category,
    points: 1e9,
    items: category.items.map((item) => ({ ...item, points: 1e9 })),
  })),
});

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const slots = slotsOf(rubric);
  const lifted = uncapped(rubric);
  const extensible = rulesOf(rubric).filter(({ code }) => ['count', 'amount'].includes(slots.get(code)?.input ?? ''));
  const exclusive = new Set(extensible.filter((rule) => rule.exclusive !== null).map(({ code }) => code));
  const rulesUnder = (holder: string) =>
    rubric.categories.flatMap((category) =>
      category.items
        .filter((item) => category.code === holder || item.code === holder)
        .flatMap((item) => item.rules.map(({ code }) => code)),
    );

  test('after so many findings more nothing is deducted, and with one less something still is', () => {
    const seen = new Set<string>();
    const property = fc.property(
      tables(rubric),
      choicesOf(rubric),
      fc.shuffledSubarray(extensible, { minLength: 4, maxLength: 4 }),
      (rows, choices, chosen) => {
        const sheet = sheetOf(rubric, entriesOf(rubric, rows));
        for (const { code, maxCount } of chosen) {
          const room = headroomOf(sheet, choices, code);
          if (room === null) continue;
          const byCategory = inForce(rubric, choices, 'cap') === 'category';
          const holder = byCategory ? (code.split('.')[0] ?? '') : code.split('.').slice(0, -1).join('.');
          const extended = (value: number) => (value === 0 ? rows : [...rows, rowBeside(rows, code, String(value))]);
          const cost = (value: number) => costOf(rubric, extended(value), choices, holder);
          expect(room.holder).toBe(holder);
          expect(room.deducted).toBe(cost(0));
          seen.add(`${room.is} ${room.stops}`);

          // Where concealment is capped apart, what counts against the cap is the rest.
          const inside = inForce(rubric, choices, 'double_cap') === 'inside';
          const against = (value: number) => {
            const bare = inside ? extended(value) : extended(value).map((row) => ({ ...row, concealed: '' }));
            return costOf(lifted, bare, choices, holder);
          };
          const plain = inside || !rulesUnder(holder).some((own) => exclusive.has(own));
          const stops = (value: number) => (against(value) >= room.points ? 'holder' : 'own');

          if (room.is === 'amount') {
            const most = (slots.get(code)?.bounds?.max ?? 0) / 100;
            expect(room.left).toBe(Math.max(0, cost(most) - cost(0)));
            if (plain) expect(room.stops).toBe(stops(most));
            continue;
          }
          if (room.more === null) {
            expect(cost(3000)).toBeGreaterThan(cost(1000));
            continue;
          }
          const found = sum(
            (sheet.byOwner.get(code) ?? []).map(({ figure }) => (figure.is === 'count' ? figure.n : 0)),
          );
          const further = maxCount === null ? [1, 2, 3, 100] : [maxCount - found - room.more];
          for (const k of further) expect(cost(room.more + k)).toBe(cost(room.more));
          if (room.more > 0) expect(cost(room.more - 1)).not.toBe(cost(room.more));
          if (plain) expect(room.stops).toBe(stops(room.more));
        }
      },
    );
    fc.assert(property, allRuns(24));
    expect([...seen].sort()).toEqual(['amount holder', 'amount own', 'count holder', 'count own']);
  });
});
