/** A row without a valid code is no dead end: its words lead to the clauses that it may mean. */

import { expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { clausesMeant } from '../../src/views/clausesMeant.ts';
import { slotIndex } from '../../src/views/slotIndex.ts';

const { rubric, synonyms } = loadEdition('2023');
const index = slotIndex(rubric, synonyms);
const meant = (cells: Partial<Row>) => clausesMeant(index, { ...emptyRow, id: 'a', ...cells });

test.each([
  [{ code: '走访' }, '2.4.4'],
  [{ code: '2.9.9', note: '3月5日走访' }, '2.4.4'],
  [{ note: '', matter: '走访' }, '2.4.4'],
  [{ code: '未在72小时内处理', note: '走访' }, '2.2.1'],
  [{ code: '文书没有用统一格式' }, '2.2.3'],
])('%o: %s', (cells, code) => {
  expect(meant(cells)[0]).toBe(code);
});

test('of many the first three, and none where there are no words, or a remark only comes near', () => {
  expect(meant({ code: '未录入' })).toHaveLength(3);
  expect(meant({ code: '2.9.9' })).toEqual([]);
  expect(meant({ code: '2.9.9', note: '走访不到位' })).toEqual([]);
  expect(meant({ code: '合计', note: '1' })).toEqual([]);
});
