/** From rules to the annex score: exclusive groups, caps, items, categories. */

import { type Cost, type EvaluatedRule, noCost, sumOf } from './evaluateRule.ts';
import type { Hundredths } from './exact.ts';
import type { Arithmetic, Rubric } from './rubric.ts';

/** Of the rules of one exclusive group only the heaviest counts; of equals, the last, which is the graver one. */
export function resolveExclusive(rules: readonly EvaluatedRule[], costs: readonly Cost[]): Cost[] {
  return costs.map((cost, index) => {
    const group = rules[index]?.rule.exclusive;
    if (!group) return cost;
    const beaten = rules.some((other, at) => {
      const rival = costs[at];
      if (at === index || other.rule.exclusive !== group || !rival) return false;
      return sumOf(rival) > sumOf(cost) || (sumOf(rival) === sumOf(cost) && at > index);
    });
    return beaten ? noCost : cost;
  });
}

/** What a group of rules costs under its cap. */
export function capped(costs: readonly Cost[], points: Hundredths, arithmetic: Arithmetic): Hundredths {
  const base = costs.reduce((sum, cost) => sum + cost.base, 0);
  const extra = costs.reduce((sum, cost) => sum + cost.extra, 0);
  return arithmetic.double_cap === 'outside' ? Math.min(points, base) + extra : Math.min(points, base + extra);
}

/** Rules that share one cap: those of an item, or under a reading those of a category. */
export interface CapGroup {
  readonly code: string;
  readonly points: Hundredths;
  readonly rules: readonly EvaluatedRule[];
}

export function capGroups(
  rubric: Rubric,
  rules: ReadonlyMap<string, EvaluatedRule>,
  arithmetic: Arithmetic,
): CapGroup[] {
  const holders =
    arithmetic.cap === 'category'
      ? rubric.categories.map((category) => ({ ...category, rules: category.items.flatMap((item) => item.rules) }))
      : rubric.categories.flatMap((category) => category.items);
  return holders.map(({ code, points, rules: own }) => ({
    code,
    points,
    rules: own.map((rule) => rules.get(rule.code) as EvaluatedRule),
  }));
}

/**
 * Lets the rules of a group go, one by one in code order, from `before` to `after`, and says how much more the group
 * costs at each step. The parts add up to the whole by construction, whatever the caps and exclusive groups do.
 */
export function increments(
  group: CapGroup,
  before: readonly Cost[],
  after: readonly Cost[],
  arithmetic: Arithmetic,
): Hundredths[] {
  const now = [...before];
  let known = capped(resolveExclusive(group.rules, now), group.points, arithmetic);
  return after.map((cost, index) => {
    now[index] = cost;
    const next = capped(resolveExclusive(group.rules, now), group.points, arithmetic);
    const step = next - known;
    known = next;
    return step;
  });
}
