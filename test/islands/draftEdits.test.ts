import { expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { forStation, mergeRows, renameStation, setCell } from '../../src/islands/draftEdits.ts';

const row = (id: string, cells: Partial<Row>): Row => ({ ...emptyRow, id, ...cells });
const values = (rows: readonly Row[]) => rows.map(({ code, value }) => `${code}=${value}`);

test('merging keeps what is at hand and adds what is new; two equal findings are two', () => {
  const own = [row('a', { code: '1', value: '1' })];
  const file = [
    row('b', { code: '1', value: '1', line: 2 }),
    row('c', { code: '1', value: '1', line: 3 }),
    row('d', { code: '1', value: '2', line: 4 }),
  ];
  expect(values(mergeRows(own, file))).toEqual(['1=1', '1=1', '1=2']);
  expect(values(mergeRows(mergeRows(own, file), file))).toEqual(['1=1', '1=1', '1=2']);
});

test('a file that names no station is the station’s at hand', () => {
  expect(forStation([row('a', {}), row('b', { station: '乙所' })], '甲所').map(({ station }) => station)).toEqual([
    '甲所',
    '乙所',
  ]);
});

test('renaming finds a station whatever spaces stand around its name', () => {
  const rows = [row('a', { station: ' 甲所 ' }), row('b', { station: '乙所' })];
  expect(renameStation(rows, '甲所', '丙所').map(({ station }) => station)).toEqual(['丙所', '乙所']);
});

test('a row joins the draft with its first cell and is edited after that', () => {
  const blank = row('new', { code: '1' });
  const once = setCell([], blank, 'value', '1');
  expect(values(setCell(once, blank, 'value', '12'))).toEqual(['1=12']);
});
