/** 本类其余均无扣分情形: answers what may be answered so, and nothing else. */

import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { fillCodes } from '../../src/islands/draftEdits.ts';
import { restOf, restOfDeductions } from '../../src/islands/restOf.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Category } from '../../src/score/rubric.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';

const { rubric } = loadEdition('2023');
const row = (cells: Partial<Row>): Row => ({ ...emptyRow, id: cells.code ?? '', station: '甲所', ...cells });
const category = (code: string) => rubric.categories.find((one) => one.code === code) as Category;
const rest = (code: string, rows: readonly Row[]) =>
  restOf(category(code), slotsOf(rubric), (wanted) => rows.some((one) => one.code === wanted && one.value !== ''));

test('numbers, rates and scores are left to those who know them', () => {
  expect(rest('3', []).real).toEqual(['3.1.1', '3.2.8']);
  expect(rest('4', []).real).toEqual(['4.1.5', '4.2.5', '4.3.3']);
  expect(rest('7', [])).toEqual({ none: [], real: ['7.1.1'], begun: [] });
});

test('a checklist that has been begun is left alone; one that has not misses nothing', () => {
  const rows = [row({ code: '6.1.1.1', value: '是' })];
  expect(rest('6', rows)).toEqual({ none: ['6.1.3', '6.2.1', '6.2.2'], real: ['6.1.2'], begun: ['6.1.1'] });
  expect(rest('6', [...rows, row({ code: '6.1.1.2', value: '否' })]).begun).toEqual([]);
});

test('what holds anything, right or wrong, stays as it is', () => {
  const rows = [row({ code: '2.2.1', value: '很多' }), row({ code: '2.2.2', value: '不适用' })];
  const { none } = rest('2', rows);
  expect(none).not.toContain('2.2.1');
  expect(none).not.toContain('2.2.2');
  expect(none).toContain('2.2.3');
});

test('filled so, nothing is deducted and only real figures are open', () => {
  const rows = rubric.categories.reduce<readonly Row[]>(
    (known, { code }) => fillCodes(known, rest(code, known).none, '甲所', '0'),
    [],
  );
  const { stations, problems } = readEntries(rubric, rows);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const [entries] = stations;
  if (!entries) throw new Error('no station');
  const { rules, annex } = score(rubric, entries);
  expect(annex).toBe(rubric.total);
  expect(rules.filter(({ state }) => state === 'unassessed').map(({ code }) => code)).toEqual(
    rubric.categories.flatMap(({ code }) => rest(code, []).real),
  );
});

test('a row that waits for its figure gets it, notes and all; another station’s does not', () => {
  const rows = [
    row({ id: 'other', code: '2.2.1', station: '乙所' }),
    row({ id: 'own', code: ' 2.2.1', note: '已核对' }),
    row({ id: 'second', code: '2.2.1' }),
  ];
  const filled = fillCodes(rows, ['2.2.1', '2.2.2'], '甲所', '0');
  expect(filled.map(({ code, station, value, note }) => [code.trim(), station, value, note])).toEqual([
    ['2.2.1', '乙所', '', ''],
    ['2.2.1', '甲所', '0', '已核对'],
    ['2.2.1', '甲所', '', ''],
    ['2.2.2', '甲所', '0', ''],
  ]);
});

test('of what is deducted outside the annex, all that is blank is answered at once and costs nothing', () => {
  const rows = [row({ code: 'D1.2', value: '1' })];
  const { none } = restOfDeductions(rubric, (wanted) => rows.some(({ code }) => code === wanted));
  expect(none).toEqual(['D1.1', 'D1.3', 'D2.1']);
  const deductionOf = (all: readonly Row[]) => {
    const { stations, problems } = readEntries(rubric, all);
    expect(problems).toEqual([]);
    return stations[0] && score(rubric, stations[0]);
  };
  const filled = deductionOf(fillCodes(rows, none, '甲所', '0'));
  expect(filled?.deduction).toBe(deductionOf(rows)?.deduction);
  expect(filled?.deductions.map(({ state }) => state)).toEqual(Array(4).fill('assessed'));
});
