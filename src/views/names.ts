/** What readers call a clause or an item: codes that nobody types are anchors, and are shown in words. */

import type { Item, Rubric } from '../score/rubric.ts';

/** Clauses that take no figure, by code. */
const clausesOf = ({ bonusNotes, cap, vetoes, bottom, discipline }: Rubric) => [
  ...bonusNotes,
  cap,
  ...vetoes,
  bottom,
  ...discipline,
];

/** The name of a clause that takes no figure; the code of any other. */
export const shownCode = (rubric: Rubric, code: string): string =>
  clausesOf(rubric).find((clause) => clause.code === code)?.name ?? code;

/** Wording as a heading: a clause cut out of a sentence ends in the middle of it. */
export const headingOf = (text: string): string => text.replace(/[，；、。]$/, '');

const beginning = 18;

/** The first words of a wording, for where all of it would be too much. */
export function beginningOf(text: string): string {
  const [first = text] = text.split(/[，；。]/);
  return first.length > beginning ? `${first.slice(0, beginning)}…` : first;
}

/** An item's own name; else the one that the site gives it; else the beginning of its content. */
export const itemName = ({ title, label, content }: Item): string => title ?? label ?? beginningOf(content);
