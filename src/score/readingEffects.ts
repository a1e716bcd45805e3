/** Which open readings would change a station's score, and to what: found by evaluating again, never guessed. */

import { type Choices, choiceOf, rechosen } from './choices.ts';
import { evaluate, type Sheet } from './evaluate.ts';
import type { Hundredths } from './exact.ts';
import { totalsOf } from './totals.ts';

/** The score under each choice of one reading, all else as it is. */
export interface ReadingEffect {
  readonly reading: string;
  /** The choice in force, apart from single rules that are read otherwise. */
  readonly now: string;
  readonly choices: readonly { readonly key: string; readonly score: Hundredths }[];
}

/** Only readings of which a choice changes the score; those that bear on the ranking alone do not. */
export function readingEffects(sheet: Sheet, choices: Choices): ReadingEffect[] {
  const { rubric } = sheet;
  const scoreUnder = (taken: Choices) => totalsOf(rubric, evaluate(sheet, taken)).score;
  const score = scoreUnder(choices);
  return rubric.readings.flatMap((reading) => {
    if (reading.sets === null || reading.sets.target === 'ranking') return [];
    const own = reading.choices.map(({ key }) => ({
      key,
      score: scoreUnder(rechosen(rubric, choices, reading.id, key)),
    }));
    const matters = own.some((choice) => choice.score !== score);
    return matters ? [{ reading: reading.id, now: choiceOf(reading, choices), choices: own }] : [];
  });
}
