/** 佐证清单: names in cells, the list, files matched by name alone. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { addMaterial, removeMaterial, renameMaterial } from '../../src/materials/edits.ts';
import { materialsOf } from '../../src/materials/list.ts';
import { matchNames } from '../../src/materials/match.ts';
import { namesIn, renamed, withName, withoutName } from '../../src/materials/names.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { allNaughtyStrings } from '../files/naughtyStrings.ts';

const { rubric } = loadEdition('2023');
const codes = new Set(slotsOf(rubric).keys());
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
  });

  const cell = fc.string({
    unit: fc.constantFrom('甲', '乙', 'a', '；', ';', '、', '，', '\n', ' ', '.'),
    maxLength: 20,
  });
  test('taking one out, or giving it another name, leaves the others', () => {
    fc.assert(
      fc.property(cell, fc.nat(5), (text, at) => {
        const names = namesIn(text);
        const name = names[at % Math.max(1, names.length)];
        if (name === undefined) return;
        expect(namesIn(withoutName(text, name))).toEqual(names.filter((other) => other !== name));
        expect(namesIn(renamed(text, name, '新的'))).toEqual(names.map((other) => (other === name ? '新的' : other)));
        expect(namesIn(withName(text, '另一份'))).toEqual([...names, '另一份']);
        expect(withName(text, name)).toBe(text);
      }),
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
    { number: 1, code: '3.1.4', name: '台账', pages: '3 页', form: 'paper', sameAs: null },
    { number: 2, code: '3.1.4', name: '照片', pages: '', form: '', sameAs: null },
    { number: 3, code: 'B1', name: '照片', pages: '', form: '', sameAs: 2 },
    { number: 4, code: 'B2.1', name: '文件', pages: '', form: '', sameAs: null },
  ]);
});

test('edits name, rename and take out a material, and nothing else', () => {
  const rows = [row('a', '3.1.4', '台账'), row('b', '3.1.4', ''), row('c', '3.1.1', '台账')];
  expect(cells(addMaterial(rows, '3.1.4', '照片；第二张', blank))).toEqual([
    '3.1.4 台账',
    '3.1.4 照片 第二张',
    '3.1.1 台账',
  ]);
  expect(addMaterial(rows, '3.1.4', '台账', blank)).toEqual(rows);
  expect(addMaterial(rows, '3.1.4', ' ', blank)).toEqual(rows);
  expect(cells(addMaterial(rows, '2.2.1', '截图', blank)).at(-1)).toBe('2.2.1 截图');
  expect(cells(renameMaterial(rows, '3.1.4', '台账', '总台账'))).toEqual(['3.1.4 总台账', '3.1.4 ', '3.1.1 台账']);
  expect(cells(renameMaterial(rows, '3.1.4', '台账', ''))).toEqual(['3.1.4 ', '3.1.4 ', '3.1.1 台账']);
  expect(cells(removeMaterial(rows, '3.1.1', '台账'))).toEqual(['3.1.4 台账', '3.1.4 ', '3.1.1 ']);
});

describe('files', () => {
  const known = [{ code: '2.2.1', name: '受理登记簿.pdf', pages: '', form: '' as const }];
  const codeOf = (path: string) => matchNames(codes, known, [path]).matches[0]?.code;

  test.each([
    ['3.1.4 台账.pdf', '3.1.4'],
    ['3.1.4_台账.pdf', '3.1.4'],
    ['【3.1.4】.pdf', '3.1.4'],
    ['３．１．４台账.pdf', '3.1.4'],
    ['b2.1-证书.jpg', 'B2.1'],
    ['1.1.1.1签到.jpg', '1.1.1.1'],
    ['佐证/3.1.4/扫描件.jpg', '3.1.4'],
    ['3.1.1/3.1.4.jpg', '3.1.4'],
    ['受理登记簿.PDF', '2.2.1'],
    ['3.1.4和3.1.1.jpg', null],
    ['3.1.45.pdf', null],
    ['13.1.4.pdf', null],
    ['2023.3.1.pdf', null],
    ['2023.3.1.4.pdf', null],
    ['3.1.4.9.pdf', null],
    ['3.1/扫描件.jpg', null],
    ['受理登记.pdf', null],
    ['../../3.1.4/x.jpg', '3.1.4'],
  ])('%s → %s', (path, code) => {
    expect(codeOf(path)).toBe(code);
  });

  test('those of the system are left out, and every other is there once', () => {
    const paths = ['.DS_Store', 'a/Thumbs.db', '~$表.docx', 'desktop.ini', '.git/3.1.4.txt', ...allNaughtyStrings];
    const { matches, leftOut } = matchNames(codes, known, paths);
    expect(leftOut).toBeGreaterThanOrEqual(5);
    expect(matches.length + leftOut).toBe(paths.length);
  });
});
