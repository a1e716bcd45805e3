/** What stands beside a clause's figure: how far it is filled in, and what a cap leaves of it. */

import { expect, test } from 'vitest';
import { capWords } from '../../src/views/capWords.ts';
import { stateWords } from '../../src/views/words.ts';

test('a figure that was understood and refused is not called unfilled', () => {
  const states = ['assessed', 'partial', 'unassessed', 'notApplicable'] as const;
  expect(states.map((state) => [stateWords(state, false), stateWords(state, true)])).toEqual([
    ['', '有误，没计全'],
    ['未填全', '有误，没计全'],
    ['未填', '有误，没计分'],
    ['不适用（无此项工作）', '有误，没计全'],
  ]);
});

test('what a cap leaves is said only where it leaves less', () => {
  expect(capWords({ deducted: 900, lost: 500 })).toBe('封顶后实扣 5 分');
  expect(capWords({ deducted: 100, lost: 0 })).toBe('封顶后实扣 0 分');
  expect(capWords({ deducted: 300, lost: 300 })).toBe('');
  expect(capWords(undefined)).toBe('');
});
