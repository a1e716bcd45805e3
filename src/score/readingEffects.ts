/** Which open readings would change a station's figures, and to what: found by evaluating again, never guessed. */

import { type Choices, choiceOf, rechosen } from './choices.ts';
import { evaluate, type Sheet } from './evaluate.ts';
import { type Totals, totalsOf } from './totals.ts';

type Figures = Pick<Totals, 'score' | 'low' | 'high'>;

/** The figures under each choice of one reading, all else as it is. */
export interface ReadingEffect {
  readonly reading: string;
  /** The choice in force, apart from single rules that are read otherwise. */
  readonly now: string;
  /** In the order of the reading, the one in force included. */
  readonly choices: readonly (Figures & { readonly key: string })[];
}

const figuresUnder = (sheet: Sheet, choices: Choices): Figures => {
  const { score, low, high } = totalsOf(sheet.rubric, evaluate(sheet, choices));
  return { score, low, high };
};

const differ = (a: Figures, b: Figures) => a.score !== b.score || a.low !== b.low || a.high !== b.high;

/** Only readings of which a choice changes the score, the lowest or the highest; those of the ranking alone do not. */
export function readingEffects(sheet: Sheet, choices: Choices): ReadingEffect[] {
  const { rubric } = sheet;
  const now = figuresUnder(sheet, choices);
  return rubric.readings.flatMap((reading) => {
    if (reading.sets === null || reading.sets.target === 'ranking') return [];
    const own = reading.choices.map(({ key }) => ({
      key,
      ...figuresUnder(sheet, rechosen(rubric, choices, reading.id, key)),
    }));
    const matters = own.some((figures) => differ(figures, now));
    return matters ? [{ reading: reading.id, now: choiceOf(reading, choices), choices: own }] : [];
  });
}
