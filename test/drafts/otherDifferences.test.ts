/** Two states are the same only where nothing would be lost if one took the other's place. */

import { expect, test } from 'vitest';
import { type Draft, newDraft, takenFrom } from '../../src/drafts/draft.ts';
import { otherDifferences, sayTheSame } from '../../src/drafts/otherDifferences.ts';
import { emptyRow } from '../../src/entries/row.ts';

const row = (id: string, value: string): Draft['rows'][number] => ({ ...emptyRow, id, code: '1.1', value, extra: [] });
const at = '2031-03-05T08:00:00.000Z';
const material = { station: '甲所', code: '1.1', name: '清单', pages: '3 页', form: 'paper' } as const;
const now: Draft = {
  ...newDraft('2031', '甲所'),
  rows: [row('a', '1'), row('b', '2')],
  choices: { one: 'x', two: 'y' },
  bureau: { name: '局.json', readAt: at, choices: { one: 'x' } },
  materials: [material, { ...material, name: '照片' }],
};

test('what makes no difference: ids, moments, what was read when, the order of what has none, its own name', () => {
  const other: Draft = {
    ...now,
    id: 'other',
    name: '年中自查',
    changedAt: at,
    rows: [row('c', ' 1'), row('d', '2')],
    choices: { two: 'y', one: 'x' },
    bureau: { name: '局.json', readAt: '2031-04-05T08:00:00.000Z', choices: { one: 'x' } },
    materials: [...now.materials].reverse(),
  };
  expect([otherDifferences(now, other), sayTheSame(now, other)]).toEqual([[], true]);
});

test.each<[string, Partial<Draft>]>([
  ['司法所名称', { station: '乙所' }],
  ['局定口径', { bureau: null }],
  ['选的口径', { choices: { one: 'x' } }],
  ['佐证材料的页数和形式', { materials: [material] }],
  ['想达到的分数', { target: 9500 }],
  ['来自哪个文件', { source: { name: '自评.csv', readAt: at } }],
  ['读文件时的提示', { notices: [{ level: 'note', line: 1, column: '备用', message: '不参与计分', row: null }] }],
  ['各行的先后', { rows: [...now.rows].reverse() }],
])('%s is named, and is no sameness', (name, change) => {
  const other = { ...now, ...change };
  expect([otherDifferences(now, other), sayTheSame(now, other)]).toEqual([[name], false]);
});

test('nothing that one state takes from another goes unnamed', () => {
  // The rows are shown one by one, and of the rules more is said.
  const named = new Set(Object.keys(takenFrom(now)).filter((key) => !['rows', 'rules'].includes(key)));
  expect([...named].sort()).toEqual(['bureau', 'choices', 'materials', 'notices', 'source', 'station', 'target']);
});
