/** The score of one station: entries in, one plain result out. Everything shown is taken from it; nothing else adds or rounds. */

import type { Choices } from './choices.ts';
import type { StationEntries } from './entry.ts';
import { type Evaluation, evaluate } from './evaluate.ts';
import { type Grounds, sumOf } from './evaluateRule.ts';
import { type Hundredths, sum } from './exact.ts';
import { gapsOf } from './gaps.ts';
import type { CategoryResult, Derivation, ItemResult, Result } from './result.ts';
import type { Item, Rubric } from './rubric.ts';

const derivation = ({ why, whyExtra, applied, rows }: Grounds): Derivation => ({ why, whyExtra, applied, rows });

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

/** Scores one station. `choices` are the readings that differ from the edition's defaults, checked by `checkChoice`. */
export function score(rubric: Rubric, given: StationEntries, choices: Choices = {}): Result {
  const evaluation = evaluate(rubric, given, choices);
  const rules = [...evaluation.rules.values()];
  const items = rubric.categories.flatMap((category) => category.items.map((item) => itemResult(item, evaluation)));
  const categories = rubric.categories.map((category): CategoryResult => {
    const own = items.filter((item) => category.items.some(({ code }) => code === item.code));
    const deducted = sum(own.map((item) => item.deducted));
    const open = sum(own.map((item) => item.open));
    return { code: category.code, points: category.points, deducted, score: category.points - deducted, open };
  });

  const annex = sum(categories.map((category) => category.score));
  const bonus = sum(evaluation.bonuses.map(({ points }) => points));
  const deduction = sum(evaluation.deductions.map(({ cost }) => sumOf(cost)));
  const floored = (points: Hundredths) => (evaluation.floor === 'zero' ? Math.max(0, points) : points);
  const plain = annex + bonus - deduction;

  return {
    edition: rubric.edition,
    station: given.station,
    score: floored(plain),
    low: floored(plain - sum(categories.map((category) => category.open))),
    high: floored(plain + sum(evaluation.bonuses.map(({ open }) => open))),
    annex,
    bonus,
    deduction,
    progress: {
      assessed: rules.filter(({ state }) => state === 'assessed' || state === 'notApplicable').length,
      of: rules.length,
    },
    categories,
    items,
    rules: rules.map((rule) => ({
      ...derivation(rule),
      code: rule.rule.code,
      state: rule.state,
      deducted: sumOf(rule.counted),
      lost: rule.lost,
      supersededBy: rule.supersededBy,
    })),
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
    })),
    vetoes: rubric.vetoes
      .filter((veto) =>
        evaluation.deductions.some(({ deduction, cost }) => veto.triggers.includes(deduction.code) && sumOf(cost) > 0),
      )
      .map((veto) => veto.code),
    gaps: gapsOf(rubric, given, choices, evaluation),
  };
}
