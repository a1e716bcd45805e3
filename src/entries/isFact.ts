/** Which rows put down something that happened; “nothing to deduct”, answered at once for many clauses, does not. */

import { no, notApplicableWord } from './figure.ts';
import { fold } from './fold.ts';
import type { Row } from './row.ts';

const nothing: ReadonlySet<string> = new Set(['', ...no, notApplicableWord]);
/** `0`, `0件`, `0.00`; a rate of 0% is a figure. */
const isZero = (text: string) => /^0+(\.0+)?[^\d.%]*$/.test(text);

export const isFact = ({ date, matter, note, evidence, value }: Row): boolean =>
  [date, matter, note, evidence].some((cell) => cell.trim() !== '') ||
  !(nothing.has(fold(value)) || isZero(fold(value)));
