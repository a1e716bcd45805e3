/** Files matched to clauses by their names alone. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { advisedMaterials } from '../../src/materials/advised.ts';
import { matchNames } from '../../src/materials/match.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { allNaughtyStrings } from '../files/naughtyStrings.ts';

const { rubric } = loadEdition('2023');
const codes = new Set(slotsOf(rubric).keys());
const known = [
  { code: '2.2.1', name: '受理登记簿.pdf' },
  { code: '2.2.2', name: '1、会议 记录' },
  { code: '2.2.1', name: '合影.jpg' },
  { code: '2.2.2', name: '合影.png' },
  { code: '2.2.3', name: '（2）.pdf' },
];
const advised = advisedMaterials(rubric);
const matchOf = (path: string) => matchNames({ codes, known, advised }, [path]).matches[0];
const itemOf = (item: string) => [...codes].filter((code) => code.startsWith(`${item}.`));

describe('a file belongs to the clause', () => {
  test.each([
    ['3.1.4 台账.pdf', '3.1.4'],
    ['3.1.4_台账.pdf', '3.1.4'],
    ['3.1.4.台账.pdf', '3.1.4'],
    ['3.1.4-2（1）.jpg', '3.1.4'],
    ['3.1.4①签到.jpg', '3.1.4'],
    ['3.1.14.jpg', '3.1.14'],
    ['台账.3.1.4.pdf', '3.1.4'],
    ['【3.1.4】.pdf', '3.1.4'],
    ['３．１．４台账．ｐｄｆ', '3.1.4'],
    ['3.1.4', '3.1.4'],
    ['b2.1-证书.jpg', 'B2.1'],
    ['B4 表彰文件.pdf', 'B4'],
    ['【B1】.mp4', 'B1'],
    ['1.1.1.1签到.jpg', '1.1.1.1'],
    // A day has one dot, or its year before it.
    ['3.1.1会议.docx', '3.1.1'],
    ['2023年3.1.1材料.docx', '3.1.1'],
    ['3.1.1/3.1.4.jpg', '3.1.4'],
  ])('that its name says: %s → %s', (path, code) => {
    expect(matchOf(path)).toMatchObject({ code, by: 'code', path });
  });

  test.each([
    ['佐证/3.1.4/扫描件.jpg', '3.1.4'],
    ['/佐证/3.1.4 社区/2023.3.1/扫描件.jpg', '3.1.4'],
    ['佐证\\3.1.4\\扫描件.jpg', '3.1.4'],
    ['3.1.1/3.1.4/3.1/扫描件.jpg', '3.1.4'],
    ['../../3.1.4/x.jpg', '3.1.4'],
    // What is named for one clause may be another file here.
    ['3.1.4/受理登记簿.pdf', '3.1.4'],
  ])('that its nearest folder says: %s → %s', (path, code) => {
    expect(matchOf(path)).toMatchObject({ code, by: 'folder' });
  });

  test.each([
    ['受理登记簿.PDF', '2.2.1'],
    ['扫描/受理 登记簿.docx', '2.2.1'],
    ['3.受理登记簿.pdf', '2.2.1'],
    ['会议记录.pdf', '2.2.2'],
    ['1、会议记录.pdf', '2.2.2'],
  ])('whose material bears its name: %s → %s', (path, code) => {
    expect(matchOf(path)).toMatchObject({ code, by: 'name' });
  });
});

describe('a file belongs to no clause', () => {
  test.each([
    '3.1.45.pdf',
    '3.1.4٣.pdf',
    '13.1.4.pdf',
    '2023.3.1.pdf',
    '2023.3.1.4.pdf',
    '23.3.1.pdf',
    '3.1.4.9.pdf',
    '3.1.4..9.pdf',
    'IMG3.1.4.jpg',
    'v.3.1.4.docx',
    '3-1-4.pdf',
    '3.1会议.pdf',
    'V1.pdf',
    '受理.pdf',
    '（3）.pdf',
    '3/扫描件.jpg',
    '3.社区矫正/扫描件.jpg',
    '\u202efdp.4.1.3',
    '',
  ])('where nothing says one: %s', (path) => {
    expect(matchOf(path)).toMatchObject({ code: null, by: null, hint: [] });
  });

  test.each([
    ['3.1.4和3.1.1.jpg', ['3.1.4', '3.1.1']],
    ['3.1.4/3.1.4和3.1.1.jpg', ['3.1.4', '3.1.1']],
    ['3.1.4、3.1.5/扫描件.jpg', ['3.1.4', '3.1.5']],
    ['合影.jpg', ['2.2.1', '2.2.2']],
    // Advised as proof of one clause alone.
    ['2023 调解品牌创建方案（终稿）.doc', ['2.1.2']],
    ['B4纸扫描.pdf', ['B4']],
    ['地下B1.jpg', ['B1']],
    ['3.1/扫描件.jpg', itemOf('3.1')],
    ['3.1社区矫正/2023/扫描件.jpg', itemOf('3.1')],
    ['B2/扫描件.jpg', ['B2.1', 'B2.2']],
  ])('but some are offered where several could be meant: %s', (path, hint) => {
    expect(hint.length).toBeGreaterThan(0);
    expect(matchOf(path)).toMatchObject({ code: null, hint });
  });
});

test('codes of any edition are found', () => {
  const others = new Set(['A.1.1', 'A.1.10']);
  const codeOf = (path: string) => matchNames({ codes: others, known: [], advised: [] }, [path]).matches[0]?.code;
  expect(['a.1.1 图.jpg', 'A.1.10/图.jpg', 'BA.1.1.jpg', 'A.1.12.jpg'].map(codeOf)).toEqual([
    'A.1.1',
    'A.1.10',
    null,
    null,
  ]);
});

const part = fc.oneof(
  fc.constantFrom(...allNaughtyStrings, ...codes, '.DS_Store', '~$表.docx', '..', '3.1', '扫描件.jpg', '__proto__'),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

test('every file is matched, or not, or left out, once, whatever its name and the others', () => {
  const paths = fc.array(fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/')));
  fc.assert(
    fc.property(paths, (some) => {
      const { matches, leftOut } = matchNames({ codes, known, advised }, some);
      expect(matches.length + leftOut).toBe(some.length);
      const alone = some.flatMap((path) => matchNames({ codes, known, advised }, [path]).matches);
      expect(matches).toEqual(alone);
      for (const match of matches) {
        if (match.code !== null) expect(codes).toContain(match.code);
        else for (const code of match.hint) expect(codes).toContain(code);
      }
    }),
  );
});

test('a code in a name is found, unless digits go on before or after it', () => {
  const around = fc.string({ unit: fc.constantFrom('台', ' ', '_', '（', '】', '-', '—', '😀'), maxLength: 4 });
  fc.assert(
    fc.property(fc.constantFrom(...codes), around, around, fc.nat(9), (code, before, after, digit) => {
      const dotted = code.includes('.');
      const [left, right] = dotted ? [before, after] : [`${before} `, ` ${after}`];
      expect(matchOf(`${left}${code}${right}.pdf`)).toMatchObject({ code, by: 'code' });
      expect(matchOf(`${left}${digit}${code}${right}.pdf`)?.code).not.toBe(code);
      expect(matchOf(`${left}${code}${digit}${right}.pdf`)?.code).not.toBe(code);
    }),
    { numRuns: 500 },
  );
});

test('files of the system are left out', () => {
  const paths = ['.DS_Store', 'a/Thumbs.db', '~$表.docx', 'Desktop.ini', '.git/3.1.4.txt', '__MACOSX/3.1.4/图.jpg'];
  expect(matchNames({ codes, known, advised }, paths)).toEqual({ matches: [], leftOut: paths.length });
});

test('ten thousand files, and a name without end, take less than a second', () => {
  const paths = Array.from({ length: 10_000 }, (_, at) => `佐证/3.1 社区矫正/3.1.4/扫描件 ${at}.jpg`);
  const long = ['1.'.repeat(50_000), '.'.repeat(50_000), '1、'.repeat(50_000), 'B4'.repeat(50_000)];
  const start = performance.now();
  const { matches } = matchNames({ codes, known, advised }, [...paths, ...long.map((name) => `${name}图.jpg`)]);
  expect(performance.now() - start).toBeLessThan(1000);
  expect(matches.filter(({ code }) => code === '3.1.4')).toHaveLength(10_000);
});
