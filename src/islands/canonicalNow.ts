/** What the rows of the station shown mean, for its check code. */

import { type Canonical, canonicalOf } from '../fingerprint/canonical.ts';
import type { Workbench } from './workbench.ts';

/** By the readings that count: a trial's are in no code, on screen or on paper. */
export const canonicalNow = ({ rubric, rules, rows, ruling }: Workbench): Canonical =>
  canonicalOf(rubric, rules, rows(), ruling());
