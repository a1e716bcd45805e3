/** The frame that every kind of bonus fills; one file a kind, one row in `bonusKinds.ts`. */

import type { Entry, Input } from '../entry.ts';
import type { Hundredths } from '../exact.ts';

/** A code of the bonus that takes a figure. */
export interface BonusSlot {
  readonly code: string;
  readonly input: Input;
  readonly title: string;
  readonly fill: string;
  /** Of a count: it is met or not, however often. */
  readonly asksWhether?: true;
}

/** Points added and the sentence that derives them. */
export interface Award {
  readonly points: Hundredths;
  readonly why: string;
}

export interface BonusKind<P> {
  /** The codes that take a figure: the bonus's own, or its tiers'. */
  readonly slots: (bonus: { readonly code: string; readonly name: string }, params: P) => readonly BonusSlot[];
  /** What is added for what, in words. */
  readonly price: (params: P) => string;
  /** Points of the entries given, cancelled rows already left out. */
  readonly award: (params: P, entries: readonly Entry[]) => Award;
  /** The same in a spreadsheet, for the figures of its slots in their order; a cancelled row is 0. In hundredths. */
  readonly formula: (params: P, figures: readonly string[]) => string;
  /** What the highest possible score adds while nothing is known (contract: first place of a ranking). */
  readonly best: (params: P) => Hundredths;
  /** The points that hang on rows of one code without evidence, given all honest entries; null where none is asked for. */
  readonly claim: ((params: P, entries: readonly Entry[], code: string) => Hundredths) | null;
}
