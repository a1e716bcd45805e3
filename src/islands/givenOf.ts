/** What the sheet of the open draft is made of. */

import { checkCodeOf } from '../fingerprint/checkCode.ts';
import { materialsOf } from '../materials/list.ts';
import { figuresOf, withGaps } from '../score/score.ts';
import type { Given } from '../sheet/given.ts';
import { canonicalNow } from './canonicalNow.ts';
import type { Workbench } from './workbench.ts';

/** Null while there is nothing to print. Waits for nothing, and never goes by a trial's readings. */
export function givenOf(bench: Workbench): Given | null {
  const { rubric } = bench;
  const now = bench.scored();
  // Rows that cannot be read are told on paper, too.
  if (!now || !(bench.started() || bench.faultyRows() > 0)) return null;
  const choices = bench.ruling();
  const rows = bench.rows();
  return {
    rubric,
    result: withGaps(now.sheet, choices, figuresOf(now.sheet, choices)),
    choices,
    byBureau: bench.draft()?.bureau != null,
    rows,
    faulty: new Set(rows.flatMap(({ id }) => (bench.isFaulty(id) ? [id] : []))),
    materials: materialsOf(rubric, rows, bench.describedMaterials()),
    checkCode: checkCodeOf(canonicalNow(bench)),
  };
}
