/** The score of one station: entries in, one plain result out. Everything shown is taken from it; nothing else adds or rounds. */

import type { Choices } from './choices.ts';
import type { StationEntries } from './entry.ts';
import { type Evaluation, evaluate, type PlacedRule, type Sheet, sheetOf } from './evaluate.ts';
import { type Grounds, sumOf } from './evaluateRule.ts';
import { sum } from './exact.ts';
import { gapsOf } from './gaps.ts';
import type { CategoryResult, Derivation, Figures, ItemResult, Result, RuleResult } from './result.ts';
import type { Item, Rubric } from './rubric.ts';
import { totalsOf } from './totals.ts';

const derivation = ({ why, whyExtra, applied, rows }: Grounds): Derivation => ({ why, whyExtra, applied, rows });

/** Where a rule stands as before, what is told of it is the same object: who shows it sees so at a glance. */
const toldBefore = new WeakMap<PlacedRule, RuleResult>();

function ruleResult(rule: PlacedRule): RuleResult {
  const told = toldBefore.get(rule) ?? {
    ...derivation(rule),
    code: rule.rule.code,
    state: rule.state,
    deducted: sumOf(rule.counted),
    lost: rule.lost,
    supersededBy: rule.supersededBy,
    reported: rule.reported,
    concealed: rule.concealed,
    remedy: rule.remedy,
    progress: rule.progress,
  };
  toldBefore.set(rule, told);
  return told;
}

function itemResult(item: Item, { rules }: Evaluation): ItemResult {
  const own = item.rules.flatMap((rule) => rules.get(rule.code) ?? []);
  const deducted = sum(own.map((rule) => rule.lost));
  return {
    code: item.code,
    points: item.points,
    deducted,
    score: item.points - deducted,
    open: sum(own.map((rule) => rule.open)),
    cut: sum(own.map((rule) => sumOf(rule.counted))) - deducted,
  };
}

/**
 * Scores a sheet, without asking what is missing, which takes longer. `choices` are the readings that differ from the
 * edition's defaults, checked by `checkChoice`.
 */
export function figuresOf(sheet: Sheet, choices: Choices = {}): Figures {
  const { rubric, given } = sheet;
  const evaluation = evaluate(sheet, choices);
  const rules = [...evaluation.rules.values()];
  const items = rubric.categories.flatMap((category) => category.items.map((item) => itemResult(item, evaluation)));
  const categories = rubric.categories.map((category): CategoryResult => {
    const own = items.filter((item) => category.items.some(({ code }) => code === item.code));
    const deducted = sum(own.map((item) => item.deducted));
    const open = sum(own.map((item) => item.open));
    return { code: category.code, points: category.points, deducted, score: category.points - deducted, open };
  });

  return {
    edition: rubric.edition,
    station: given.station,
    ...totalsOf(rubric, evaluation),
    progress: {
      assessed: rules.filter(({ state }) => state === 'assessed' || state === 'notApplicable').length,
      of: rules.length,
    },
    categories,
    items,
    rules: rules.map(ruleResult),
    bonuses: evaluation.bonuses.map(({ bonus, state, points, why, applied, rows }) => ({
      code: bonus.code,
      state,
      points,
      why,
      whyExtra: '',
      applied,
      rows,
    })),
    deductions: evaluation.deductions.map((grounds) => ({
      ...derivation(grounds),
      code: grounds.deduction.code,
      state: grounds.state,
      points: sumOf(grounds.cost),
      reported: grounds.reported,
      concealed: grounds.concealed,
    })),
    vetoes: rubric.vetoes
      .filter((veto) =>
        evaluation.deductions.some(({ deduction, cost }) => veto.triggers.includes(deduction.code) && sumOf(cost) > 0),
      )
      .map((veto) => veto.code),
  };
}

/** The figures of a sheet with all that is missing. */
export const withGaps = (sheet: Sheet, choices: Choices, figures: Figures): Result => ({
  ...figures,
  gaps: gapsOf(sheet, choices, evaluate(sheet, choices)),
});

export const scoreSheet = (sheet: Sheet, choices: Choices = {}): Result =>
  withGaps(sheet, choices, figuresOf(sheet, choices));

/** Scores one station. */
export function score(rubric: Rubric, given: StationEntries, choices: Choices = {}): Result {
  return scoreSheet(sheetOf(rubric, given), choices);
}
