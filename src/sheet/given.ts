/** What a sheet is made of: one station's score by the readings that count, its rows and materials. */

import { foldCode } from '../entries/fold.ts';
import type { Row } from '../entries/row.ts';
import type { Material } from '../materials/list.ts';
import type { Choices } from '../score/choices.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';

export interface Given {
  readonly rubric: Rubric;
  readonly result: Result;
  /** The readings by which the result was reckoned; never those of a trial. */
  readonly choices: Choices;
  /** Whether the bureau has set them. */
  readonly byBureau: boolean;
  /** The rows of the station. */
  readonly rows: readonly Row[];
  /** Ids of those that are in error, and count for nothing. */
  readonly faulty: ReadonlySet<string>;
  readonly materials: readonly Material[];
  readonly checkCode: string;
}

/** Every rule asks for its rows. */
const known = new WeakMap<readonly Row[], ReadonlyMap<string, readonly Row[]>>();

/** The station's rows by the rule, bonus or general deduction that they are of; under an empty key those of none. */
export function rowsByOwner({ rubric, rows }: Given): ReadonlyMap<string, readonly Row[]> {
  const slots = slotsOf(rubric);
  const byOwner = known.get(rows) ?? groupBy(rows, ({ code }) => slots.get(foldCode(code))?.owner ?? '');
  known.set(rows, byOwner);
  return byOwner;
}
