/** From rules to the annex score: exclusive groups, caps, items, categories. */

import { type Cost, type EvaluatedRule, noCost, sumOf } from './evaluateRule.ts';
import { type Hundredths, sum } from './exact.ts';
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
  const base = sum(costs.map((cost) => cost.base));
  const extra = sum(costs.map((cost) => cost.extra));
  return arithmetic.double_cap === 'outside' ? Math.min(points, base) + extra : Math.min(points, base + extra);
}

/** Whether nothing more counts against the cap of a group. */
export function isExhausted(costs: readonly Cost[], points: Hundredths, arithmetic: Arithmetic): boolean {
  return sum(costs.map((cost) => (arithmetic.double_cap === 'outside' ? cost.base : sumOf(cost)))) >= points;
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

const groupCost = ({ rules, points }: CapGroup, costs: readonly Cost[], arithmetic: Arithmetic) =>
  capped(resolveExclusive(rules, costs), points, arithmetic);

/**
 * The costs of a group while everything open is taken at its worst. A rule of an exclusive group that goes to its worst
 * takes the place of another, and with it, where concealment stands outside the cap, what that one's concealment adds:
 * so each such rule is tried both ways, and the dearest sheet is taken.
 */
export function worstCosts(group: CapGroup, arithmetic: Arithmetic): Cost[] {
  let candidates = [group.rules.map((rule) => rule.worst)];
  for (const [index, { rule, cost, worst }] of group.rules.entries()) {
    if (rule.exclusive === null || worst === cost) continue;
    candidates = candidates.flatMap((costs) => [costs, costs.map((other, at) => (at === index ? cost : other))]);
  }
  return candidates.reduce((best, costs) =>
    groupCost(group, costs, arithmetic) > groupCost(group, best, arithmetic) ? costs : best,
  );
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
  let known = groupCost(group, now, arithmetic);
  return after.map((cost, index) => {
    now[index] = cost;
    const next = groupCost(group, now, arithmetic);
    const step = next - known;
    known = next;
    return step;
  });
}
