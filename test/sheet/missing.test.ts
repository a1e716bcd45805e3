/** The last look: what is not on the sheet, by category, each clause once with all that it lacks. */

import { expect, test } from 'vitest';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { missingOf } from '../../src/sheet/missing.ts';
import { givenOf } from './given.ts';

const { rubric } = loadEdition('2023');
const row = (code: string, value: string) => ({ ...emptyRow, id: code, code, value });
const lists = (...rows: ReturnType<typeof row>[]) => {
  const { unfilled, unproven } = missingOf(givenOf(rubric, rows));
  return [unfilled, unproven].map(
    (groups) =>
      new Map(groups.flatMap((group) => group.lines.map(({ code, what }) => [code, what.join('、')] as const))),
  ) as [Map<string, string>, Map<string, string>];
};

test('unfilled rules and ranks; no bonus or general deduction that there simply was not', () => {
  const [found, unproven] = lists(row('2.2.1', '0'));
  expect(unproven.size).toBe(0);
  expect(found.size).toBe(77 + 2);
  expect([found.has('2.2.1'), found.get('1.1.1'), found.get('B1'), found.get('B3')]).toEqual([
    false,
    '未填写',
    '未填写',
    '未填写',
  ]);
});

test('half filled, without proof, without a reason', () => {
  const rows = [row('5.2.1.1', '4'), row('1.2.1', '1'), row('B2.1', '1'), row('2.2.1', '很多')];
  const [unfilled, unproven] = lists(...rows);
  // Each once, and what is filled in apart from what is not.
  expect([unfilled.get('5.2.1'), unfilled.get('2.2.1')]).toEqual(['未填全、缺佐证', '未填写']);
  expect([...unproven]).toEqual([
    ['1.2.1', '缺说明'],
    ['B2', '缺佐证'],
  ]);
  expect([unfilled.has('1.2.1'), unfilled.has('B2')]).toEqual([false, false]);
});
