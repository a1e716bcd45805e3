import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/search/entry.ts';
import { find, indexOf } from '../../src/search/find.ts';
import { statusOf } from '../../src/search/status.ts';

const entry = (kind: SearchEntry['kind'], code: string, title: string, text = ''): SearchEntry => ({
  kind,
  code,
  title,
  text,
  href: `/${code}`,
});

const synonyms = [{ say: ['晚登', '没登'], find: ['未按时完成靠泊登记', '登记表'] }];
const years = ['2031'];

const index = indexOf({
  synonyms,
  years,
  entries: [
    entry('口径', 'Q1', '靠泊超时又不规范', '两条都扣'),
    entry('条款', 'A.1.1', '未按时完成靠泊登记的扣1分', '1 分，全年只扣一次'),
    entry('条款', 'A.1.10', '登记表不规范的扣0.5分'),
    entry('考核内容', 'A.1', '日常登记'),
    entry('使用说明', '', '怎么查', '输入编号或字词，如 A.1'),
    entry('类别', 'A', '登记工作'),
    entry('条款', 'A.2.1', '台帐不完整的扣1分'),
  ],
});
const codes = (query: string) => find(index, query).found.map(({ entry }) => entry.code);

test('a piece of text is found where it stands, titles before texts', () => {
  expect(codes('靠泊')).toEqual(['A.1.1', 'Q1']);
  expect(codes('扣一次')).toEqual(['A.1.1']);
});

test('a code comes first, then what begins with it', () => {
  expect(codes('a.1')).toEqual(['A.1', 'A.1.1', 'A.1.10', '']);
  expect(codes('Ａ．１．１')[0]).toBe('A.1.1');
});

test('several terms must all stand in an entry', () => {
  expect(codes('登记 扣1分')).toEqual(['A.1.1']);
  expect(codes('登记 风马牛')).toEqual([]);
});

test('where nothing holds the whole query, what comes near is offered and said to be so', () => {
  const answer = find(index, '靠泊登记超时');
  expect(answer.exact).toBe(false);
  expect(answer.found[0]?.entry.code).toBe('A.1.1');
});

test('nothing asked, nothing found; nonsense finds nothing', () => {
  expect(find(index, '　 ')).toMatchObject({ found: [], total: 0, exact: true });
  expect(codes('<script>')).toEqual([]);
});

test('what was searched for is marked, and the text stays whole', () => {
  const [first] = find(index, '登记').found;
  expect(first?.title.map(({ text }) => text).join('')).toBe(first?.entry.title);
  expect(first?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['登记']);
});

test('an excerpt begins near the hit and says where it was cut', () => {
  const long = indexOf({
    synonyms,
    years,
    entries: [entry('办法', '', '全文', `${'甲'.repeat(60)}要找的话${'乙'.repeat(200)}`)],
  });
  const text =
    find(long, '要找')
      .found[0]?.excerpt.map((part) => part.text)
      .join('') ?? '';
  expect(text).toMatch(/^…甲{18}要找的话乙+…$/);
});

test('a section comes before the clauses that hold the same word', () => {
  expect(codes('登记')[0]).toBe('A');
});

test('what people say finds what the regulation calls it, after what holds the word itself', () => {
  expect(codes('晚登')).toEqual(['A.1.1', 'A.1.10']);
  expect(codes('晚登 扣0.5分')).toEqual(['A.1.10']);
});

test('variants of a character find one another, and are marked as they stand', () => {
  for (const query of ['台账', '台帐']) {
    const [first] = find(index, query).found;
    expect(first?.title[0]).toEqual({ text: '台帐', hit: true });
  }
});

test('an id of a question is not taken for the code of a clause', () => {
  expect(codes('口径 Q1')).toEqual(['Q1']);
});

test('all that was found is counted, also what is not listed', () => {
  const many = indexOf({
    synonyms,
    years,
    entries: Array.from({ length: 45 }, (_, at) => entry('条款', `C.${at}`, '同')),
  });
  const answer = find(many, '同');
  expect(answer.found).toHaveLength(40);
  expect(statusOf('同', answer)).toBe('找到 45 处，先列 40 处');
  expect(statusOf('台帐', find(index, '台帐'))).toBe('找到 1 处');
});

test('a year without an edition is said to have none', () => {
  expect(statusOf('2032年度办法', find(index, '2032年度办法'))).toBe('2032年度办法尚未录入。');
  expect(statusOf('2031', find(index, '2031'))).toBe('没有找到“2031”，换个说法试试，或用条款编号。');
});
