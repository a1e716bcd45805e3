/** How sure a score is: what is still open, what is discretion, what hangs on a reading. */

import type { Hundredths } from './exact.ts';
import { sum } from './exact.ts';
import { kindOf } from './kinds/kinds.ts';
import type { ReadingEffect } from './readingEffects.ts';
import type { Result } from './result.ts';
import type { Rubric } from './rubric.ts';

export interface Certainty {
  /** Rules without a whole figure, and what they could cost. */
  readonly open: { readonly rules: number; readonly points: Hundredths };
  /** Bonuses whose rank is not known, and what they could add. */
  readonly ranks: { readonly codes: readonly string[]; readonly points: Hundredths };
  /** What amounts set at discretion take from the score, of all that is lost. */
  readonly discretion: { readonly codes: readonly string[]; readonly points: Hundredths; readonly of: Hundredths };
  /** The lowest and the highest score that another choice of one reading gives. */
  readonly readings: { readonly least: Hundredths; readonly most: Hundredths };
}

export function certaintyOf(rubric: Rubric, result: Result, effects: readonly ReadingEffect[]): Certainty {
  const rules = rubric.categories.flatMap(({ items }) => items.flatMap((item) => item.rules));
  const atDiscretion = new Set(
    rules.filter((rule) => kindOf(rule).input(rule.params) === 'amount').map(({ code }) => code),
  );
  const open = result.gaps.filter(({ kind }) => kind === 'unassessed');
  const ranks = open.filter(({ code }) => rubric.bonuses.some((bonus) => bonus.code === code));
  const discretion = result.rules.filter(({ code, lost }) => atDiscretion.has(code) && lost > 0);
  const scores = effects.flatMap(({ choices }) => choices.map(({ score }) => score));
  return {
    open: { rules: open.length - ranks.length, points: result.score - result.low },
    ranks: { codes: ranks.map(({ code }) => code), points: result.high - result.score },
    discretion: {
      codes: discretion.map(({ code }) => code),
      points: sum(discretion.map(({ lost }) => lost)),
      of: sum(result.rules.map(({ lost }) => lost)),
    },
    readings: { least: Math.min(result.score, ...scores), most: Math.max(result.score, ...scores) },
  };
}
