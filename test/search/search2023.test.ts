/** What staff would type, against all that the site holds. */

import { expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { find, indexOf } from '../../src/search/find.ts';
import { helpSections } from '../../src/views/help.ts';
import { searchEntries } from '../../src/views/searchEntries.ts';

const edition = loadEdition('2023');
const entries = searchEntries(edition, helpSections);
const index = indexOf({ entries, synonyms: edition.synonyms, years: ['2023'] });
const first = (query: string, n = 3) =>
  find(index, query)
    .found.slice(0, n)
    .map(({ entry }) => entry.code || entry.title);

test.each([
  ['审前调查', '3.1.7'],
  ['审前社会调查评估', '3.1.7'],
  ['何时交', '考核程序'],
  ['什么时候交', '考核程序'],
  ['谁考核', '分科室'],
  ['谁打分', '分科室'],
  ['信息', '7'],
  ['信息工作', '7'],
  ['加分', '加分'],
  ['档案迟交', '3.2.6'],
  ['调解卷宗', '2.2.3'],
  ['B2', 'B2'],
  ['口径 B2', 'B2'],
])('%s → %s first', (query, place) => {
  expect(first(query, 1)).toEqual([place]);
});

test('迟交 finds what is not on time or late', () => {
  const found = find(index, '迟交');
  expect(found.exact).toBe(true);
  expect(found.found.map(({ entry }) => entry.code)).toEqual(
    expect.arrayContaining(['3.1.7', '3.1.16', '3.2.6', '4.2.4']),
  );
});

test('瞒报 finds what is said of reporting truly', () => {
  expect(first('瞒报', 2)).toEqual(['加倍扣分', '如实上报']);
});

test('台账 and 台帐 find the same', () => {
  const places = (query: string) => find(index, query).found.map(({ entry }) => entry.href);
  expect(places('台账')).toEqual(places('台帐'));
  expect(places('台账').length).toBeGreaterThan(5);
});

test('every synonym leads to something that stands on the site', () => {
  const dead = edition.synonyms.flatMap(({ find: words }) =>
    words.filter((word) => !find(index, word).exact || find(index, word).total === 0),
  );
  expect(dead).toEqual([]);
});

test('a bonus and a question of the same id are told apart', () => {
  expect(
    find(index, 'B2')
      .found.slice(0, 2)
      .map(({ entry }) => entry.kind),
  ).toEqual(['条款', '口径']);
});
