/** The codes that take a figure, in the order of the regulation: what the CSV, the template and the form all fill. */

import type { Input } from './entry.ts';
import { bonusKindOf } from './kinds/bonusKinds.ts';
import type { Bounds } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import type { GeneralDeduction, Rubric, Rule } from './rubric.ts';

export interface Slot {
  readonly code: string;
  readonly of: 'rule' | 'component' | 'bonus' | 'deduction';
  /** The rule, bonus or general deduction whose figure it is part of. */
  readonly owner: string;
  readonly input: Input;
  readonly title: string;
  /** 计量单位; null where the text names none. */
  readonly unit: string | null;
  /** The most findings in all, for a count. */
  readonly maxCount: number | null;
  readonly bounds: Bounds | null;
  /** Of a component: how many make it done. */
  readonly target: number | null;
  /** 填法 */
  readonly fill: string;
  readonly notApplicableWarning: string | null;
  /** Of a count: it is asked whether there was any, before how many. */
  readonly asksWhether: boolean;
}

/** Whether there may be but one row of it: figures of it are not added (contract section 2). */
export function takesOneRow({ input }: Slot): boolean {
  switch (input) {
    case 'percent':
    case 'score':
    case 'rank':
    case 'checklist':
      return true;
    case 'count':
    case 'amount':
    case 'number':
    case 'component':
      return false;
    default:
      return input satisfies never;
  }
}

const pointsUnit = '分';
const unitOf: Partial<Record<Input, string>> = { amount: pointsUnit, percent: '%', score: pointsUnit, rank: '名' };

function ruleSlot(rule: Rule): Slot {
  const kind = kindOf(rule);
  const input = kind.input(rule.params);
  return {
    code: rule.code,
    of: 'rule',
    owner: rule.code,
    input,
    title: rule.text,
    unit: unitOf[input] ?? rule.unit,
    maxCount: input === 'checklist' ? rule.components.length : rule.maxCount,
    bounds: kind.bounds?.(rule.params) ?? null,
    target: null,
    fill: kind.fill(rule.params),
    notApplicableWarning: rule.notApplicableWarning,
    asksWhether: kind.asksWhether ?? false,
  };
}

const plain = { maxCount: null, bounds: null, target: null, notApplicableWarning: null, asksWhether: false };

const componentSlots = (rule: Rule): Slot[] =>
  rule.components.map((component) => ({
    ...plain,
    code: component.code,
    of: 'component',
    owner: rule.code,
    input: 'component',
    title: component.name,
    unit: component.unit,
    target: component.target,
    fill: component.target
      ? `填完成的${component.unit ?? '数'}数（满 ${component.target} 算完成），或填 是／否`
      : component.unit
        ? `填 是／否，或完成的${component.unit}数`
        : '填 是／否',
  }));

const deductionSlot = (deduction: GeneralDeduction): Slot => ({
  ...plain,
  code: deduction.code,
  of: 'deduction',
  owner: deduction.code,
  input: 'count',
  title: deduction.text,
  unit: deduction.unit,
  fill: kindOf(deduction).fill(deduction.params),
});

/** A rubric never changes, and every edit of a figure asks for its slots many times. */
const known = new WeakMap<Rubric, ReadonlyMap<string, Slot>>();

/** All slots by code, in order. */
export function slotsOf(rubric: Rubric): ReadonlyMap<string, Slot> {
  const slots = known.get(rubric) ?? allSlots(rubric);
  known.set(rubric, slots);
  return slots;
}

function allSlots(rubric: Rubric): ReadonlyMap<string, Slot> {
  const annex = rubric.categories.flatMap((category) =>
    category.items.flatMap((item) => item.rules.flatMap((rule) => [ruleSlot(rule), ...componentSlots(rule)])),
  );
  const bonuses = rubric.bonuses.flatMap((bonus) =>
    bonusKindOf(bonus)
      .slots(bonus, bonus.params)
      .map(
        (slot): Slot => ({
          ...plain,
          ...slot,
          of: 'bonus',
          owner: bonus.code,
          unit: unitOf[slot.input] ?? null,
          bounds: slot.input === 'amount' ? { min: 0, max: null } : null,
        }),
      ),
  );
  return new Map([...annex, ...bonuses, ...rubric.deductions.map(deductionSlot)].map((slot) => [slot.code, slot]));
}
