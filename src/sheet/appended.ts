/** Which clauses tell their rows in the appendix: those whose rows would fill the cells of the sheet. */

import type { Rubric } from '../score/rubric.ts';
import { whySentence } from '../views/whySentence.ts';
import type { Given } from './given.ts';
import { lineOf, linesOf, proofOf, type RowWords, rowWords } from './rowWords.ts';

/** What the sheet has room for: rows, lines of a cell, characters to a line of what is told and of what proves it. */
interface Room {
  readonly rows: number;
  readonly lines: number;
  readonly words: number;
  readonly proof: number;
}

const ofRule: Room = { rows: 6, lines: 12, words: 13, proof: 7 };
/** Bonuses and general deductions have wide cells, and a line of the table for each row. */
const ofOutside: Room = { rows: 12, lines: 24, words: 20, proof: 13 };
/** A note takes the width of the page. */
const ofNote: Room = { rows: 6, lines: 12, words: 70, proof: 70 };

function roomOf({ bonuses, deductions }: Rubric, owner: string): Room {
  if (owner === '') return ofNote;
  return [...bonuses, ...deductions].some(({ code }) => code === owner) ? ofOutside : ofRule;
}

const height = (texts: readonly string[], perLine: number) =>
  texts.reduce((sum, text) => sum + Math.ceil([...text].length / perLine), 0);

function overflows(rows: readonly RowWords[], room: Room): boolean {
  const words = room === ofOutside ? rows.map(lineOf) : linesOf(rows);
  return (
    rows.length > room.rows || height(words, room.words) > room.lines || height(proofOf(rows), room.proof) > room.lines
  );
}

/** Whether the rows of a rule, bonus or general deduction stand in the appendix; of an empty code, those of none. */
export const isAppended = (given: Given, owner: string): boolean =>
  overflows(rowWords(given, owner), roomOf(given.rubric, owner));

/** Characters that the cell of a derivation holds. */
const longestDerivation = 300;

/** How the figure of a bonus or general deduction comes about, where it is too long for its cell; empty otherwise. */
export function longDerivation(given: Given, owner: string): string {
  const { bonuses, deductions } = given.result;
  const derived = [...bonuses, ...deductions].find(({ code }) => code === owner);
  const why = derived ? whySentence(derived) : '';
  return [...why].length > longestDerivation && isAppended(given, owner) ? why : '';
}

/** Stands where the rows would. */
export const seeAppendix = '见附表';

export const rowsInAppendix = (rows: readonly RowWords[]): string => `共 ${rows.length} 行，${seeAppendix}`;
