import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { rowsOf } from '../../src/rubric/example.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { itemSum } from '../../src/views/itemSum.ts';

const { rubric } = loadEdition('2023');
const items = rubric.categories.flatMap((category) => category.items);

test('an item’s line adds up, with what the cap lets through', () => {
  const sumOf = (enter: Readonly<Record<string, string>>, code: string) => {
    const [station] = readEntries(rubric, rowsOf(enter)).stations;
    const item = items.find((one) => one.code === code);
    if (!station || !item) throw new Error('no such item');
    const result = score(rubric, station);
    return itemSum(
      item,
      (rule) => result.rules.find((one) => one.code === rule),
      result.items.find((one) => one.code === code),
    );
  };
  expect([
    sumOf({ '2.2.1': '0' }, '2.2'),
    sumOf({ '2.2.1': '1', '2.2.4': '8' }, '2.2'),
    sumOf({ '2.2.1': '2', '2.2.3': '8' }, '2.2'),
    sumOf({ '2.2.1': '9' }, '2.2'),
  ]).toMatchInlineSnapshot(`
    [
      "满分 3 分",
      "3 − 1（2.2.1） − 0.2（2.2.4） = 1.8 分",
      "各条应扣 2（2.2.1） + 1.6（2.2.3） = 3.6 分，封顶后扣 3 分；3 − 3 = 0 分",
      "各条应扣 9 分（2.2.1），封顶后扣 3 分；3 − 3 = 0 分",
    ]
  `);
});
