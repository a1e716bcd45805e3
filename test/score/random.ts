/** What the property tests share: the editions, how often a property is tried, and a table read as the page reads it. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { editionNames, loadEdition } from '../../src/rubric/load.ts';
import { type Choices, choiceOf } from '../../src/score/choices.ts';
import type { StationEntries } from '../../src/score/entry.ts';
import type { Reading, Rubric, Rule } from '../../src/score/rubric.ts';

const folder = join(import.meta.dirname, '..', 'editions');

/** Every edition, the test editions included. */
export const rubrics: readonly Rubric[] = [
  ...editionNames().map((name) => loadEdition(name).rubric),
  ...(existsSync(folder) ? editionNames(folder).map((name) => loadEdition(name, folder).rubric) : []),
];
export const eachEdition = rubrics.map((rubric) => ({ edition: rubric.edition, rubric }));

/** `npm run soak` asks for many times the runs, from another seed each time; a failure prints the seed. */
export const soak = Number(process.env['SOAK'] ?? 0);

/** Otherwise always the same tables; a failure is reported as far as it could be made smaller in time. */
export const runs = (numRuns: number) =>
  soak > 0 ? { numRuns: numRuns * soak } : { seed: 20231231, numRuns, interruptAfterTimeLimit: 8_000 };

/** For a property that also counts what it met: none of its runs may be left out for lack of time. */
export const allRuns = (numRuns: number) =>
  soak > 0 ? { numRuns: numRuns * soak } : { seed: 20231231, numRuns, endOnFailure: true };

/** For `describe`: a soak takes as long as it takes. */
export const patience = { timeout: soak > 0 ? 0 : 30_000 };

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export const rulesOf = (rubric: Rubric): Rule[] =>
  rubric.categories.flatMap((category) => category.items.flatMap((item) => item.rules));

/** What a table says of its one station; the table must be right. */
export function entriesOf(rubric: Rubric, rows: readonly Row[]): StationEntries {
  const { stations, problems } = readEntries(rubric, rows);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  expect(stations.length).toBeLessThanOrEqual(1);
  return stations[0] ?? { station: '', entries: [], damaged: [] };
}

/** Another row of the station that the rows are of. */
export const rowBeside = (rows: readonly Row[], code: string, value: string): Row => ({
  ...emptyRow,
  id: `beside-${code}-${rows.length}`,
  station: rows[0]?.station ?? '',
  code,
  value,
});

/** The arithmetic in force for the whole sheet. */
export function inForce(rubric: Rubric, choices: Choices, field: keyof Rubric['arithmetic']): string {
  const reading = rubric.readings.find(({ sets }) => sets?.target === 'arithmetic' && sets.field === field);
  if (!reading) return rubric.arithmetic[field];
  const key = choiceOf(reading, choices);
  return reading.choices.find((choice) => choice.key === key)?.value ?? key;
}

/** The choices with another choice of one reading in place of all that was chosen of it. */
export const rechosen = (choices: Choices, reading: string, to: string): Choices => ({
  ...Object.fromEntries(Object.entries(choices).filter(([key]) => key.split('@')[0] !== reading)),
  [reading]: to,
});

/** Readings that a station's score is calculated with. */
export const calculated = (rubric: Rubric): Reading[] =>
  rubric.readings.filter(({ sets }) => sets !== null && sets.target !== 'ranking');
