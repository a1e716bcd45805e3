/** That rules are not filled in yet, said wherever a figure rests on them: so that nobody signs a sheet that merely looks finished. */

import type { Category } from '../score/rubric.ts';
import { figureMeanings } from '../views/words.ts';
import type { Given } from './given.ts';

/** How many rules there are, and how many of them are filled in. */
interface Filling {
  readonly filled: number;
  readonly of: number;
}

/** Of the rules of some categories. */
export function fillingOf({ result }: Given, categories: readonly Category[]): Filling {
  const codes = new Set(categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules.map(({ code }) => code))));
  const states = result.rules.flatMap(({ code, state }) => (codes.has(code) ? [state] : []));
  return {
    filled: states.filter((state) => state === 'assessed' || state === 'notApplicable').length,
    of: states.length,
  };
}

export const filledWords = ({ filled, of }: Filling): string => `已填 ${filled}/${of} 条`;

const isUnfinished = ({ filled, of }: Filling) => filled < of;

/** Of the whole, whichever part a form shows. */
const wholeOf = ({ result }: Given): Filling => ({ filled: result.progress.assessed, of: result.progress.of });

/** Stands beside a sum of rules that are not all filled in. */
const provisional = '暂计';

/** The name of a sum, marked where it is of rules that are not all filled in; of the whole unless categories are given. */
export function sumName(given: Given, name: string, categories?: readonly Category[]): string {
  const filling = categories ? fillingOf(given, categories) : wholeOf(given);
  if (!isUnfinished(filling)) return name;
  // Beside what stands in brackets already.
  return name.endsWith('）') ? `${name.slice(0, -1)}，${provisional}）` : `${name}（${provisional}）`;
}

/** The line under the title of a form; empty where every rule is filled in. */
export function unfinishedLine(given: Given): string {
  const whole = wholeOf(given);
  return isUnfinished(whole) ? `未填完：${filledWords(whole)}，${figureMeanings(given.rubric).score}` : '';
}

/** The same on the form of a department, which may have all of its own; `own` are its categories. */
export function unfinishedLineOfPart(given: Given, own: readonly Category[]): string {
  const [whole, part] = [wholeOf(given), fillingOf(given, own)];
  if (!isUnfinished(whole)) return '';
  return `未填完：全表${filledWords(whole)}，本表${filledWords(part)}，${figureMeanings(given.rubric).score}`;
}

/** The same on the list of materials, which has no figures. */
export function unfinishedLineOfList(given: Given): string {
  const whole = wholeOf(given);
  return isUnfinished(whole) ? `自评表未填完：${filledWords(whole)}，清单可能不全` : '';
}
