/** What one row of a station's table says, once it has been read: the input of the score. */

import type { Hundredths, Ratio } from './exact.ts';

/** What the 数值 cell of a clause holds (contract section 2). */
export type Input = 'count' | 'amount' | 'percent' | 'number' | 'checklist' | 'component' | 'score' | 'rank';

/** A 数值 that has been understood. */
export type Figure =
  | { readonly is: 'count'; readonly n: number }
  | { readonly is: 'amount'; readonly points: Hundredths }
  /** percent, number and score; `given` is how the user wrote it */
  | { readonly is: 'measure'; readonly value: Ratio; readonly given: string }
  /** a checklist's own code: how many of its components are missing */
  | { readonly is: 'missing'; readonly n: number }
  /** a component: how many were achieved */
  | { readonly is: 'achieved'; readonly n: number }
  | { readonly is: 'done'; readonly done: boolean }
  | { readonly is: 'rank'; readonly n: number }
  | { readonly is: 'notApplicable' };

export interface Entry {
  /** Id of the row it was read from. */
  readonly row: string;
  readonly code: string;
  readonly figure: Figure;
  /** Year and month as `YYYY-MM`, or an empty string when the row has no date that was understood. */
  readonly month: string;
  /** 事项, folded for comparison; empty when none. */
  readonly matter: string;
  readonly hasNote: boolean;
  readonly hasEvidence: boolean;
  /**
   * How much of the figure had not been truthfully reported: findings for a count, hundredths for an
   * amount, 1 or 0 (是/否) for everything else, a cancelled bonus row included.
   */
  readonly concealed: number;
}

/** Everything known of one station. */
export interface StationEntries {
  readonly station: string;
  readonly entries: readonly Entry[];
  /** Codes that also have a row in error: what is known of them is not all. */
  readonly damaged: readonly string[];
}
