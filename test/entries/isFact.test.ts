import { expect, test } from 'vitest';
import { isFact } from '../../src/entries/isFact.ts';
import { emptyRow } from '../../src/entries/row.ts';

const row = { ...emptyRow, id: 'a', code: '2.2.1' };

test.each([
  [{}, false],
  [{ value: '0' }, false],
  [{ value: ' ０ ', person: '张' }, false],
  [{ value: '不适用' }, false],
  [{ value: '无' }, false],
  [{ value: '0件' }, false],
  [{ value: '0.00' }, false],
  [{ value: '0%' }, true],
  [{ value: '0/30' }, true],
  [{ value: '0', date: '2023-03-05' }, true],
  [{ value: '0', note: '已核实' }, true],
  [{ evidence: '登记表' }, true],
  [{ matter: '表彰' }, true],
  [{ value: '1' }, true],
  [{ value: '很多' }, true],
])('%o: %s', (cells, is) => {
  expect(isFact({ ...row, ...cells })).toBe(is);
});
