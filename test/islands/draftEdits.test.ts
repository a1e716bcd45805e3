import { expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { forStation, mergeRows, renameStation, setCell } from '../../src/islands/draftEdits.ts';
import { reasonColumn, reasonOf } from '../../src/table/exportRows.ts';

const row = (id: string, cells: Partial<Row>): Row => ({ ...emptyRow, id, ...cells });
const never = () => false;
const values = (rows: readonly Row[]) => rows.map(({ code, value }) => `${code}=${value}`);

test('merging keeps what is at hand and adds what is new; two equal findings are two', () => {
  const own = [row('a', { code: '1', value: '1' })];
  const file = [
    row('b', { code: '1', value: '1', line: 2 }),
    row('c', { code: '1', value: '1', line: 3 }),
    row('d', { code: '1', value: '2', line: 4 }),
  ];
  expect(values(mergeRows(own, file, never).rows)).toEqual(['1=1', '1=1', '1=2']);
  expect(values(mergeRows(mergeRows(own, file, never).rows, file, never).rows)).toEqual(['1=1', '1=1', '1=2']);
});

test('rows that went out to be mended come back into their places, once, and leave 原因 behind', () => {
  const own = [
    row('a', { code: '1', value: '1', line: 2 }),
    row('b', { code: '9', value: '1', line: 3 }),
    row('c', { code: '8', value: '很多', line: 4 }),
    row('d', { code: '7', value: '' }),
  ];
  const isFaulty = ({ id }: Row) => id !== 'a';
  const out = own.slice(1).map((one) => ({ ...one, extra: [[reasonColumn, reasonOf(one, ['看不懂'])] as const] }));
  const back = out.map((one, at) => ({ ...one, id: `x${at}`, line: at + 3, code: `2.${at}` }));
  const { rows: merged, added, mended } = mergeRows(own, [...back, { ...out[0], id: 'y' } as Row], isFaulty);
  expect([added, mended]).toEqual([1, 3]);
  expect(merged.map(({ id, line, code }) => [id, line, code])).toEqual([
    ['a', 2, '1'],
    ['b', 3, '2.0'],
    ['c', 4, '2.1'],
    ['d', null, '2.2'],
    // A second row for the same place is a row of its own: nothing is lost.
    ['y', 3, '9'],
  ]);
  expect(merged.every(({ extra }) => extra.length === 0)).toBe(true);
});

test('of rows that stood in one line of two files, or in none, the one that comes back is mended', () => {
  for (const line of [5, null]) {
    const own = [
      row('a', { code: '8', value: '很多', note: '甲', line }),
      row('b', { code: '7', value: '几件', note: '乙', line }),
    ];
    const back = {
      ...row('x', own[1] ?? {}),
      value: '3',
      extra: [[reasonColumn, reasonOf(own[1] as Row, ['看不懂'])] as const],
    };
    const { rows, added } = mergeRows(own, [back], () => true);
    expect([added, rows.map(({ id, value, note }) => [id, value, note])]).toEqual([
      0,
      [
        ['a', '很多', '甲'],
        ['b', '3', '乙'],
      ],
    ]);
  }
});

test('a file that names no station is the station’s at hand', () => {
  expect(forStation([row('a', {}), row('b', { station: '乙所' })], '甲所').map(({ station }) => station)).toEqual([
    '甲所',
    '乙所',
  ]);
});

test('what no file can hold does not come into a cell', () => {
  const [edited] = setCell([row('a', {})], row('a', {}), 'note', 'x\r\ny\0z');
  expect(edited?.note).toBe('x\nyz');
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
