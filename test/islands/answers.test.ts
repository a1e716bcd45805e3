/** The buttons beside a figure write what the contract wants, and are pressed for whatever is read as the same. */

import { describe, expect, test } from 'vitest';
import { readFigure } from '../../src/entries/figure.ts';
import { answersOf, idle } from '../../src/islands/answers.ts';
import { stepped } from '../../src/islands/steps.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';

const { rubric } = loadEdition('2023');
const slots = [...slotsOf(rubric).values()];
const slotOf = (code: string): Slot => slotsOf(rubric).get(code) as Slot;

/** The words of the buttons that are pressed while this stands in the cell. */
function pressed(code: string, cell: string): string[] {
  const read = readFigure(cell, slotOf(code));
  if ('error' in read) return [read.error];
  return [...answersOf(slotOf(code)).of, idle].filter(({ holds }) => holds(read.figure)).map(({ words }) => words);
}

test('every answer of every clause is understood, and is then the one that is pressed', () => {
  const all = slots.flatMap((slot) => answersOf(slot).of.map((answer) => ({ slot, answer })));
  expect(all.length).toBeGreaterThan(100);
  for (const { slot, answer } of all) {
    expect(pressed(slot.code, answer.value), `${slot.code} ${answer.words}`).toEqual([answer.words]);
  }
});

test('every rule may be said not to apply', () => {
  for (const { code } of slots.filter(({ of }) => of === 'rule'))
    expect(pressed(code, idle.value)).toEqual([idle.words]);
});

test.each([
  ['2.2.1', '0件', ['无扣分情形']],
  ['2.2.1', '无', ['无扣分情形']],
  ['2.2.1', '３', []],
  ['3.1.7', '有', ['有']],
  ['3.1.7', '4件', ['有']],
  ['B2.1', '无', ['没达到']],
  ['1.2.1', '0.00', ['不扣分']],
  ['1.2.1', '0.5', []],
  ['5.2.1.1', '4', ['做到']],
  ['5.2.1.1', '3', []],
  ['5.2.1.1', '0', ['没做到']],
  ['5.2.1.3', '1次', ['做到']],
  ['2.4.6', '29/30', []],
])('%s: %s presses %j', (code, cell, words) => {
  expect(pressed(code, cell)).toEqual(words);
});

describe('steps', () => {
  test.each([
    ['2.2.1', '', 1, '1'],
    ['2.2.1', '', -1, '0'],
    ['2.2.1', '0', -1, null],
    ['2.2.1', '3件', 1, '4'],
    ['2.2.1', '很多', 1, null],
    ['2.3.1', '4', 1, null],
    ['3.1.1', '不适用', 1, null],
    ['4.2.5', '3', 1, '4'],
    ['5.2.1.1', '是', 1, null],
    ['5.2.1.1', '否', 1, '1'],
    ['1.2.1', '1', 1, null],
    ['2.4.6', '96', 1, null],
  ] as const)('%s: %s by %d is %s', (code, cell, by, next) => {
    expect(stepped(cell, slotOf(code), by)).toBe(next);
  });

  test('no step leads to what is not understood', () => {
    for (const slot of slots) {
      for (const from of ['', '0', '1', '4', '12']) {
        for (const by of [1, -1] as const) {
          const next = stepped(from, slot, by);
          if (next !== null) expect(readFigure(next, slot), `${slot.code} ${from}`).not.toHaveProperty('error');
        }
      }
    }
  });
});
