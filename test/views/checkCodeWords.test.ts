/** What is said when a file is held against a check code, or against another sheet. */

import { expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { canonicalOf } from '../../src/fingerprint/canonical.ts';
import { differences } from '../../src/fingerprint/differences.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { checkCodePurpose, differenceSentences, matchSentence } from '../../src/views/checkCodeWords.ts';

const { rubric } = loadEdition('2023');
const sheet = (rules: string, choices: Record<string, string>, ...cells: readonly Partial<Row>[]) =>
  canonicalOf(
    rubric,
    rules,
    cells.map((own, index) => ({ ...emptyRow, id: `row-${index}`, ...own })),
    choices,
  );

test('it says that it is no seal', () => {
  expect(checkCodePurpose).toContain('不能防伪造');
});

test('with the code alone, yes or no and what to compare', () => {
  expect(matchSentence({ rules: true, figures: true })).toContain('完全一样');
  for (const rules of [true, false]) expect(matchSentence({ rules, figures: false })).toContain('拿对方的表格文件');
  expect(matchSentence({ rules: false, figures: true })).toContain('口径');
});

test('with both sheets, each clause that differs, with what it is about', () => {
  const ours = sheet(
    'a',
    {},
    { code: '2.4.6', value: '8' },
    { code: '2.2.4', value: '3', concealed: '1' },
    { code: '2.2.4', value: '2' },
    { code: 'B4', value: '2', matter: '甲' },
  );
  const theirs = sheet(
    'b',
    { cap_scope: 'category' },
    { code: 'B4', value: '2', matter: '甲' },
    { code: '2.2.4', value: '2' },
    { code: '7.1.1', value: '九成' },
    { code: '2.2.4', value: '3' },
  );
  expect(differenceSentences(rubric, differences(ours, theirs), '这份', '原表')).toEqual([
    '两边的规则版本不一样。',
    '两边选的口径不一样：“该项考核分扣完为止”。',
    '2.2.4 当月案件未在规定时间及时评定的：这份是“3，未如实上报 1”，原表是“3”。',
    '2.4.6 刑释人员安置帮教率未达到100%的：这份是“8”，原表没有填。',
    '7.1.1 未达到基准分60分的司法所按比例扣减…：这份没有填，原表是“九成（看不懂）”。',
  ]);
  expect(differenceSentences(rubric, differences(ours, ours), '这份', '原表')).toEqual([]);
});

test('of a clause with very many rows, how many there are', () => {
  const many = Array.from({ length: 40 }, () => ({ code: '2.2.4', value: '1' }));
  expect(differenceSentences(rubric, differences(sheet('a', {}, ...many), sheet('a', {})), '这份', '原表')).toEqual([
    '2.2.4 当月案件未在规定时间及时评定的：这份是“1；1；1；1；1；1；1；1；1；1”等 40 行，原表没有填。',
  ]);
});

test('rows without a code are named so', () => {
  const found = differences(sheet('a', {}, { value: '1' }), sheet('a', {}));
  expect(differenceSentences(rubric, found, '这份', '原表')).toEqual([
    '没有写条款的：这份是“1（看不懂）”，原表没有填。',
  ]);
});
