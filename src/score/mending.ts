/** What more work can still win back, and what must hold to reach a target. By evaluation: caps and exclusive groups count. */

import type { Choices } from './choices.ts';
import type { Entry } from './entry.ts';
import { type Evaluation, evaluate, evaluateWith, type PlacedRule, type Sheet } from './evaluate.ts';
import { type EvaluatedRule, noCost, sumOf } from './evaluateRule.ts';
import { type Hundredths, sum } from './exact.ts';
import { type Totals, totalsOf } from './totals.ts';

/** A rule to be mended, and what the score gains by it after the steps before it: 0 where a cap lets only the next one win. */
export interface Step {
  readonly code: string;
  readonly gain: Hundredths;
}

export type Plan =
  /** Even the lowest score reaches the target. */
  | { readonly is: 'held'; readonly open: Hundredths }
  /** The score reaches it: `spare` may still be lost, of `open` that could be. */
  | { readonly is: 'holds'; readonly spare: Hundredths; readonly open: Hundredths }
  /** The steps reach it, as far as what is open costs nothing. */
  | { readonly is: 'mend'; readonly steps: readonly Step[]; readonly reaches: Hundredths; readonly open: Hundredths }
  /** All steps, and first places of bonuses that are open, reach it; or nothing does, and that is what all of it comes to. */
  | {
      readonly is: 'rank' | 'unreachable';
      readonly steps: readonly Step[];
      readonly bonuses: readonly Step[];
      readonly reaches: Hundredths;
      readonly open: Hundredths;
    };

/** A rule as it would be if nothing of what is known of it were left to be done; what is open stays open. */
function mended(sheet: Sheet, choices: Choices, rule: PlacedRule): EvaluatedRule {
  const parts = new Set(rule.rule.components.map(({ code }) => code));
  const entries = rule.entries.map(
    (entry): Entry => (parts.has(entry.code) ? { ...entry, figure: { is: 'done', done: true }, concealed: 0 } : entry),
  );
  const again = evaluateWith(sheet, choices, rule, entries);
  return { ...again, cost: noCost, worst: again.state === 'partial' ? again.worst : noCost };
}

/** What the score gains when one rule alone is mended, by code; rules that cannot be mended are not listed. */
export function mendingGains(sheet: Sheet, choices: Choices): ReadonlyMap<string, Hundredths> {
  const now = evaluate(sheet, choices);
  const { score } = totalsOf(sheet.rubric, now);
  const lost = [...now.rules].filter(([, rule]) => rule.remedy !== '' && sumOf(rule.counted) > 0);
  return new Map(
    lost.map(([code, rule]) => {
      const after = evaluate(sheet, choices, new Map([[code, mended(sheet, choices, rule)]]));
      return [code, totalsOf(sheet.rubric, after).score - score];
    }),
  );
}

/** What wins most first, one after the other, until the target is reached or nothing is left to win. */
function stepsTowards(sheet: Sheet, choices: Choices, { rules }: Evaluation, target: Hundredths) {
  const mendable = new Map(
    [...rules]
      .filter(([, rule]) => rule.remedy !== '')
      .map(([code, rule]) => [code, mended(sheet, choices, rule)] as const),
  );
  const totalsWith = (codes: readonly string[]): Totals => {
    const done = new Set(codes);
    return totalsOf(sheet.rubric, evaluate(sheet, choices, new Map([...mendable].filter(([code]) => done.has(code)))));
  };
  const worthOf = (codes: readonly string[]) => totalsWith(codes).unfloored;

  let taken: readonly string[] = [];
  while (worthOf(taken) < target && taken.length < mendable.size) {
    const tried = [...mendable.keys()]
      .filter((code) => !taken.includes(code))
      .map((code) => ({ code, worth: worthOf([...taken, code]) }));
    const best = tried.reduce((a, b) => (b.worth > a.worth ? b : a));
    taken = [...taken, best.code];
  }
  // Under a cap a step may win nothing alone and something with the next: what turned out to be idle is left out.
  const goal = Math.min(target, worthOf(taken));
  for (const code of [...taken].reverse()) {
    const others = taken.filter((other) => other !== code);
    if (worthOf(others) >= goal) taken = others;
  }
  const scores = [[], ...taken.map((_, at) => taken.slice(0, at + 1))].map((codes) => totalsWith(codes).score);
  const steps = taken.map((code, at): Step => ({ code, gain: (scores[at + 1] ?? 0) - (scores[at] ?? 0) }));
  return { steps, totals: totalsWith(taken) };
}

/** First places of bonuses that are open, as few points of them as reach the target, and where they lead. */
function firstPlaces({ bonuses }: Evaluation, totals: Totals, target: Hundredths) {
  let needed = bonuses.filter(({ open }) => open > 0).sort((a, b) => b.open - a.open);
  const worth = (some: typeof needed) => totals.unfloored + sum(some.map(({ open }) => open));
  for (const bonus of needed) {
    const others = needed.filter((other) => other !== bonus);
    if (worth(others) >= target) needed = others;
  }
  const reached = needed.map((_, at) => Math.max(totals.score, worth(needed.slice(0, at + 1))));
  const steps = needed.map(({ bonus }, at): Step => {
    return { code: bonus.code, gain: (reached[at] ?? 0) - (reached[at - 1] ?? totals.score) };
  });
  return { steps, reaches: reached.at(-1) ?? totals.score };
}

export function planFor(sheet: Sheet, choices: Choices, target: Hundredths): Plan {
  const now = evaluate(sheet, choices);
  const { score, low } = totalsOf(sheet.rubric, now);
  if (low >= target) return { is: 'held', open: score - low };
  if (score >= target) return { is: 'holds', spare: score - target, open: score - low };
  const { steps, totals } = stepsTowards(sheet, choices, now, target);
  const open = totals.score - totals.low;
  if (totals.score >= target) return { is: 'mend', steps, reaches: totals.score, open };
  const first = firstPlaces(now, totals, target);
  const all = { steps, bonuses: first.steps, open };
  if (totals.high < target) return { is: 'unreachable', ...all, reaches: totals.high };
  return { is: 'rank', ...all, reaches: first.reaches };
}
