/** The open questions of the text (口径), and which of them concern a clause. */

import type { Edition } from '../rubric/compile.ts';

export type Question = Edition['questions'][number];

/** `口径 B2`: without the first word an id may be taken for a clause's code. */
export const questionLabel = (id: string): string => `口径 ${id}`;

/** Who answers where no reading is taken. */
export const decidedBy = ({ decided_by }: Question): string => decided_by ?? '局里';

/** The reading taken, in words that stand on their own. */
export const takenReading = (question: Question): string =>
  question.readings[question.taken - 1] ?? `由${decidedBy(question)}确定`;

/** The reading taken, in one sentence: what a list has room for. */
export const takenInShort = (question: Question): string => takenReading(question).split('。')[0] ?? '';

/** Questions by their ids, in the order of the ids. */
export const questionsOf = ({ questions }: Edition, ids: readonly string[]): Question[] =>
  ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);

/** What another reading would change, and what people see of that. */
export interface Effect {
  /** `score`: the calculator shows by how much, and lets it be switched; `ranking`: only ranks. */
  readonly of: 'score' | 'ranking';
  /** The other choices, in words. */
  readonly others: readonly string[];
}

/** Null where the question is published and not computed. */
export function effectOf(edition: Edition, question: Question): Effect | null {
  const reading = edition.rubric.readings.find(({ id }) => id === question.switch);
  if (!reading?.sets) return null;
  const others = reading.choices.filter(({ key }) => key !== reading.default).map(({ label }) => label);
  return { of: reading.sets.target === 'ranking' ? 'ranking' : 'score', others };
}
