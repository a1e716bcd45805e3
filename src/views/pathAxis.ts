/** The axis of the way from the full points to the score: it need not begin at 0, where small steps would not be seen. */

import type { Hundredths } from '../score/exact.ts';

export interface PathAxis {
  readonly from: Hundredths;
  readonly to: Hundredths;
  /** Between two lines of the grid. */
  readonly step: Hundredths;
}

/** About as many stretches of the grid lie between the lowest and the highest point. */
const stretches = 5;

/** 1, 2, 5, 10, 20, 50 … whole points. */
function stepFor(span: Hundredths): Hundredths {
  const least = Math.max(100, span / stretches);
  const power = 10 ** Math.floor(Math.log10(least));
  return [power, 2 * power, 5 * power].find((step) => step >= least) ?? 10 * power;
}

export function pathAxis(points: readonly Hundredths[]): PathAxis {
  const low = Math.min(...points);
  const high = Math.max(...points);
  const step = stepFor(high - low);
  const whole = stepFor(high - Math.min(0, low));
  const upTo = (size: Hundredths) => Math.ceil(high / size) * size;
  // Half a stretch at the least is left of the lowest total, for its bar to be seen.
  const near = Math.floor((low - step / 2) / step) * step;
  if (low < 0) return { from: Math.floor(low / whole) * whole, to: upTo(whole), step: whole };
  // Where nothing changes, or zero is not far, bars as long as what they stand for are the truer picture.
  if (low === high || near <= high / 2) return { from: 0, to: upTo(whole), step: whole };
  return { from: near, to: upTo(step), step };
}

// A library of scales would do no more: the axis is linear, and whole points are its only steps.
/** Where points stand on the axis, in percent of its width. */
export const placeOn = ({ from, to }: PathAxis, points: Hundredths): number => ((points - from) / (to - from)) * 100;

/** The lines of the grid. */
export const gridOf = ({ from, to, step }: PathAxis): readonly Hundredths[] =>
  Array.from({ length: (to - from) / step + 1 }, (_, at) => from + at * step);
