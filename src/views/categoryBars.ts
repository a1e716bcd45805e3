/** The bars of the categories: what each keeps, what is still open and what it lost, all to one scale. */

import type { Hundredths } from '../score/exact.ts';
import type { CategoryResult, Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';

/** A stretch of the picture, in percent of its width. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
}

export interface CategoryBar extends CategoryResult {
  readonly name: string;
  /** As long as the points of the category. */
  readonly frame: Stretch;
  readonly kept: Stretch;
  readonly openPart: Stretch;
  readonly lost: Stretch;
}

/** `whole`: what the full width stands for. */
const stretch = (from: Hundredths, to: Hundredths, whole: Hundredths): Stretch => ({
  x: (from / whole) * 100,
  width: (Math.max(0, to - from) / whole) * 100,
});

export function categoryBars(rubric: Rubric, result: Result): readonly CategoryBar[] {
  // What concealment adds may take more than a category has: its bar then stands out beyond its frame.
  const whole = Math.max(...result.categories.map(({ points, deducted }) => Math.max(points, deducted)));
  return result.categories.map((own) => {
    const keptAtAll = Math.max(0, own.score);
    const kept = Math.max(0, keptAtAll - own.open);
    return {
      ...own,
      name: rubric.categories.find(({ code }) => code === own.code)?.name ?? own.code,
      frame: stretch(0, own.points, whole),
      kept: stretch(0, kept, whole),
      openPart: stretch(kept, keptAtAll, whole),
      lost: stretch(keptAtAll, keptAtAll + own.deducted, whole),
    };
  });
}
