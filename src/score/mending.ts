/** What more work can still win back, and what must hold to reach a target. By evaluation: caps and exclusive groups count. */

import type { Choices } from './choices.ts';
import { type Evaluation, evaluate, type PlacedRule, type Sheet } from './evaluate.ts';
import { noCost, sumOf } from './evaluateRule.ts';
import type { Hundredths } from './exact.ts';
import { totalsOf } from './totals.ts';

/** A rule to be mended, and what the score then gains, after the steps before it. */
export interface Step {
  readonly code: string;
  readonly gain: Hundredths;
}

export type Plan =
  /** Even the lowest score reaches the target. */
  | { readonly is: 'held' }
  /** The score reaches it: `spare` may still be lost, of `open` that could be. */
  | { readonly is: 'holds'; readonly spare: Hundredths; readonly open: Hundredths }
  /** The steps reach it, as far as what is open costs nothing. */
  | { readonly is: 'mend'; readonly steps: readonly Step[]; readonly reaches: Hundredths; readonly open: Hundredths }
  /** All steps, and the first places of the bonuses that are open, reach it. */
  | {
      readonly is: 'rank';
      readonly steps: readonly Step[];
      readonly bonuses: readonly Step[];
      readonly reaches: Hundredths;
      readonly open: Hundredths;
    }
  /** Nothing does; `best` is the most that all of it comes to. */
  | { readonly is: 'unreachable'; readonly best: Hundredths };

/** A rule as it would be if nothing were left to be done. */
const mended = (rule: PlacedRule): PlacedRule => ({ ...rule, state: 'assessed', cost: noCost, worst: noCost });

const mendable = ({ rules }: Evaluation) =>
  [...rules.values()].filter((rule) => sumOf(rule.counted) > 0 && rule.remedy !== '');

/** What the score gains when one rule alone is mended, by code; rules that cannot be mended are not listed. */
export function mendingGains(sheet: Sheet, choices: Choices): ReadonlyMap<string, Hundredths> {
  const now = evaluate(sheet, choices);
  const { score } = totalsOf(sheet.rubric, now);
  return new Map(
    mendable(now).map((rule) => {
      const instead = new Map([[rule.rule.code, mended(rule)]]);
      return [rule.rule.code, totalsOf(sheet.rubric, evaluate(sheet, choices, instead)).score - score];
    }),
  );
}

/** The steps that win most, one after the other, until the target is reached or nothing is left to win. */
function steps(sheet: Sheet, choices: Choices, target: Hundredths) {
  const now = evaluate(sheet, choices);
  const waiting = new Map(mendable(now).map((rule) => [rule.rule.code, mended(rule)]));
  const done = new Map<string, PlacedRule>();
  const taken: Step[] = [];
  let totals = totalsOf(sheet.rubric, now);
  while (totals.score < target && waiting.size > 0) {
    const tried = [...waiting].map(([code, rule]) => {
      const after = totalsOf(sheet.rubric, evaluate(sheet, choices, new Map([...done, [code, rule]])));
      return { code, rule, after };
    });
    const best = tried.reduce((a, b) => (b.after.score > a.after.score ? b : a));
    waiting.delete(best.code);
    done.set(best.code, best.rule);
    // Under a cap a single step may win nothing, and two together something.
    taken.push({ code: best.code, gain: best.after.score - totals.score });
    totals = best.after;
  }
  return { taken, totals };
}

export function planFor(sheet: Sheet, choices: Choices, target: Hundredths): Plan {
  const now = evaluate(sheet, choices);
  const { score, low } = totalsOf(sheet.rubric, now);
  if (low >= target) return { is: 'held' };
  if (score >= target) return { is: 'holds', spare: score - target, open: score - low };
  const { taken, totals } = steps(sheet, choices, target);
  const open = totals.score - totals.low;
  if (totals.score >= target) return { is: 'mend', steps: taken, reaches: totals.score, open };
  if (totals.high < target) return { is: 'unreachable', best: totals.high };
  const bonuses = now.bonuses
    .filter((bonus) => bonus.open > 0)
    .map((bonus) => ({ code: bonus.bonus.code, gain: bonus.open }));
  return { is: 'rank', steps: taken, bonuses, reaches: totals.high, open };
}
