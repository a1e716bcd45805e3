/** The open questions of the text (口径), and which of them concern a clause. */

import type { Edition } from '../rubric/compile.ts';
import type { Reading } from '../score/rubric.ts';

export type Question = Edition['questions'][number];

/** The reading taken, in words; null where only the bureau can answer. */
export const takenReading = ({ taken, readings }: Question): string | null => readings[taken - 1] ?? null;

/** The reading of the calculator that a question can be switched by. */
export const switchOf = ({ rubric }: Edition, question: Question): Reading | null =>
  rubric.readings.find(({ id }) => id === question.switch) ?? null;

/** Questions by their ids, in the order of the ids. */
export const questionsOf = ({ questions }: Edition, ids: readonly string[]): Question[] =>
  ids.flatMap((id) => questions.find((question) => question.id === id) ?? []);

export interface QuestionGroup {
  readonly name: string;
  readonly questions: readonly Question[];
}

/** All questions, under the category that all their clauses belong to, or what else they concern. */
export function questionGroups({ rubric, questions }: Edition): QuestionGroup[] {
  const general = '全篇';
  const outside = '加分、扣分与纪律';
  const categoryNames = new Map(
    rubric.categories.flatMap((category) => [
      [category.code, category.name] as const,
      ...category.items.flatMap((item) => [
        [item.code, category.name] as const,
        ...item.rules.flatMap((rule) => [rule, ...rule.components].map(({ code }) => [code, category.name] as const)),
      ]),
    ]),
  );
  const groupOf = ({ rules }: Question) => {
    const names = new Set(rules.map((code) => categoryNames.get(code) ?? outside));
    const [name] = names;
    return names.size === 1 && name !== undefined ? name : general;
  };
  return [general, ...rubric.categories.map(({ name }) => name), outside]
    .map((name) => ({ name, questions: questions.filter((question) => groupOf(question) === name) }))
    .filter((group) => group.questions.length > 0);
}
