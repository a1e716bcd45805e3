import { describe, expect, test } from 'vitest';
import { hidePersonal, personalIn } from '../../src/entries/personalData.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { repairsOf } from '../../src/entries/repairs.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';

const { rubric } = loadEdition('2023');
const edition = { slots: slotsOf(rubric), period: rubric.period };
const row = (cells: Partial<Row>): Row => ({ ...emptyRow, id: 'r', line: 2, ...cells });
const repaired = (cells: Partial<Row>) => repairsOf(row(cells), edition).map(({ field, value }) => `${field} ${value}`);

describe('a code', () => {
  test.each([
    ['3，1，4', '3.1.4'],
    ['3,1,4', '3.1.4'],
    ['3、1、4', '3.1.4'],
    ['3-1-4', '3.1.4'],
    ['3。1。4', '3.1.4'],
    ['第3.1.4条', '3.1.4'],
    ['3.1.4 未按时完成', '3.1.4'],
    ['3.1.4.', '3.1.4'],
    ['2003/1/4', '3.1.4'],
    ['2003-01-04', '3.1.4'],
    ['b2-1', 'B2.1'],
  ])('%s was %s', (found, code) => {
    expect(repaired({ code: found, value: '1' })).toEqual([`code ${code}`]);
  });
  test.each([
    '9.9.9',
    '3.1',
    '合计',
    '314',
    '2023-08-08',
    '',
    '5.2.1(2分)',
    '5.2.1第2次',
    '2.2.1或B1',
    '1.1.1；D1.1',
    '3.1.1 1',
    '3.1.4 扣1分',
  ])('%s is anyone’s guess', (found) => {
    expect(repaired({ code: found, value: '1' })).toEqual([]);
  });
});

describe('a figure', () => {
  test.each([
    ['2.4.6', '8月8日', '8/8'],
    ['2.4.6', '2023-08-10', '8/10'],
    ['2.4.6', '2023/8/10', '8/10'],
    ['2.4.6', '8-Aug', '8/8'],
    ['2.4.6', 'Aug-10', '8/10'],
    ['2.4.6', '0.965', '96.5%'],
    ['2.4.6', '.97', '97%'],
    ['2.4.6', '0.9', '90%'],
    ['2.4.6', '1.0', '100%'],
    ['2.4.6', '0.96666', '96.666%'],
    ['1.2.1', '-2.5', '2.5'],
    ['2.2.1', '-3件', '3件'],
    ['2.2.1', '三件', '3件'],
    ['2.2.1', '两', '2'],
    ['2.2.1', '十', '10'],
    ['2.2.1', '十二', '12'],
    ['2.2.1', '二十', '20'],
    ['2.4.2', '二十三人次', '23人次'],
    ['3.1.1', '两次', '2次'],
    ['7.1.1', '五十', '50'],
    ['B1', '第三名', '3'],
    ['5.2.1.1', '√', '是'],
    ['5.2.1.1', '✓', '是'],
    ['5.2.1.1', '已完成', '是'],
    ['5.2.1.1', '完成', '是'],
    ['5.2.1.1', '×', '否'],
    ['5.2.1.1', '未完成', '否'],
    ['B2.1', '√', '是'],
  ])('of %s, %s was %s', (code, found, value) => {
    expect(repaired({ code, value: found })).toEqual([`value ${value}`]);
  });
  test.each([
    ['2.4.6', '8月30日'],
    ['2.4.6', '10月8日'],
    ['2.4.6', '96.5%'],
    ['2.2.1', '很多'],
    ['2.2.1', '3'],
    ['1.2.1', '-7'],
    ['2.2.1', ''],
    ['2.2.1', '一百二'],
    ['2.2.1', '十几'],
    ['2.2.1', '十十'],
    ['2.2.1', '二三'],
    ['2.2.1', '三五件'],
    ['2.2.1', '√'],
    ['3.1.7', '√'],
    ['3.1.7', '已完成'],
    ['5.2.1.1', '基本完成'],
    ['2.2.1', '一半'],
    ['2.2.1', '三成'],
    ['2.2.1', '三分'],
    ['2.4.6', '1932/1/1'],
    ['B1', '-3'],
    ['7.1.1', '-3'],
  ])('of %s, %s is left alone', (code, found) => {
    const offered = repaired({ code, value: found });
    // A day that stands for n/N is offered only where n is not above N.
    expect(offered).toEqual(found === '8月30日' ? ['value 8/30'] : []);
  });
});

test('rows without a figure above the first name are no station, and a row with one is', () => {
  const rows = (value: string) => [
    row({ id: 'a', code: '2.2.1', value }),
    row({ id: 'b', code: '2.2.2', value: '1', station: '甲所' }),
  ];
  expect(readEntries(rubric, rows('')).stations.map(({ station }) => station)).toEqual(['甲所']);
  expect(readEntries(rubric, rows('1')).stations.map(({ station }) => station)).toEqual(['', '甲所']);
});

test('a day that a spreadsheet shows as its number becomes a date again, within the period only', () => {
  expect(repaired({ code: '2.2.1', value: '1', date: '44990' })).toEqual(['date 2023-03-05']);
  expect(repaired({ code: '2.2.1', value: '1', date: '40000' })).toEqual([]);
});

test('a day as staff jot it down becomes one that is read; what is no day stays', () => {
  expect(repaired({ code: '2.2.1', value: '1', date: '3.15' })).toEqual(['date 3月15日']);
  expect(repaired({ code: '2.2.1', value: '1', date: '3/8' })).toEqual(['date 3月8日']);
  expect(repaired({ code: '2.2.1', value: '1', date: '3月2号' })).toEqual(['date 3月2日']);
  expect(repaired({ code: '2.2.1', value: '1', date: '2023年3月2号' })).toEqual(['date 2023年3月2日']);
  expect(repaired({ code: '2.2.1', value: '1', date: '2月30号' })).toEqual([]);
  expect(repaired({ code: '2.2.1', value: '1', date: '12－3' })).toEqual(['date 12月3日']);
  expect(repaired({ code: '2.2.1', value: '1', date: '13.15' })).toEqual([]);
  expect(repaired({ code: '2.2.1', value: '1', date: '2.30' })).toEqual([]);
});

describe('numbers that tell who a person is', () => {
  const valid = '11010519491231002X';
  test.each([
    [`张某，${valid}`, '身份证号'],
    ['330109198801011234（末位抄错的也算）', '身份证号'],
    ['３３０１０９１９８８０１０１１２３４', '身份证号'],
    ['电话13812345678', '手机号'],
    ['+8613812345678', '手机号'],
    ['138-1234-5678', '手机号'],
    ['138 1234 5678', '手机号'],
    ['１３８１２３４５６７８', '手机号'],
    ['330109198813011234', null],
    ['编号 2013812345678', null],
    ['文号12345678901', null],
    ['0.13812345678', null],
    ['A13812345678', null],
  ])('%s: %s', (text, found) => {
    expect(personalIn(text)).toBe(found);
  });
  test('are hidden in the middle, and then found no more', () => {
    expect(hidePersonal('张某，１３８-1234-5678')).toBe('张某，１３８-****-5678');
    const text = `张某 ${valid}，13812345678。`;
    const hidden = hidePersonal(text);
    expect(hidden).toBe('张某 110105********002X，138****5678。');
    expect(personalIn(hidden)).toBeNull();
    expect(repaired({ code: '2.2.1', value: '1', note: text })).toEqual([`note ${hidden}`]);
  });
  test('are a warning in every column of free text, and change no figure', () => {
    const clean = readEntries(rubric, [row({ code: '2.2.1', value: '1' })]);
    for (const field of ['matter', 'note', 'evidence', 'person'] as const) {
      const read = readEntries(rubric, [row({ code: '2.2.1', value: '1', [field]: '13812345678' })]);
      expect(read.problems.map(({ level }) => level)).toEqual(['warning']);
      expect(read.stations[0]?.entries[0]?.figure).toEqual(clean.stations[0]?.entries[0]?.figure);
    }
  });
});

describe('zeros dragged down', () => {
  const achieved = [...slotsOf(rubric).values()].filter(({ input }) =>
    ['number', 'percent', 'component'].includes(input),
  );
  const zeros = (count: number) =>
    achieved.slice(0, count).map((slot, at) => row({ id: `r${at}`, code: slot.code, value: '0' }));
  const warnings = (rows: readonly Row[]) => readEntries(rubric, rows).problems.map(({ message }) => message);
  test('over every clause that asks how much was done are doubted', () => {
    expect(warnings(zeros(5))).toEqual([expect.stringContaining('5 条全是 0')]);
  });
  test('are doubted beside rows that are refused for another reason, too', () => {
    const both = [row({ id: 'a', code: '1.1.1', value: '0' }), ...zeros(40)];
    expect(warnings(both).some((message) => message.includes('全是 0'))).toBe(true);
  });
  test('are not where there are few, or where one is not zero', () => {
    expect(warnings(zeros(4))).toEqual([]);
    expect(warnings([...zeros(6).slice(1), { ...zeros(1)[0], value: '1' } as Row])).toEqual([]);
  });
  test('are right where they say that nothing went wrong', () => {
    const counts = [...slotsOf(rubric).values()].filter(({ input, of }) => input === 'count' && of === 'rule');
    expect(warnings(counts.map((slot, at) => row({ id: `r${at}`, code: slot.code, value: '0' })))).toEqual([]);
  });
});

describe('rows that are put down twice', () => {
  const finding = { code: '2.2.1', value: '1', date: '2023-03-02', note: '超时' };
  const read = (...rows: readonly Partial<Row>[]) =>
    readEntries(
      rubric,
      rows.map((cells, at) => row({ id: `r${at}`, line: at + 2, ...cells })),
    );
  const warnings = (...rows: readonly Partial<Row>[]) =>
    read(...rows).problems.map(({ level, line, message }) => `${level} ${line} ${message}`);
  test('are doubted once, at the last of them, and all count', () => {
    const twice = read(finding, { code: '2.2.3', value: '1' }, { ...finding, date: ' 2023-03-02 ' });
    expect(twice.problems.map(({ level, line, message }) => `${level} ${line} ${message}`)).toEqual([
      'warning 4 2.2.1：有 2 行完全一样（第 2、4 行），如果是重复记的，请只留一行',
    ]);
    expect(twice.stations[0]?.entries).toHaveLength(3);
    expect(warnings(finding, finding, finding)).toEqual([expect.stringContaining('有 3 行完全一样（第 2、3、4 行）')]);
    expect(warnings({ ...finding, line: null }, finding)).toEqual([expect.stringContaining('有 2 行完全一样，')]);
  });
  test('are not where they differ in anything, or say too little to be known', () => {
    expect(warnings(finding, { ...finding, person: '李某' })).toEqual([]);
    expect(warnings(finding, { ...finding, extra: [['案号', '2']] })).toEqual([]);
    expect(warnings(finding, { ...finding, station: '乙所' })).toEqual([]);
    expect(warnings({ code: '2.2.1', value: '1' }, { code: '2.2.1', value: '1' })).toEqual([]);
    expect(warnings({ ...finding, value: '0' }, { ...finding, value: '0' })).toEqual([]);
  });
});
