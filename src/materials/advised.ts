/** What the edition advises to keep as proof, by the code that takes a figure. It is advice of the site's own, never a rule. */

import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import type { Named } from './edits.ts';
import { codesByKey } from './match.ts';
import { keyOf } from './nameKey.ts';

/** The advice for each code, as it is written. */
export function adviceOn(rubric: Rubric): ReadonlyMap<string, string> {
  const rules = rubric.categories.flatMap(({ items }) => items.flatMap((item) => item.rules));
  const owners = new Map([...rules, ...rubric.bonuses, ...rubric.deductions].map((one) => [one.code, one.evidence]));
  return new Map([...slotsOf(rubric).values()].map(({ code, owner }) => [code, owners.get(owner) ?? '']));
}

/** Characters from which on a name says something of its own. */
const leastTelling = 4;

/** The materials that are advised for one clause alone: a file that bears such a name is most likely its. */
export function advisedMaterials(rubric: Rubric): Named[] {
  const named = [...adviceOn(rubric)].flatMap(([code, advice]) =>
    advice.split(/[、，；]/).flatMap((name) => (keyOf(name).length < leastTelling ? [] : [{ code, name }])),
  );
  const codes = codesByKey(named, keyOf);
  return named.filter(({ name }) => codes.get(keyOf(name))?.length === 1);
}
