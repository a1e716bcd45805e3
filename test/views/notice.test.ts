import { expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { noticeBlocks } from '../../src/views/notice.ts';

test('addresses follow the numbering of the regulation, and none is used twice', () => {
  const ids = noticeBlocks(loadEdition('2023')).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toMatchInlineSnapshot(`
    [
      "n0-p1",
      "n1",
      "n1-p1",
      "n2",
      "n2-p1",
      "n3",
      "n3-p1",
      "n4",
      "n4-1",
      "n4-1-1",
      "n4-1-2",
      "n4-1-3",
      "n4-1-p1",
      "n4-2",
      "n4-2-1",
      "n4-2-2",
      "n4-2-p1",
      "n4-2-p2",
      "n5",
      "n5-p1",
      "n5-1",
      "n5-2",
      "n5-3",
      "n6",
      "n6-1",
      "n6-2",
      "n6-3",
      "n6-4",
      "n6-p1",
    ]
  `);
});

test('a regulation without numbers has addresses all the same', () => {
  const ids = noticeBlocks(loadEdition('2031', 'test/editions')).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.every((id) => /^n\d+(-\w+)*$/.test(id))).toBe(true);
});
