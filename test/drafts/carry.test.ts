/** A draft of one edition under the map of another: what comes over, what stays behind, and that nothing of the old is touched. */

import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { carryMapFor, carryOver } from '../../src/drafts/carry.ts';
import { carryNotice } from '../../src/drafts/carryNotice.ts';
import { type Draft, draftFormat, readDraft } from '../../src/drafts/draft.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { CarryMap } from '../../src/score/rubric.ts';

const { rubric } = loadEdition('2031', 'test/editions');
const map = carryMapFor(rubric, '2023') as CarryMap;
const fixture = readDraft(JSON.parse(readFileSync(`test/drafts/format-${draftFormat}.json`, 'utf8'))) as Draft;
/** With nothing that stays behind by itself. */
const plain: Draft = { ...fixture, rows: [], notices: [], choices: {}, materials: [], bureau: null, target: null };

const row = (id: string, code: string, cells: Partial<Draft['rows'][number]> = {}): Draft['rows'][number] => ({
  ...emptyRow,
  extra: [],
  id,
  code,
  value: '1',
  ...cells,
});
const carried = (next: Partial<Draft>) => carryOver({ ...plain, ...next }, map, rubric);
const codes = (rows: readonly { readonly id: string; readonly code: string }[]) =>
  rows.map(({ id, code }) => [id, code]);

test('a stored draft goes over with all that stands in its rows; it is itself not touched', () => {
  const before = structuredClone(fixture);
  const { taken } = carryOver(fixture, map, rubric);
  expect(taken.rows).toEqual([{ ...fixture.rows[0], code: 'C.2.1' }]);
  expect(taken.materials).toEqual([{ ...fixture.materials[0], code: 'C.2.1' }]);
  expect([taken.name, taken.station, taken.notices]).toEqual([fixture.name, fixture.station, fixture.notices]);
  expect(fixture).toEqual(before);
});

test('codes are found however they were typed; a row without one has none to lose', () => {
  const { taken, dropped } = carried({
    rows: [row('a', '２．２．１ '), row('b', 'b1'), row('c', ' ', { note: '备忘' })],
  });
  expect(codes(taken.rows)).toEqual([
    ['a', 'A.1.1'],
    ['b', 'J1'],
    ['c', ' '],
  ]);
  expect(dropped.rows).toEqual([]);
});

test('rows of no place stay behind, each with its reason: set so, not in the map, never a code', () => {
  const rows = [
    row('a', '2.2.3'),
    row('b', '9.9.9'),
    row('c', 'A.1.1'),
    row('d', '__proto__'),
    row('e', 'constructor'),
  ];
  const notices = rows.map(({ id }) => ({ level: 'note' as const, line: null, column: '', message: id, row: id }));
  const { taken, dropped } = carried({ rows: [...rows, row('f', '2.2.2')], notices });
  expect(codes(taken.rows)).toEqual([['f', 'A.1.1']]);
  expect(taken.notices).toEqual([]);
  expect(dropped.rows.map((one) => [one.row.id, one.why])).toEqual([
    ['a', 'removed'],
    ['b', 'unmapped'],
    ['c', 'unmapped'],
    ['d', 'unmapped'],
    ['e', 'unmapped'],
  ]);
});

test('a figure that its new clause cannot take is carried, and said as of any other', () => {
  const { taken } = carried({ rows: [row('a', '2.4.6', { value: '很高' })] });
  expect(readEntries(rubric, taken.rows).problems.map(({ level, row }) => [level, row])).toEqual([['error', 'a']]);
});

test('readings come along where id and choice are here too, those of one clause under its new code', () => {
  const { taken, dropped } = carried({
    choices: {
      per_n_rounding: 'ceil',
      cell_limit: 'chapter',
      honours: 'never',
      'touch_each@5.1.1': 'every',
      'touch_each@2.2.3': 'every',
      'logbook_each@2.2.1': 'every',
    },
  });
  expect(taken.choices).toEqual({ cell_limit: 'chapter', 'touch_each@A.1.3': 'every' });
  expect(dropped.readings).toEqual(['per_n_rounding', 'honours', 'touch_each@2.2.3', 'logbook_each@2.2.1']);
});

test('two clauses that become one: what was described for both alike is one, what differs is named', () => {
  const material = { station: '甲所', code: '2.2.1', name: '清单', pages: '3页', form: 'paper' as const };
  const other = { ...material, code: '2.2.2' };
  expect(carried({ materials: [material, other] })).toMatchObject({
    taken: { materials: [{ code: 'A.1.1', pages: '3页' }] },
    dropped: { materials: [] },
  });
  expect(carried({ materials: [material, { ...other, pages: '5页' }] }).dropped.materials).toEqual([
    { ...other, pages: '5页' },
  ]);
});

test('the new draft says for good where it came from, and what it lacks', () => {
  const said = (next: Partial<Draft>) => {
    const draft = { ...plain, ...next };
    const { level, message } = carryNotice(draft, carryOver(draft, map, rubric).dropped);
    return `${level} ${message}`;
  };
  expect(
    [
      said({ rows: [row('a', '2.2.1')] }),
      // A template has a row for every code: those that were left empty are no loss.
      said({ rows: [row('a', '2.2.3', { value: '' })] }),
      said({ rows: [row('a', '2.2.3'), row('b', '2.2.3'), row('c', '9.9.9')] }),
      said({ ...fixture, rows: [], materials: [{ station: '', code: '2.2.3', name: '清单', pages: '', form: '' }] }),
    ].join('\n'),
  ).toMatchInlineSnapshot(`
    "note 由 2023 年度第 2 稿沿用而来，内容全部带过来了
    note 由 2023 年度第 2 稿沿用而来，内容全部带过来了
    warning 由 2023 年度第 2 稿沿用而来。3 行没有带过来：2.2.3（2 行）、9.9.9。原来的台账没有动
    warning 由 2023 年度第 2 稿沿用而来。口径 per_n_rounding 没有带过来；1 份材料的页数、形式没有带过来；2023 年度的局定口径没有带过来；目标分数没有带过来。原来的台账没有动"
  `);
});

test('there is a map for the editions that the new one names, and for no other', () => {
  expect([carryMapFor(rubric, '2030'), carryMapFor(loadEdition('2023').rubric, '2031')]).toEqual([null, null]);
});
