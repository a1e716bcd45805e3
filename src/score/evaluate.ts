/** All parts of one station's sheet under given choices; `score.ts` adds them up. */

import { type CapGroup, capGroups, increments, resolveExclusive, worstCosts } from './annex.ts';
import { arithmeticUnder, type Choices } from './choices.ts';
import type { StationEntries } from './entry.ts';
import { type EvaluatedBonus, evaluateBonus } from './evaluateBonus.ts';
import {
  type Cost,
  type EvaluatedRule,
  evaluateDeduction,
  evaluateRule,
  type Grounds,
  noCost,
  sumOf,
} from './evaluateRule.ts';
import type { Hundredths } from './exact.ts';
import { groupBy } from './groupBy.ts';
import type { GeneralDeduction, Rubric } from './rubric.ts';
import { type Slot, slotsOf } from './slots.ts';

/** A rule with its place under the caps. */
export interface PlacedRule extends EvaluatedRule {
  /** The cost once exclusive groups are resolved. */
  readonly counted: Cost;
  readonly supersededBy: string | null;
  /** Its part of what the station loses, and of what it could still lose. */
  readonly lost: Hundredths;
  readonly open: Hundredths;
}

export interface Evaluation {
  readonly slots: ReadonlyMap<string, Slot>;
  /** By code, in order. */
  readonly rules: ReadonlyMap<string, PlacedRule>;
  readonly bonuses: readonly EvaluatedBonus[];
  readonly deductions: readonly (Grounds & { readonly deduction: GeneralDeduction })[];
  readonly floor: 'none' | 'zero';
}

function place(group: CapGroup, arithmetic: ReturnType<typeof arithmeticUnder>): PlacedRule[] {
  const costs = group.rules.map((rule) => rule.cost);
  const counted = resolveExclusive(group.rules, costs);
  const lost = increments(
    group,
    costs.map(() => noCost),
    counted,
    arithmetic,
  );
  const open = increments(group, costs, worstCosts(group, arithmetic), arithmetic);
  return group.rules.map((rule, index) => {
    const superseded = sumOf(counted[index] ?? noCost) < sumOf(rule.cost);
    const heavier = group.rules.find(
      (other, at) => at !== index && other.rule.exclusive === rule.rule.exclusive && counted[at] === other.cost,
    );
    return {
      ...rule,
      counted: counted[index] ?? noCost,
      supersededBy: superseded ? (heavier?.rule.code ?? null) : null,
      lost: lost[index] ?? 0,
      open: open[index] ?? 0,
    };
  });
}

export function evaluate(rubric: Rubric, given: StationEntries, choices: Choices): Evaluation {
  const slots = slotsOf(rubric);
  const arithmetic = arithmeticUnder(rubric, choices);
  const context = { rubric, choices, arithmetic };
  const ownerOf = (code: string) => slots.get(code)?.owner ?? code;
  const byOwner = groupBy(given.entries, (entry) => ownerOf(entry.code));
  const damaged = new Set(given.damaged.map(ownerOf));
  const evaluated = new Map(
    rubric.categories.flatMap((category) =>
      category.items.flatMap((item) =>
        item.rules.map((rule) => {
          const entries = byOwner.get(rule.code) ?? [];
          return [rule.code, evaluateRule(rule, item, entries, damaged.has(rule.code), context)] as const;
        }),
      ),
    ),
  );
  const placed = capGroups(rubric, evaluated, arithmetic).flatMap((group) => place(group, arithmetic));
  return {
    slots,
    rules: new Map(placed.map((rule) => [rule.rule.code, rule])),
    bonuses: rubric.bonuses.map((bonus) =>
      evaluateBonus(bonus, byOwner.get(bonus.code) ?? [], damaged.has(bonus.code), context),
    ),
    deductions: rubric.deductions.map((deduction) => ({
      deduction,
      ...evaluateDeduction(deduction, byOwner.get(deduction.code) ?? [], damaged.has(deduction.code), context),
    })),
    floor: arithmetic.floor,
  };
}
