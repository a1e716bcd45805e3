/** Which rows put down something that happened; “nothing to deduct”, answered at once for many clauses, does not. */

import { notApplicableWord } from './figure.ts';
import { fold } from './fold.ts';
import type { Row } from './row.ts';

const nothing: ReadonlySet<string> = new Set(['', '0', notApplicableWord]);

export const isFact = ({ date, matter, note, evidence, value }: Row): boolean =>
  [date, matter, note, evidence].some((cell) => cell.trim() !== '') || !nothing.has(fold(value));
