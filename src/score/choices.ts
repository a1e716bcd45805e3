/** Readings (口径): which answer is taken to each open question, and what that sets. */

import type { Arithmetic, Reading, Rubric } from './rubric.ts';

/** Choices that differ from the defaults: `per_n_rounding` → `ceil`, or for one rule `flat_without_mei@1.2.3` → `per_finding`. */
export type Choices = Readonly<Record<string, string>>;

/** A reading as it was applied to a rule. */
export interface Applied {
  readonly reading: string;
  readonly choice: string;
}

/** The choice in force, for the whole edition or for one rule. */
export function choiceOf(reading: Reading, choices: Choices, code?: string): string {
  const own = code === undefined ? undefined : choices[`${reading.id}@${code}`];
  return own ?? choices[reading.id] ?? reading.default;
}

/** The choices with another choice of one reading in the place of all that was chosen of it; the default is not written down. */
export function rechosen(rubric: Rubric, choices: Choices, id: string, choice: string): Choices {
  const others = Object.entries(choices).filter(([key]) => key.split('@')[0] !== id);
  const reading = rubric.readings.find((candidate) => candidate.id === id);
  return Object.fromEntries(choice === reading?.default ? others : [...others, [id, choice]]);
}

/** Whether two sets of choices come to the same, whether or not they write the defaults down. */
export const sameChoices = ({ readings }: Rubric, a: Choices, b: Choices): boolean =>
  [...new Set([...readings.map(({ id }) => id), ...Object.keys(a), ...Object.keys(b)])].every((key) => {
    const [id, code] = key.split('@');
    const reading = readings.find((known) => known.id === id);
    return !reading || choiceOf(reading, a, code) === choiceOf(reading, b, code);
  });

const valueUnder = (reading: Reading, key: string) =>
  reading.choices.find((choice) => choice.key === key)?.value ?? key;

/** A rubric never changes, and every evaluation asks for its readings by code. */
const bearing = new WeakMap<Rubric, Map<string, readonly Reading[]>>();

/** Readings that bear on one rule or bonus. */
function bearingOn(rubric: Rubric, code: string): readonly Reading[] {
  const known = bearing.get(rubric) ?? new Map<string, readonly Reading[]>();
  bearing.set(rubric, known);
  const own =
    known.get(code) ??
    rubric.readings.filter((reading) => reading.sets?.target === 'rules' && reading.sets.codes.includes(code));
  known.set(code, own);
  return own;
}

/** The choices that bear on a rule or bonus, in one text: where it is the same, so are the parameters. */
export const choicesOn = (rubric: Rubric, code: string, choices: Choices): string =>
  bearingOn(rubric, code)
    .map((reading) => choiceOf(reading, choices, code))
    .join(' ');

/** The parameters of a rule or bonus under the choices, and the readings that shaped them. */
export function paramsUnder(rubric: Rubric, code: string, params: object, choices: Choices) {
  const applied: Applied[] = [];
  const effective: Record<string, unknown> = { ...params };
  for (const reading of bearingOn(rubric, code)) {
    const choice = choiceOf(reading, choices, code);
    if (reading.sets) effective[reading.sets.field] = valueUnder(reading, choice);
    applied.push({ reading: reading.id, choice });
  }
  return { params: effective as object, applied };
}

/** The arithmetic of the whole sheet under the choices. */
export function arithmeticUnder(rubric: Rubric, choices: Choices): Arithmetic {
  const effective: Record<string, string> = { ...rubric.arithmetic };
  for (const reading of rubric.readings) {
    if (reading.sets?.target !== 'arithmetic') continue;
    effective[reading.sets.field] = valueUnder(reading, choiceOf(reading, choices));
  }
  return effective as unknown as Arithmetic;
}

/** Checks one `ID=CHOICE` or `ID@RULE=CHOICE`; a sentence when there is no such thing. */
export function checkChoice(rubric: Rubric, key: string, choice: string): string | null {
  const [id = '', code, ...more] = key.split('@');
  const reading = rubric.readings.find((candidate) => candidate.id === id && candidate.sets !== null);
  if (!reading) {
    const known = rubric.readings.filter((candidate) => candidate.sets).map((candidate) => candidate.id);
    return `没有口径“${id}”。可用的口径：${known.join('、')}`;
  }
  if (more.length > 0) return `看不懂“${key}”，请写成 口径 或 口径@条款`;
  if (code !== undefined && !(reading.sets?.target === 'rules' && reading.sets.codes.includes(code))) {
    return `口径“${id}”不能单独用于“${code}”`;
  }
  if (!reading.choices.some((candidate) => candidate.key === choice)) {
    return `口径“${id}”没有“${choice}”这种选法。可选：${reading.choices.map((c) => `${c.key}（${c.label}）`).join('、')}`;
  }
  return null;
}

/** Choices as an edition's rules are now: those it knows, and the keys of those that it does not, or not any more. */
export function splitChoices(
  rubric: Rubric,
  choices: Choices,
): { readonly known: Choices; readonly unknown: readonly string[] } {
  const isKnown = ([key, choice]: readonly [string, string]) => checkChoice(rubric, key, choice) === null;
  const all = Object.entries(choices);
  return {
    known: Object.fromEntries(all.filter(isKnown)),
    unknown: all.flatMap((one) => (isKnown(one) ? [] : [one[0]])),
  };
}
