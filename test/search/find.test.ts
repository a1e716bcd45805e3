import { expect, test } from 'vitest';
import type { SearchEntry } from '../../src/search/entry.ts';
import { find, indexOf } from '../../src/search/find.ts';

const entry = (kind: SearchEntry['kind'], code: string, title: string, text = ''): SearchEntry => ({
  kind,
  code,
  title,
  text,
  href: `/${code}`,
});

const index = indexOf([
  entry('口径', 'Q1', '靠泊超时又不规范', '两条都扣'),
  entry('条款', 'A.1.1', '未按时完成靠泊登记的扣1分', '1 分，全年只扣一次'),
  entry('条款', 'A.1.10', '登记表不规范的扣0.5分'),
  entry('考核内容', 'A.1', '日常登记'),
  entry('使用说明', '', '怎么查', '输入编号或字词，如 A.1'),
]);
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
});

test('where nothing holds the whole query, what comes near is offered and said to be so', () => {
  const answer = find(index, '靠泊登记超时');
  expect(answer.exact).toBe(false);
  expect(answer.found[0]?.entry.code).toBe('A.1.1');
});

test('nothing asked, nothing found; nonsense finds nothing', () => {
  expect(find(index, '　 ')).toEqual({ found: [], exact: true });
  expect(codes('<script>')).toEqual([]);
});

test('what was searched for is marked, and the text stays whole', () => {
  const [first] = find(index, '登记').found;
  expect(first?.title.map(({ text }) => text).join('')).toBe(first?.entry.title);
  expect(first?.title.filter(({ hit }) => hit).map(({ text }) => text)).toEqual(['登记']);
});

test('an excerpt begins near the hit and says where it was cut', () => {
  const long = indexOf([entry('办法', '', '全文', `${'甲'.repeat(60)}要找的话${'乙'.repeat(200)}`)]);
  const text =
    find(long, '要找')
      .found[0]?.excerpt.map((part) => part.text)
      .join('') ?? '';
  expect(text).toMatch(/^…甲{18}要找的话乙+…$/);
});
