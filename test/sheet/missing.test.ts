/** The last look: what is not on the sheet, by category, each clause once with all that it lacks. */

import { expect, test } from 'vitest';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { missingOf } from '../../src/sheet/missing.ts';
import { givenOf } from './given.ts';

const { rubric } = loadEdition('2023');
const row = (code: string, value: string) => ({ ...emptyRow, id: code, code, value });
const lines = (...rows: ReturnType<typeof row>[]) => {
  const all = missingOf(givenOf(rubric, rows)).flatMap((group) => group.lines);
  return new Map(all.map(({ code, what }) => [code, what.join('、')]));
};

test('unfilled rules and ranks; no bonus or general deduction that there simply was not', () => {
  const found = lines(row('2.2.1', '0'));
  expect(found.size).toBe(77 + 2);
  expect([found.has('2.2.1'), found.get('1.1.1'), found.get('B1'), found.get('B3')]).toEqual([
    false,
    '未填写',
    '未填写',
    '未填写',
  ]);
});

test('half filled, without proof, without a reason', () => {
  const found = lines(row('5.2.1.1', '4'), row('1.2.1', '1'), row('B2.1', '1'), row('2.2.1', '很多'));
  expect(found.get('5.2.1')).toBe('未填全、缺佐证');
  expect([found.get('1.2.1'), found.get('B2'), found.get('2.2.1')]).toEqual(['缺说明', '缺佐证', '未填写']);
});
