/** The open questions in groups, each a page of its own: by category, or by what else they concern. */

import type { Edition } from '../rubric/compile.ts';
import type { Question } from './clauseQuestions.ts';

export interface QuestionGroup {
  /** Last part of its address: a category's code, or one of the two below. */
  readonly slug: string;
  readonly name: string;
  readonly questions: readonly Question[];
}

const general = { slug: 'general', name: '全篇' };
const outside = { slug: 'adjustments', name: '加分、扣分与纪律' };

/** The group of each question: the category that all its clauses belong to, or what lies outside or above categories. */
function slugsOf({ rubric, questions }: Edition): ReadonlyMap<string, string> {
  const categoryOf = new Map(
    rubric.categories.flatMap((category) =>
      category.items.flatMap((item) => [
        [item.code, category.code] as const,
        ...item.rules.flatMap((rule) => [rule, ...rule.components].map(({ code }) => [code, category.code] as const)),
      ]),
    ),
  );
  for (const { code } of rubric.categories) categoryOf.set(code, code);
  return new Map(
    questions.map(({ id, rules }) => {
      const slugs = new Set(rules.map((code) => categoryOf.get(code) ?? outside.slug));
      const [slug] = slugs;
      return [id, slugs.size === 1 && slug !== undefined ? slug : general.slug];
    }),
  );
}

const known = new WeakMap<Edition, ReadonlyMap<string, string>>();

/** The slug of the group that a question stands in. */
export function groupSlugOf(edition: Edition, id: string): string {
  const slugs = known.get(edition) ?? slugsOf(edition);
  known.set(edition, slugs);
  return slugs.get(id) ?? general.slug;
}

/** All groups that hold a question, in the order of the regulation. */
export const questionGroups = (edition: Edition): QuestionGroup[] =>
  [general, ...edition.rubric.categories.map(({ code, name }) => ({ slug: code, name })), outside]
    .map((group) => ({
      ...group,
      questions: edition.questions.filter(({ id }) => groupSlugOf(edition, id) === group.slug),
    }))
    .filter(({ questions }) => questions.length > 0);
