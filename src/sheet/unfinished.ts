/** That rules are not filled in yet, said wherever a figure rests on them: so that nobody signs a sheet that merely looks finished. */

import type { Category } from '../score/rubric.ts';
import { figureMeanings } from '../views/words.ts';
import type { Given } from './given.ts';

/** Whether the rules of some categories are filled in, and how many of them; of all unless some are given. */
export function fillingOf({ rubric, result }: Given, categories: readonly Category[] = rubric.categories) {
  const codes = new Set(categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules.map(({ code }) => code))));
  const rules = result.rules.filter(({ code }) => codes.has(code));
  const filled = rules.filter(({ state }) => state === 'assessed' || state === 'notApplicable').length;
  return { isFull: filled === rules.length, words: `已填 ${filled}/${rules.length} 条` };
}

/** The name of a sum, marked where it is of rules that are not all filled in; within brackets that it has already. */
export function sumName(given: Given, name: string, categories?: readonly Category[]): string {
  if (fillingOf(given, categories).isFull) return name;
  return name.endsWith('）') ? `${name.slice(0, -1)}，暂计）` : `${name}（暂计）`;
}

/**
 * The line under the title of a form; empty where every rule is filled in. On the form of a department, which may have all
 * of its `own`, also how many of these are.
 */
export function unfinishedLine(given: Given, own?: readonly Category[]): string {
  const { isFull, words } = fillingOf(given);
  const said = own ? `全表${words}，本表${fillingOf(given, own).words}` : words;
  return isFull ? '' : `未填完：${said}，${figureMeanings(given.rubric).score}`;
}
