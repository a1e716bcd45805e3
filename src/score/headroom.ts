/** How much more a rule can still cost: asked of the evaluation itself, by giving it more findings. */

import { capGroups } from './annex.ts';
import { arithmeticUnder, type Choices } from './choices.ts';
import type { Entry, Figure } from './entry.ts';
import { evaluate, type Sheet } from './evaluate.ts';
import { evaluateRule } from './evaluateRule.ts';
import { type Hundredths, sum } from './exact.ts';
import { kindOf } from './kinds/kinds.ts';

interface Held {
  /** The item, or under a reading the category, whose points cap it. */
  readonly holder: string;
  readonly points: Hundredths;
  readonly deducted: Hundredths;
  /** Whether it is the holder that is exhausted first, or the rule that reaches its own most. */
  readonly stops: 'holder' | 'own';
}

export type Headroom =
  /** After `more` further findings nothing more is deducted for it; null when that is not to be expected. */
  | (Held & { readonly is: 'count'; readonly more: number | null })
  /** As much as `left` can still be deducted for it. */
  | (Held & { readonly is: 'amount'; readonly left: Hundredths });

/** More findings than any station has. */
const many = 10_000;

/** Null for a rule that is no count or amount, or without a figure. */
export function headroomOf(sheet: Sheet, choices: Choices, code: string): Headroom | null {
  const { rubric } = sheet;
  const now = evaluate(sheet, choices);
  const rule = now.rules.get(code);
  if (!rule || rule.state === 'unassessed' || rule.state === 'notApplicable') return null;
  const input = kindOf(rule.rule).input(rule.rule.params);
  if (input !== 'count' && input !== 'amount') return null;

  const arithmetic = arithmeticUnder(rubric, choices);
  const group = capGroups(rubric, now.rules, arithmetic).find(({ rules }) => rules.includes(rule));
  const item = rubric.categories.flatMap(({ items }) => items).find(({ rules }) => rules.includes(rule.rule));
  if (!group || !item) return null;
  const codes = group.rules.map((own) => own.rule.code);
  const deducted = sum(group.rules.map((own) => now.rules.get(own.rule.code)?.lost ?? 0));

  /** What the group costs with one more entry of the rule. */
  const costWith = (figure: Figure): Hundredths => {
    const more: Entry = {
      row: '',
      code,
      figure,
      month: '',
      matter: '',
      hasNote: false,
      hasEvidence: false,
      concealed: 0,
    };
    const rated = evaluateRule(rule.rule, item, [...rule.entries, more], false, { rubric, choices, arithmetic });
    const { rules } = evaluate(sheet, choices, new Map([[code, rated]]));
    return sum(codes.map((own) => rules.get(own)?.lost ?? 0));
  };
  const held = (most: Hundredths): Held => ({
    holder: group.code,
    points: group.points,
    deducted,
    stops: most >= group.points ? 'holder' : 'own',
  });

  if (input === 'amount') {
    const bounds = kindOf(rule.rule).bounds?.(rule.rule.params);
    const most = costWith({ is: 'amount', points: bounds?.max ?? group.points });
    return { ...held(most), is: 'amount', left: most - deducted };
  }
  const found = sum(rule.entries.map(({ figure }) => (figure.is === 'count' ? figure.n : 0)));
  const bound = Math.max(0, Math.min(many, (rule.rule.maxCount ?? Number.POSITIVE_INFINITY) - found));
  const costOf = (n: number) => (n === 0 ? deducted : costWith({ is: 'count', n }));
  const most = costOf(bound);
  if (bound === many && costOf(2 * many) !== most) return { ...held(most), is: 'count', more: null };
  // More findings never cost less: the least number that costs the most is found by halving.
  let [few, enough] = [0, bound];
  while (few < enough) {
    const middle = Math.floor((few + enough) / 2);
    if (costOf(middle) === most) enough = middle;
    else few = middle + 1;
  }
  return { ...held(most), is: 'count', more: few };
}
