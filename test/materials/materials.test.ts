/** 佐证清单: names in cells, the list, edits of rows, the list as records. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { addMaterials, removeMaterial, renameMaterial } from '../../src/materials/edits.ts';
import { type Material, materialsOf, missingMaterials } from '../../src/materials/list.ts';
import { asName, namesIn, renamed, withNames, withoutName } from '../../src/materials/names.ts';
import { materialRecords } from '../../src/materials/records.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { allNaughtyStrings } from '../files/naughtyStrings.ts';

const { rubric } = loadEdition('2023');
const row = (id: string, code: string, evidence: string): Row => ({ ...emptyRow, id, code, evidence });
const blank = (code: string) => row('new', code, '');
const cells = (rows: readonly Row[]) => rows.map(({ code, evidence }) => `${code} ${evidence}`);

describe('names in a cell', () => {
  test('stand between Chinese separators and line ends; a comma or a space is part of a name', () => {
    expect(namesIn('会议记录；照片1,2.jpg、签到册 3页，\n会议记录;')).toEqual([
      '会议记录',
      '照片1,2.jpg',
      '签到册 3页',
    ]);
    expect(namesIn('甲\r乙\r\n丙')).toEqual(['甲', '乙', '丙']);
  });

  test.each([
    ['1、台账；２、照片', ['1、台账', '２、照片']],
    ['（一）、台账、二、照片', ['（一）、台账', '二、照片']],
    ['1.台账\n（2）照片\n③签到册', ['1.台账', '（2）照片', '③签到册']],
    ['台账、2023年照片、会议记录', ['台账', '2023年照片', '会议记录']],
  ])('keep the numbers before them: %j', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  test('a 、 does not make a number out of the name before it when others go', () => {
    expect(namesIn(withoutName('1；甲、乙', '甲'))).toEqual(['1', '乙']);
    expect(renamed('甲、乙', '甲', '1')).toBe('1；乙');
    expect(withoutName('1、2；甲、乙', '甲')).toBe('1、2；乙');
    expect(renamed('甲；乙\n丙', '甲', '丙')).toBe('乙\n丙');
    expect(renamed('甲；乙', '甲', '甲')).toBe('甲；乙');
    expect(withNames('甲；', ['乙'])).toBe('甲；乙');
  });

  const cell = fc.string({
    unit: fc.constantFrom('甲', 'a', '1', '２', '一', '（', ')', '；', ';', '、', '，', '\n', '\r', ' ', '.'),
    maxLength: 24,
  });
  test('taking one out, or giving it another name, leaves the others', () => {
    fc.assert(
      fc.property(cell, fc.nat(5), (text, at) => {
        const names = namesIn(text);
        const name = names[at % Math.max(1, names.length)];
        if (name === undefined) return;
        expect(namesIn(withoutName(text, name))).toEqual(names.filter((other) => other !== name));
        expect(namesIn(renamed(text, name, '新的'))).toEqual(names.map((other) => (other === name ? '新的' : other)));
        expect(namesIn(withNames(text, ['另一份']))).toEqual([...names, '另一份']);
        expect(withNames(text, [name])).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
  test('whatever is typed becomes one name, and stays it in a cell of others', () => {
    const typed = fc.oneof(cell, fc.constantFrom(...allNaughtyStrings));
    fc.assert(
      fc.property(typed, cell, (text, others) => {
        const name = asName(text);
        expect(namesIn(name)).toEqual(name === '' ? [] : [name]);
        expect(asName(name)).toBe(name);
        const wanted = name === '' ? [] : [name];
        expect(namesIn(withNames(others, wanted))).toEqual([...new Set([...namesIn(others), ...wanted])]);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the list stands in the order of the regulation and says where a material proves two clauses', () => {
  const rows = [
    row('a', 'B2.1', '文件'),
    row('b', '３.1.4', '台账；照片'),
    row('c', '3.1.4', '台账'),
    row('d', '9.9', '无'),
  ];
  const known = [{ code: '3.1.4', name: '台账', pages: '3 页', form: 'paper' as const }];
  expect(materialsOf(rubric, [...rows, row('e', 'B1', '照片')], known)).toEqual([
    { number: 1, code: '3.1.4', name: '台账', pages: '3 页', form: 'paper', sameAs: null, rows: ['b', 'c'] },
    { number: 2, code: '3.1.4', name: '照片', pages: '', form: '', sameAs: null, rows: ['b'] },
    { number: 3, code: 'B1', name: '照片', pages: '', form: '', sameAs: 2, rows: ['e'] },
    { number: 4, code: 'B2.1', name: '文件', pages: '', form: '', sameAs: null, rows: ['a'] },
  ]);
});

test('edits name, rename and take out a material, and nothing else', () => {
  const rows = [row('a', '3.1.4', '台账'), row('b', '3.1.4', ''), row('c', '3.1.1', '台账')];
  expect(cells(addMaterials(rows, [{ code: '3.1.4', name: '照片；第二张' }], blank))).toEqual([
    '3.1.4 台账',
    '3.1.4 照片 第二张',
    '3.1.1 台账',
  ]);
  expect(addMaterials(rows, [{ code: '3.1.4', name: '台账' }], blank)).toEqual(rows);
  expect(addMaterials(rows, [{ code: '3.1.4', name: ' ' }], blank)).toEqual(rows);
  expect(cells(addMaterials(rows, [{ code: '2.2.1', name: '截图' }], blank)).at(-1)).toBe('2.2.1 截图');
  expect(cells(renameMaterial(rows, '3.1.4', '台账', '总台账'))).toEqual(['3.1.4 总台账', '3.1.4 ', '3.1.1 台账']);
  expect(cells(renameMaterial(rows, '3.1.4', '台账', ''))).toEqual(['3.1.4 ', '3.1.4 ', '3.1.1 台账']);
  expect(cells(renameMaterial([row('a', '３．1.4', '台账')], '3.1.4', '台账', '总\0台账'))).toEqual(['３．1.4 总台账']);
  expect(cells(removeMaterial(rows, '3.1.1', '台账'))).toEqual(['3.1.4 台账', '3.1.4 ', '3.1.1 ']);
});

test('names go to rows that have none, one each, and the rest to the first; in one step as one by one', () => {
  const rows = [row('a', '3.1.4', '台账'), row('b', '3.1.4', ''), row('c', '３.1.4', ' ')];
  const chosen = ['一', '二', '三', '二', '台账', ' '].map((name) => ({ code: '3.1.4', name }));
  const once = addMaterials(rows, chosen, blank);
  expect(cells(once)).toEqual(['3.1.4 台账；三', '3.1.4 一', '３.1.4 二']);
  expect(chosen.reduce((known, { code, name }) => addMaterials(known, [{ code, name }], blank), rows)).toEqual(once);
  expect(addMaterials(once, chosen, blank)).toEqual(once);
  const added = addMaterials(rows, [...chosen, { code: 'B1', name: '甲' }, { code: 'B1', name: '乙' }], blank);
  expect(cells(added).slice(3)).toEqual(['B1 甲；乙']);
});

test('names that are hostile are kept as they are', () => {
  const names = [...new Set(allNaughtyStrings.map(asName).filter(Boolean))];
  const rows = addMaterials(
    [],
    names.map((name) => ({ code: '3.1.4', name })),
    blank,
  );
  expect(materialsOf(rubric, rows, []).map(({ name }) => name)).toEqual(names);
});

test('ten thousand names join the list within a second', () => {
  const chosen = Array.from({ length: 10_000 }, (_, at) => ({ code: '3.1.4', name: `3.1.4 文件 ${at}.jpg` }));
  const start = performance.now();
  const rows = addMaterials([row('a', '3.1.4', '台账')], chosen, blank);
  expect(materialsOf(rubric, rows, [])).toHaveLength(10_001);
  expect(performance.now() - start).toBeLessThan(1000);
});

test('what is claimed and has no evidence is missing, in the order of the regulation', () => {
  const missing = (...rows: Row[]) => {
    const station = readEntries(rubric, rows).stations[0];
    return station ? missingMaterials(score(rubric, station, {}).gaps) : [];
  };
  const claims = [row('a', 'B2.1', ''), row('b', '1.1.1.1', '')].map((one) => ({ ...one, value: '1' }));
  const other = { ...row('c', '3.1.4', ''), value: '1' };
  expect(missing(...claims, other)).toEqual(['1.1.1.1', 'B2.1']);
  expect(missing(...claims.map((one) => ({ ...one, evidence: '签到册' })), other)).toEqual([]);
});

test('as records, each line has its number; that two have the same name is not told', () => {
  const one: Material = { number: 1, code: 'B1', name: '=1+1', pages: ' 3 页', form: 'paper', sameAs: null, rows: [] };
  expect(
    materialRecords([
      one,
      { ...one, number: 2, code: 'B3', form: 'electronic', sameAs: 1 },
      { ...one, number: 3, pages: ' ', form: '', sameAs: 1 },
    ]),
  ).toEqual([
    ['序号', '条款', '材料名称', '份数/页码', '电子/纸质'],
    ['1', 'B1', '=1+1', '3 页', '纸质'],
    ['2', 'B3', '=1+1', '3 页', '电子'],
    ['3', 'B1', '=1+1', '', ''],
  ]);
});
