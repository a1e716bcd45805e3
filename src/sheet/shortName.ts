/** What a clause is about, in a few words: for where its code alone would have to be looked up. */

import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { beginningOf } from '../views/names.ts';

export function shortName(rubric: Rubric, code: string): string {
  const named = [...rubric.bonuses, ...rubric.deductions].find((one) => one.code === code)?.name;
  return named ?? beginningOf(slotsOf(rubric).get(code)?.title ?? '');
}
