/** What stands after the `#`, on the site and in the single file. */

import { expect, test } from 'vitest';
import { readFragment, writeFragment } from '../../src/address/fragment.ts';

test.each([
  ['', null, ''],
  ['#3.1.4', null, '3.1.4'],
  ['#%E7%9F%AB%E6%AD%A3', null, '矫正'],
  ['#100%25', null, '100%'],
  ['#/calculator/', '/calculator/', ''],
  ['#/2023/3.1/#3.1.4', '/2023/3.1/', '3.1.4'],
  ['#/2023/departments/%E7%9F%AB%E6%AD%A3%E7%A7%91/', '/2023/departments/矫正科/', ''],
  ['#/search/#%2F2023%23', '/search/', '/2023#'],
  ['#%', null, ''],
])('%s', (hash, page, anchor) => {
  expect(readFragment(hash)).toEqual({ page, anchor });
});

test.each(['矫正', '/2023/', '100%', 'a#b', ''])('a query of “%s” comes back, on the site and in the file', (query) => {
  for (const page of [null, '/search/']) {
    expect(readFragment(writeFragment({ page, anchor: '' }, query))).toEqual({ page, anchor: query });
  }
});
