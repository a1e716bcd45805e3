import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { difference } from '../../src/drafts/difference.ts';
import { contentOf, emptyRow, type Row } from '../../src/entries/row.ts';

let made = 0;
const row = (cells: Partial<Row>): Row => {
  made += 1;
  return { ...emptyRow, id: `r${made}`, line: made, ...cells };
};

test('rows that say the same are the same, wherever they stand and whatever spaces surround a cell', () => {
  const now = [row({ code: '1.1', value: '1' }), row({ code: '1.2', value: '2' })];
  const next = [row({ code: '1.2 ', value: '2' }), row({ code: '1.1', value: ' 1' })];
  expect(difference(now, next)).toEqual({ same: 2, added: [], changed: [], gone: [] });
});

test('a row of the same clause and day is that row changed, told by its cells', () => {
  const now = [row({ code: '1.1', value: '1', date: '3月5日' }), row({ code: '1.1', value: '4', date: '3月6日' })];
  const next = [
    row({ code: '1.1', value: '5', date: '3月6日' }),
    row({ code: '1.1', value: '1', date: '3月5日', note: 'x' }),
  ];
  const { changed, added, gone, same } = difference(now, next);
  expect(changed.map(({ from, to, fields }) => [from.value, to.value, fields])).toEqual([
    ['4', '5', ['value']],
    ['1', '1', ['note']],
  ]);
  expect([added, gone, same]).toEqual([[], [], 0]);
});

test('what has no counterpart is new or gone; two equal rows are two', () => {
  const twice = { code: '1.1', value: '1' };
  const { same, added, gone } = difference([row(twice), row({ code: '2.1', value: '3' })], [row(twice), row(twice)]);
  expect([same, added.length, gone.map(({ code }) => code)]).toEqual([1, 1, ['2.1']]);
});

describe('for any two tables', () => {
  const anyRow = fc
    .record({
      code: fc.constantFrom('1.1', '1.2', ''),
      value: fc.constantFrom('', '1', '2'),
      date: fc.constantFrom('', '3月5日'),
      station: fc.constantFrom('', '甲所'),
    })
    .map(row);
  test('every row is accounted for once, and nothing is told of a table and itself', () => {
    fc.assert(
      fc.property(fc.array(anyRow), fc.array(anyRow), (now, next) => {
        const { same, added, changed, gone } = difference(now, next);
        expect(same + changed.length + gone.length).toBe(now.length);
        expect(same + changed.length + added.length).toBe(next.length);
        expect(changed.every(({ from, to }) => contentOf(from) !== contentOf(to))).toBe(true);
        expect(difference(now, now)).toEqual({ same: now.length, added: [], changed: [], gone: [] });
      }),
    );
  });
});
