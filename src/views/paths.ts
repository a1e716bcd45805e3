/** Addresses on the site (contract section 5), under whatever base path it was built for. */

import type { Edition } from '../rubric/compile.ts';
import type { Rubric } from '../score/rubric.ts';
import { groupSlugOf } from './questionGroups.ts';

const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** `/calculator/` → the same under the base path. */
export const at = (path: string): string => encodeURI(`${base}${path}`);

/** A page of an edition: `3.1/`, `departments/`; the regulation itself without one. */
export const editionPath = (edition: string, page = ''): string => at(`/${edition}/${page}`);

/** The item in which a code stands; null for a code outside the annex. */
export const itemOf = ({ categories }: Rubric, code: string): string | null =>
  categories
    .flatMap(({ items }) => items)
    .find(
      (item) => item.code === code || item.rules.some((rule) => rule.code === code || code.startsWith(`${rule.code}.`)),
    )?.code ?? null;

/** The page that explains every clause outside the annex. */
export const adjustmentsPage = 'adjustments/';

/** Where a clause is explained: its item's page, its category's, or that of bonuses and deductions. */
export function clausePath(rubric: Rubric, code: string): string {
  const item = itemOf(rubric, code);
  const page = item ?? rubric.categories.find((category) => category.code === code)?.code;
  if (page === undefined) return `${editionPath(rubric.edition, adjustmentsPage)}#${code}`;
  return page === code ? editionPath(rubric.edition, `${page}/`) : `${editionPath(rubric.edition, `${page}/`)}#${code}`;
}

export const departmentPath = (edition: string, name: string): string => editionPath(edition, `departments/${name}/`);

/** The page of a group of open questions. */
export const groupPath = (edition: string, slug: string): string => editionPath(edition, `readings/${slug}/`);

/** Where an open question stands at length. */
export const questionPath = (edition: Edition, id: string): string =>
  `${groupPath(edition.rubric.edition, groupSlugOf(edition, id))}#${id}`;

/** Where the questions that a reading answers are listed. */
export function readingPath({ edition, readings }: Rubric, reading: string): string {
  const [question] = readings.find(({ id }) => id === reading)?.questions ?? [];
  return `${editionPath(edition, 'readings/')}${question === undefined ? '' : `#${question}`}`;
}

/** The field for a code's figure. */
export const calculatorPath = (code?: string): string => at(`/calculator/${code === undefined ? '' : `#${code}`}`);

export const searchPath = at('/search/');

/** The table to be filled in, as a workbook or as CSV. */
export const templatePath = (edition: string, format: 'xlsx' | 'csv'): string =>
  editionPath(edition, `template.${format}`);
/** The whole calculator with the rules as one file. */
export const singlePath = at('/calculator/single.html');
export const samplePath = (edition: string): string => editionPath(edition, 'sample.csv');
