/** How much more a rule can still cost: asked of the evaluation itself, by giving it more findings. */

import { capGroups, isExhausted } from './annex.ts';
import { arithmeticUnder, type Choices } from './choices.ts';
import type { Entry, Figure } from './entry.ts';
import { evaluate, evaluateWith, type PlacedRule, type Sheet } from './evaluate.ts';
import { type Hundredths, sum } from './exact.ts';
import { kindOf } from './kinds/kinds.ts';

interface Held {
  /** The item, or under a reading the category, whose points cap it. */
  readonly holder: string;
  readonly points: Hundredths;
  readonly deducted: Hundredths;
  /** What ends it: the holder is exhausted, or the rule reaches its own most while points are left there. */
  readonly stops: 'holder' | 'own';
}

export type Headroom =
  /** After `more` further findings nothing more is deducted for it; null when that is not to be expected. */
  | (Held & { readonly is: 'count'; readonly more: number | null })
  /** As much as `left` can still be deducted for it. */
  | (Held & { readonly is: 'amount'; readonly left: Hundredths });

/** More findings than any station has. */
const many = 10_000;

/** A further finding, reported and without a date: what a month's share would change is not known. */
const blank: Omit<Entry, 'code' | 'figure'> = {
  row: '',
  month: '',
  matter: '',
  hasNote: false,
  hasEvidence: false,
  concealed: 0,
};

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
  if (!group) return null;
  const after = (rules: ReadonlyMap<string, PlacedRule>) => {
    const own = group.rules.flatMap((member) => rules.get(member.rule.code) ?? []);
    const counted = own.map((member) => member.counted);
    return {
      cost: sum(own.map((member) => member.lost)),
      stops: isExhausted(counted, group.points, arithmetic) ? ('holder' as const) : ('own' as const),
    };
  };
  const withMore = (figure: Figure) => {
    const entries = [...rule.entries, { ...blank, code, figure }];
    return after(evaluate(sheet, choices, new Map([[code, evaluateWith(sheet, choices, rule, entries)]])).rules);
  };
  const held = { holder: group.code, points: group.points, deducted: after(now.rules).cost };

  if (input === 'amount') {
    const bounds = kindOf(rule.rule).bounds?.(rule.rule.params);
    const { cost, stops } = withMore({ is: 'amount', points: bounds?.max ?? group.points });
    return { ...held, is: 'amount', left: Math.max(0, cost - held.deducted), stops };
  }
  const found = sum(rule.entries.map(({ figure }) => (figure.is === 'count' ? figure.n : 0)));
  const bound = Math.max(0, Math.min(many, (rule.rule.maxCount ?? Number.POSITIVE_INFINITY) - found));
  const withFindings = (n: number) => (n === 0 ? after(now.rules) : withMore({ is: 'count', n }));
  const { cost: most, stops } = withFindings(bound);
  if (bound === many && withFindings(2 * many).cost !== most) return { ...held, is: 'count', more: null, stops };
  // Once it counts at all, more findings never cost less: the least number that costs the most is found by halving.
  let [few, enough] = [0, bound];
  while (few < enough) {
    const middle = Math.floor((few + enough) / 2);
    if (withFindings(middle).cost === most) enough = middle;
    else few = middle + 1;
  }
  return { ...held, is: 'count', more: few, stops };
}
