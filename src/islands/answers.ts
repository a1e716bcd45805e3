/** The figures of a clause that are chosen rather than typed: what each button says, what it writes, when it holds. */

import { notApplicableWord } from '../entries/figure.ts';
import type { Figure } from '../score/entry.ts';
import type { Slot } from '../score/slots.ts';
import { stateNames } from '../views/words.ts';

export interface Answer {
  readonly words: string;
  /** What it writes into 数值. */
  readonly value: string;
  readonly holds: (figure: Figure) => boolean;
}

export interface Answers {
  /** What the answers answer; empty where there is but one, which says it all. */
  readonly question: string;
  readonly of: readonly Answer[];
}

const none = (words: string): Answer => ({
  words,
  value: '0',
  holds: (figure) => (figure.is === 'count' && figure.n === 0) || (figure.is === 'amount' && figure.points === 0),
});
const some = (words: string): Answer => ({
  words,
  value: '1',
  holds: (figure) => figure.is === 'count' && figure.n > 0,
});

const done: readonly Answer[] = [false, true].map((wanted) => ({
  words: wanted ? '做到' : '没做到',
  value: wanted ? '是' : '否',
  holds: (figure) => figure.is === 'done' && figure.done === wanted,
}));

/** A component is done too by as many as it asks for, and not begun by none. */
const doneOf = (target: number): readonly Answer[] =>
  done.map((answer) => ({
    ...answer,
    holds: (figure) =>
      answer.holds(figure) ||
      (figure.is === 'achieved' && (answer.value === '是' ? figure.n >= target : figure.n === 0)),
  }));

/** There is no such work: nothing is deducted, whatever the clause asks. */
export const idle: Answer = {
  words: stateNames.notApplicable,
  value: notApplicableWord,
  holds: (figure) => figure.is === 'notApplicable',
};

const nothing: Answers = { question: '', of: [] };

export function answersOf(slot: Slot): Answers {
  switch (slot.input) {
    case 'count':
      if (!slot.asksWhether) return { question: '', of: [none(slot.of === 'rule' ? '无扣分情形' : '没有')] };
      return slot.of === 'bonus'
        ? { question: '是否达到', of: [none('没达到'), some('达到')] }
        : { question: '有无扣分情形', of: [none('无'), some('有')] };
    case 'amount':
      return slot.of === 'rule' ? { question: '', of: [none('不扣分')] } : nothing;
    case 'component':
      return { question: '是否做到', of: [...doneOf(slot.target ?? 1)].reverse() };
    case 'checklist':
    case 'percent':
    case 'number':
    case 'score':
    case 'rank':
      return nothing;
    default:
      return slot.input satisfies never;
  }
}
