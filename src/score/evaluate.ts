/** All parts of one station's sheet under given choices; `totals.ts` adds them up. */

import { type CapGroup, capGroups, increments, resolveExclusive, worstCosts } from './annex.ts';
import { arithmeticUnder, type Choices, choicesOn } from './choices.ts';
import type { Entry, StationEntries } from './entry.ts';
import { type EvaluatedBonus, evaluateBonus } from './evaluateBonus.ts';
import {
  type Context,
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
import type { Arithmetic, GeneralDeduction, Item, Rubric, Rule } from './rubric.ts';
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

function place(group: CapGroup, arithmetic: Arithmetic): PlacedRule[] {
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

/** One station's sheet: what holds whatever the readings, and each rule as it was evaluated under some. */
export interface Sheet {
  readonly rubric: Rubric;
  readonly slots: ReadonlyMap<string, Slot>;
  readonly given: StationEntries;
  /** Entries by the rule, bonus or general deduction that they belong to. */
  readonly byOwner: ReadonlyMap<string, readonly Entry[]>;
  readonly damaged: ReadonlySet<string>;
  /** By rule, and by the choices that bear on it. */
  readonly known: Map<Rule, Map<string, EvaluatedRule>>;
  /** Groups as they were placed under their cap, by the group and how it caps. */
  readonly placed: Map<string, readonly PlacedGroup[]>;
}

interface PlacedGroup {
  readonly of: readonly EvaluatedRule[];
  readonly rules: readonly PlacedRule[];
}

const same = <T>(a: readonly T[] = [], b: readonly T[] = []) =>
  a.length === b.length && a.every((one, at) => one === b[at]);

/** `before`: the sheet that an edit has made this one of; what rests on the same entries stands as it was evaluated. */
export function sheetOf(rubric: Rubric, given: StationEntries, before: Sheet | null = null): Sheet {
  const slots = slotsOf(rubric);
  const ownerOf = (code: string) => slots.get(code)?.owner ?? code;
  const byOwner = groupBy(given.entries, (entry) => ownerOf(entry.code));
  const damaged = new Set(given.damaged.map(ownerOf));
  const earlier = before?.rubric === rubric ? before : null;
  const known = [...(earlier?.known ?? [])].filter(
    ([{ code }]) =>
      same(byOwner.get(code), earlier?.byOwner.get(code)) && damaged.has(code) === earlier?.damaged.has(code),
  );
  const standing = new Set(known.flatMap(([, own]) => [...own.values()]));
  const placed = [...(earlier?.placed ?? [])].map(
    ([key, groups]) => [key, groups.filter(({ of }) => of.every((rule) => standing.has(rule)))] as const,
  );
  return { rubric, slots, given, byOwner, damaged, known: new Map(known), placed: new Map(placed) };
}

/** Another choice of a reading touches few rules: the others stand as they were evaluated before. */
function evaluateOnce(sheet: Sheet, rule: Rule, item: Item, context: Context): EvaluatedRule {
  const { rubric, choices, arithmetic } = context;
  const own = sheet.known.get(rule) ?? new Map<string, EvaluatedRule>();
  sheet.known.set(rule, own);
  const key = `${arithmetic.double_base} ${choicesOn(rubric, rule.code, choices)}`;
  const entries = sheet.byOwner.get(rule.code) ?? [];
  const rated = own.get(key) ?? evaluateRule(rule, item, entries, sheet.damaged.has(rule.code), context);
  own.set(key, rated);
  return rated;
}

/** Most groups hold the rules that they held before. */
function placeOnce(sheet: Sheet, group: CapGroup, arithmetic: Arithmetic): readonly PlacedRule[] {
  const key = `${group.code} ${arithmetic.double_cap}`;
  const known = sheet.placed.get(key) ?? [];
  const found = known.find(({ of }) => same(of, group.rules));
  if (found) return found.rules;
  const rules = place(group, arithmetic);
  sheet.placed.set(key, [...known, { of: group.rules, rules }]);
  return rules;
}

/** A rule as it would be with other entries. */
export function evaluateWith(sheet: Sheet, choices: Choices, { rule }: EvaluatedRule, entries: readonly Entry[]) {
  const { rubric, damaged } = sheet;
  const item = rubric.categories.flatMap(({ items }) => items).find(({ rules }) => rules.includes(rule));
  if (!item) throw new Error(`${rule.code}: no rule of the sheet`);
  const context = { rubric, choices, arithmetic: arithmeticUnder(rubric, choices) };
  return evaluateRule(rule, item, entries, damaged.has(rule.code), context);
}

/** `instead`: rules taken otherwise than the sheet has them, for asking what would be if. */
export function evaluate(
  sheet: Sheet,
  choices: Choices,
  instead: ReadonlyMap<string, EvaluatedRule> = new Map(),
): Evaluation {
  const { rubric, slots, byOwner, damaged } = sheet;
  const arithmetic = arithmeticUnder(rubric, choices);
  const context = { rubric, choices, arithmetic };
  const evaluated = new Map(
    rubric.categories.flatMap((category) =>
      category.items.flatMap((item) =>
        item.rules.map(
          (rule) => [rule.code, instead.get(rule.code) ?? evaluateOnce(sheet, rule, item, context)] as const,
        ),
      ),
    ),
  );
  const placed = capGroups(rubric, evaluated, arithmetic).flatMap((group) => placeOnce(sheet, group, arithmetic));
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
