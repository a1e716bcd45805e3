/** What a loss takes from the score when it was reported, and when all of it is found to have been concealed. */

import type { Choices } from './choices.ts';
import { evaluate, type Sheet } from './evaluate.ts';
import { type EvaluatedRule, type Honesty, noCost } from './evaluateRule.ts';
import { totalsOf } from './totals.ts';

/** Caps and exclusive groups count. Null for a clause that costs nothing or is not of the sheet. */
export function honestyOf(sheet: Sheet, choices: Choices, code: string): Honesty | null {
  const now = evaluate(sheet, choices);
  const outside = now.deductions.find(({ deduction }) => deduction.code === code);
  if (outside) return outside.reported > 0 ? { reported: outside.reported, concealed: outside.concealed } : null;
  const rule = now.rules.get(code);
  if (!rule || rule.reported === 0) return null;
  const annexAt = (base: number, extra: number) => {
    const rated: EvaluatedRule = { ...rule, cost: { base, extra }, worst: { base, extra } };
    return totalsOf(sheet.rubric, evaluate(sheet, choices, new Map([[code, rated]]))).annex;
  };
  const without = annexAt(noCost.base, noCost.extra);
  return {
    reported: without - annexAt(rule.reported, 0),
    concealed: without - annexAt(rule.reported, rule.concealed - rule.reported),
  };
}
