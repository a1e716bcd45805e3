/** What each open reading would make of a station's score: found by evaluating again, never guessed. */

import { type Choices, choiceOf, rechosen } from './choices.ts';
import { evaluate, type Sheet } from './evaluate.ts';
import type { Hundredths } from './exact.ts';
import type { Gap } from './result.ts';
import { totalsOf } from './totals.ts';

/** The score under each choice of one reading, all else as it is. */
export interface ReadingEffect {
  readonly reading: string;
  /** The choice in force, apart from single rules that are read otherwise. */
  readonly now: string;
  /** In the order of the reading, the one in force included. */
  readonly choices: readonly { readonly key: string; readonly score: Hundredths }[];
  /** Whether one of them changes the score. */
  readonly changes: boolean;
}

const scoreUnder = (sheet: Sheet, choices: Choices): Hundredths =>
  totalsOf(sheet.rubric, evaluate(sheet, choices)).score;

/** Of every reading that is calculated with; those of the ranking alone are not. */
export function readingEffects(sheet: Sheet, choices: Choices): ReadingEffect[] {
  const { rubric } = sheet;
  const now = scoreUnder(sheet, choices);
  return rubric.readings.flatMap((reading) => {
    if (reading.sets === null || reading.sets.target === 'ranking') return [];
    const own = reading.choices.map(({ key }) => ({
      key,
      score: scoreUnder(sheet, rechosen(rubric, choices, reading.id, key)),
    }));
    const changes = own.some(({ score }) => score !== now);
    return [{ reading: reading.id, now: choiceOf(reading, choices), choices: own, changes }];
  });
}

export type Undecided = Extract<Gap, { kind: 'undecided' }>;

/**
 * What the score gains when one undecided clause alone is read otherwise. Its deduction changes, but caps and exclusive
 * groups may let the score stand. A reading of the sheet's arithmetic has no choice for a single clause: it changes as a whole.
 */
export function undecidedGains(
  sheet: Sheet,
  choices: Choices,
  gaps: readonly Undecided[],
): ReadonlyMap<Undecided, Hundredths> {
  const { rubric } = sheet;
  const now = scoreUnder(sheet, choices);
  return new Map(
    gaps.map((gap) => {
      const { sets } = rubric.readings.find(({ id }) => id === gap.reading) ?? {};
      const otherwise =
        sets?.target === 'rules'
          ? { ...choices, [`${gap.reading}@${gap.code}`]: gap.to }
          : rechosen(rubric, choices, gap.reading, gap.to);
      return [gap, scoreUnder(sheet, otherwise) - now];
    }),
  );
}
