/** What is left of a category, or of the general deductions, and what of it can be answered at once with “nothing to deduct”. */

import type { Category, Rubric, Rule } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';

export interface Rest {
  /** Nothing is filled in, and 0 says that there was nothing to deduct. */
  readonly none: readonly string[];
  /** Only the station knows the figure: it is never made up. */
  readonly real: readonly string[];
  /** A checklist of which some components are filled in. */
  readonly begun: readonly string[];
}

function restOfRule(rule: Rule, slot: Slot, isFilled: (code: string) => boolean): keyof Rest | null {
  if (isFilled(rule.code)) return null;
  const filled = rule.components.filter(({ code }) => isFilled(code)).length;
  switch (slot.input) {
    case 'count':
    case 'amount':
      return 'none';
    case 'checklist':
      if (filled === 0) return 'none';
      return filled < rule.components.length ? 'begun' : null;
    case 'percent':
    case 'number':
    case 'score':
    case 'rank':
    case 'component':
      return 'real';
    default:
      return slot.input satisfies never;
  }
}

/** `isFilled` tells whether any row of a code holds a figure, right or wrong. */
export function restOf(
  category: Category,
  slots: ReadonlyMap<string, Slot>,
  isFilled: (code: string) => boolean,
): Rest {
  const rules = category.items.flatMap((item) => item.rules);
  const of = (wanted: keyof Rest) =>
    rules.flatMap((rule) => {
      const slot = slots.get(rule.code);
      return slot && restOfRule(rule, slot, isFilled) === wanted ? [rule.code] : [];
    });
  return { none: of('none'), real: of('real'), begun: of('begun') };
}

/** The same of what is deducted outside the annex: each is a count, and none may be. */
export const restOfDeductions = ({ deductions }: Rubric, isFilled: (code: string) => boolean): Rest => ({
  none: deductions.map(({ code }) => code).filter((code) => !isFilled(code)),
  real: [],
  begun: [],
});
