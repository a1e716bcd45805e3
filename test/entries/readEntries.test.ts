import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';

const { rubric } = loadEdition('2023');

const rowsOf = (...rows: Partial<Row>[]): Row[] =>
  rows.map((row, index) => ({ ...emptyRow, id: `r${index}`, line: index + 2, ...row }));

/** Reads 数值 of one code: the figure, or the sentence of the first error. */
function figure(code: string, value: string) {
  const { stations, problems } = readEntries(rubric, rowsOf({ code, value }));
  return problems.find(({ level }) => level === 'error')?.message ?? stations[0]?.entries[0]?.figure;
}
const levels = (...rows: Partial<Row>[]) =>
  readEntries(rubric, rowsOf(...rows)).problems.map(({ level, line }) => `${level} ${line}`);

test.each([
  ['3', 3],
  ['３', 3],
  ['1,234', 1234],
  [' 3 件', 3],
  ['3件', 3],
  ['＋2', 2],
  ['3.0', 3],
  ['有', 1],
  ['是', 1],
  ['无', 0],
  ['否', 0],
])('a count %j is %i', (value, n) => {
  expect(figure('2.2.1', value)).toEqual({ is: 'count', n });
});

test.each([
  ['96.5', '193/2', '96.5%'],
  ['９６．５％', '193/2', '96.5%'],
  ['29/30', '290/3', '29/30'],
  ['29÷30', '290/3', '29/30'],
  ['30／30', '100/1', '30/30'],
  ['1,234/1,300', '123400/1300', '1234/1300'],
  ['96.6666666666667%', '966666666666667/10000000000000', '96.6666666666667%'],
  ['100.00%', '100/1', '100.00%'],
])('a rate %j is exactly %s', (value, exact, given) => {
  const found = figure('2.4.6', value);
  const [num = '', den = ''] = exact.split('/');
  if (typeof found !== 'object' || found.is !== 'measure') throw new Error(String(found));
  expect(found.value.num * BigInt(den)).toBe(found.value.den * BigInt(num));
  expect(found.given).toBe(given);
});

test.each([
  ['2.2.1', '有', '2.2.1：“有”按有扣分情形计，记为 1'],
  ['2.2.1', '无', '2.2.1：“无”按有扣分情形计，即没有，记为 0'],
  ['5.2.1', '2', '5.2.1：按缺 2 项计'],
  ['5.2.1', '0', '5.2.1：按缺 0 项计'],
])('what is taken %s to be by %s is noted', (code, value, note) => {
  const { problems } = readEntries(rubric, rowsOf({ code, value }));
  expect(problems).toEqual([expect.objectContaining({ level: 'note', message: note })]);
});

test('every input refuses what it does not understand with a sentence that says what to do', () => {
  const refused = [
    ['2.2.1', '三件'],
    ['2.2.1', '-1'],
    ['2.2.1', '1.5'],
    ['2.2.1', '3分'],
    ['2.2.1', '1,23'],
    ['2.2.1', '9'.repeat(40)],
    ['2.3.1', '5'],
    ['1.2.1', '6.5'],
    ['1.2.1', '0.125'],
    ['6.2.1', '0.2'],
    ['2.4.6', '101'],
    ['2.4.6', '31/30'],
    ['2.4.6', '0/0'],
    ['2.4.6', '9月30日'],
    ['2.4.6', '2023/9/30'],
    ['2.4.6', '30-Sep'],
    ['3.1.1', '有'],
    ['1.1.1', '6'],
    ['1.1.1.1', '做了'],
    ['1.1.1.1', '不适用'],
    ['7.1.1', '优'],
    ['B1', '0'],
    ['B1', '不适用'],
    ['B4', '一分'],
    ['D1.1', '2.5'],
  ].map(([code = '', value = '']) => [code, value, figure(code, value)]);
  expect(refused.every(([, , sentence]) => typeof sentence === 'string')).toBe(true);
  expect(refused).toMatchInlineSnapshot(`
    [
      [
        "2.2.1",
        "三件",
        "2.2.1：“三件”看不懂，请填 0 或正整数（件数），没有填 0",
      ],
      [
        "2.2.1",
        "-1",
        "2.2.1：“-1”是负数，请填 0 或正数",
      ],
      [
        "2.2.1",
        "1.5",
        "2.2.1：“1.5”不是整数，请填 0 或正整数（件数），没有填 0",
      ],
      [
        "2.2.1",
        "3分",
        "2.2.1：“3分”的单位和这一条对不上，请填 0 或正整数（件数），没有填 0",
      ],
      [
        "2.2.1",
        "1,23",
        "2.2.1：“1,23”看不懂，请填 0 或正整数（件数），没有填 0",
      ],
      [
        "2.2.1",
        "9999999999999999999999999999999999999999",
        "2.2.1：“999999999999999999999999999999…”看不懂，请填 0 或正整数（件数），没有填 0",
      ],
      [
        "2.3.1",
        "5",
        "2.3.1：填了 5，超过全年最多的 4 次（季度），请核对",
      ],
      [
        "1.2.1",
        "6.5",
        "1.2.1：填了 6.5 分，不在规定范围内，请填 0 至 6 之间",
      ],
      [
        "1.2.1",
        "0.125",
        "1.2.1：“0.125”超过了两位小数，请填分值（没有填 0）：0 至 6 之间，最多两位小数",
      ],
      [
        "6.2.1",
        "0.2",
        "6.2.1：填了 0.2 分，不在规定范围内，请填 0，或 0.5 至 1.5 之间",
      ],
      [
        "2.4.6",
        "101",
        "2.4.6：“101”大于 100，请填 0 到 100 的百分率，如 96.5%，或填 完成数/总数，如 29/30",
      ],
      [
        "2.4.6",
        "31/30",
        "2.4.6：“31/30”的完成数大于总数，请核对（完成数/总数）",
      ],
      [
        "2.4.6",
        "0/0",
        "2.4.6：“0/0”的总数是 0，算不出比率；没有对象的请填“不适用”",
      ],
      [
        "2.4.6",
        "9月30日",
        "2.4.6：“9月30日”像是表格软件把比率变成了日期，请把单元格设为文本后重新填，如 29/30 或 96.5%",
      ],
      [
        "2.4.6",
        "2023/9/30",
        "2.4.6：“2023/9/30”像是表格软件把比率变成了日期，请把单元格设为文本后重新填，如 29/30 或 96.5%",
      ],
      [
        "2.4.6",
        "30-Sep",
        "2.4.6：“30-Sep”像是表格软件把比率变成了日期，请把单元格设为文本后重新填，如 29/30 或 96.5%",
      ],
      [
        "3.1.1",
        "有",
        "3.1.1：“有”看不懂，请填全年实际完成的次数，0 或正整数",
      ],
      [
        "1.1.1",
        "6",
        "1.1.1：填了缺 6 项，但一共只有 5 项，请核对",
      ],
      [
        "1.1.1.1",
        "做了",
        "1.1.1.1：“做了”看不懂，请填 是 或 否，或填完成的次数",
      ],
      [
        "1.1.1.1",
        "不适用",
        "1.1.1.1：这一行不能填“不适用”，可在整条的一行填",
      ],
      [
        "7.1.1",
        "优",
        "7.1.1：“优”看不懂，请填 0 或正数，如 58.5",
      ],
      [
        "B1",
        "0",
        "B1：“0”看不懂，请填名次，1 或更大的整数",
      ],
      [
        "B1",
        "不适用",
        "B1：这一行不能填“不适用”，没有就留空",
      ],
      [
        "B4",
        "一分",
        "B4：“一分”看不懂，请填分值（没有填 0）：0 或正数，最多两位小数",
      ],
      [
        "D1.1",
        "2.5",
        "D1.1：“2.5”不是整数，请填 0 或正整数（人次数），没有填 0",
      ],
    ]
  `);
});

test('codes that take no figure are told apart', () => {
  const sentences = ['1', '3.1', 'B2', 'V1', '3，1，4', '9.9', ''].map((code) => figure(code, '1'));
  expect(sentences).toMatchInlineSnapshot(`
    [
      "1 是类别的编号，请填到具体扣分标准，如 1.1.1",
      "3.1 是考核内容的编号，请填到具体扣分标准：3.1.1 至 3.1.18",
      "B2 请填到具体一档：B2.1 或 B2.2",
      "V1 是一票否决的编号，不用填，系统会按扣分情况提示",
      "没有“3，1，4”这个条款编号，请对照模板或考核办法改正。编号用点隔开",
      "没有“9.9”这个条款编号，请对照模板或考核办法改正",
      "有数值“1”，但没有条款编号，请补上，如 1.1.1",
    ]
  `);
});

test('codes are folded like figures', () => {
  expect(figure('３．１．４', '1')).toEqual({ is: 'count', n: 1 });
  expect(figure(' b2.1 ', '1')).toEqual({ is: 'count', n: 1 });
});

describe('rows together', () => {
  test.each<[string, Partial<Row>[], string[]]>([
    [
      'two rates',
      [
        { code: '2.4.6', value: '96' },
        { code: '2.4.6', value: '97' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      'two scores',
      [
        { code: '7.1.1', value: '50' },
        { code: '7.1.1', value: '60' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      'two ranks',
      [
        { code: 'B1', value: '1' },
        { code: 'B1', value: '2' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      '是 and 否',
      [
        { code: '1.1.1.1', value: '是' },
        { code: '1.1.1.1', value: '否' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      'both forms',
      [
        { code: '5.3.1', value: '1' },
        { code: '5.3.1.1', value: '是' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      '不适用 and a figure',
      [
        { code: '2.2.1', value: '不适用' },
        { code: '2.2.1', value: '1' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      'more than the year holds',
      [
        { code: '2.3.1', value: '3' },
        { code: '2.3.1', value: '2' },
      ],
      ['error 2', 'error 3'],
    ],
    [
      'an empty row beside a filled one',
      [
        { code: '2.4.6', value: '' },
        { code: '2.4.6', value: '97' },
      ],
      [],
    ],
    [
      'the same rate at two stations',
      [
        { code: '2.4.6', value: '96', station: '甲' },
        { code: '2.4.6', value: '97', station: '乙' },
      ],
      [],
    ],
  ])('%s', (_, rows, wanted) => {
    expect(levels(...rows)).toEqual(wanted);
  });
});

test('a rate between 0 and 1 without % is asked about', () => {
  expect(levels({ code: '2.4.6', value: '0.965' })).toEqual(['warning 2']);
  expect(levels({ code: '2.4.6', value: '0.965%' })).toEqual([]);
});

test('a good row beside a bad one counts, and the rule is partial', () => {
  const { stations } = readEntries(rubric, rowsOf({ code: '2.2.1', value: '1' }, { code: '2.2.1', value: '很多' }));
  const [station] = stations;
  if (!station) throw new Error('no station');
  const result = score(rubric, station);
  expect(result.rules.find(({ code }) => code === '2.2.1')).toMatchObject({ state: 'partial', deducted: 100 });
});

describe('concealment', () => {
  const concealed = (code: string, value: string, part: string) => {
    const { stations, problems } = readEntries(rubric, rowsOf({ code, value, concealed: part }));
    return problems[0]?.message ?? stations[0]?.entries[0]?.concealed;
  };
  test.each([
    ['2.4.2', '5', '2', 2],
    ['2.4.2', '5', '是', 5],
    ['2.4.2', '5', '否', 0],
    ['1.2.1', '1.5', '0.5', 50],
    ['1.2.1', '1.5', '是', 150],
    ['3.1.1', '0', '是', 1],
    ['B2.1', '1', '虚报', 1],
    ['B2.1', '1', '0', 0],
    ['B2.1', '1', '否', 0],
    ['B2.1', '1', '无', 1],
  ])('%s %s with %s', (code, value, part, wanted) => {
    expect(concealed(code, value, part)).toBe(wanted);
  });
  test('is refused where it is more than the figure, or not understood', () => {
    expect(concealed('2.4.2', '5', '6')).toContain('大于数值');
    expect(concealed('3.1.1', '0', '一半')).toContain('请填 是 或 否');
  });
});

test('concealment beside no figure is not passed over in silence', () => {
  expect(levels({ code: '2.4.2', value: '', concealed: '2' })).toEqual(['warning 2']);
  expect(levels({ code: '2.4.2', value: '不适用', concealed: '是' })).toEqual(['warning 2']);
});

test('a blank record makes no station, whatever else it says', () => {
  const rows = rowsOf(
    { code: '2.2.1', value: '1', station: '甲所' },
    { station: '电话：123', note: '盖章处', date: '年底' },
  );
  const { stations, problems } = readEntries(rubric, rows);
  expect([stations.map(({ station }) => station), problems]).toEqual([['甲所'], []]);
  expect(readEntries(rubric, rows.slice(1)).stations).toEqual([]);
});

test('a table made to be slow is not, and its messages stay short', () => {
  const many = Array.from({ length: 20_000 }, (_, index) => ({ code: index % 2 ? '2.2.1' : '2.4.6', value: '1' }));
  const { stations, problems } = readEntries(rubric, rowsOf(...many));
  expect(stations[0]?.entries).toHaveLength(10_000);
  expect(Math.max(...problems.map(({ message }) => message.length))).toBeLessThan(100);
  const [station] = stations;
  if (!station) throw new Error('no station');
  expect(score(rubric, station).rules.find(({ code }) => code === '2.2.1')?.deducted).toBe(1_000_000);
  const wide = `1${' '.repeat(100_000)}1`;
  expect(levels({ code: '2.2.1', value: wide }, { code: '2.2.1', value: '1', date: wide })).toEqual([
    'error 2',
    'warning 3',
  ]);
});

test('of one matter the row that does not count needs no proof', () => {
  const rows = rowsOf(
    { code: 'B4', value: '5', matter: '同一件事', evidence: '文件' },
    { code: 'B4', value: '3', matter: '同一件事' },
  );
  const [station] = readEntries(rubric, rows).stations;
  if (!station) throw new Error('no station');
  const gaps = () => score(rubric, station).gaps.filter(({ kind }) => kind === 'evidence');
  expect(gaps()).toEqual([]);
});

describe('dates', () => {
  const month = (date: string) =>
    readEntries(rubric, rowsOf({ code: '2.2.4', value: '1', date })).stations[0]?.entries[0]?.month;
  test.each(['2023-03-05', '2023/3/5', '2023.3.5', '20230305', '2023年3月5日', '3月5日', '２０２３－３－５'])(
    '%s',
    (date) => {
      expect(month(date)).toBe('2023-03');
    },
  );
  test('what is no date is kept as text, with a warning', () => {
    expect(month('三月初')).toBe('');
    expect(month('2023-02-30')).toBe('');
    expect(levels({ code: '2.2.4', value: '1', date: '三月初' })).toEqual(['warning 2']);
    expect(levels({ code: '2.2.4', value: '', date: '三月初' })).toEqual(['warning 2']);
  });
  test('dates outside the period give one warning for the table', () => {
    const rows = ['2022-12-31', '2024-01-01', '2023-05-05'].map((date) => ({ code: '2.2.4', value: '1', date }));
    expect(levels(...rows)).toEqual(['warning 2']);
  });
});
