/** The departments that score, in the order of the regulation, each with what it scores. */

import type { Category, Rubric } from '../score/rubric.ts';

export interface Department {
  readonly name: string;
  readonly categories: readonly Category[];
}

export function departmentsOf({ categories }: Rubric): Department[] {
  const names = new Set(categories.flatMap(({ departments }) => departments));
  return [...names].map((name) => ({
    name,
    categories: categories.filter(({ departments }) => departments.includes(name)),
  }));
}
