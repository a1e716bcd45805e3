/** The words of a query, each with the other ways of saying it. */

import type { Synonyms } from './entry.ts';
import { foldQuery } from './foldQuery.ts';

export interface Term {
  readonly typed: string;
  /** What may stand in its place: the regulation's own words. */
  readonly others: readonly string[];
}

/** A word that holds what people say is also looked for with what the regulation says. */
const othersOf = (typed: string, synonyms: readonly Synonyms[]): string[] => [
  ...new Set(
    synonyms.flatMap(({ say, find }) => {
      const said = say
        .map(foldQuery)
        .filter((word) => typed.includes(word))
        .sort((a, b) => b.length - a.length)[0];
      return said === undefined ? [] : find.map((word) => typed.replace(said, foldQuery(word)));
    }),
  ),
];

export const termsOf = (query: string, synonyms: readonly Synonyms[]): Term[] =>
  foldQuery(query)
    .split(' ')
    .filter(Boolean)
    .map((typed) => ({ typed, others: othersOf(typed, synonyms).filter((other) => other !== typed) }));

/** All that may be found and marked for a query. */
export const wordsOf = (terms: readonly Term[]): string[] => terms.flatMap(({ typed, others }) => [typed, ...others]);

/** The year that a query asks for and that has no edition. */
export function missingYear(query: string, years: readonly string[]): string | null {
  const [, year] = /^(20\d\d)(?!\d)/.exec(foldQuery(query)) ?? [];
  return year === undefined || years.includes(year) ? null : year;
}
