/** Codes of clauses that the name of a file or a folder says. */

import { fold, foldCode } from '../entries/fold.ts';
import { withoutEnding } from './nameKey.ts';

/**
 * A run of digits and dots is one word: `3.1.45`, `13.1.4` and the date `2023.3.1` say no clause 3.1.4 or 3.1. Where a clause
 * looks like a day (`3.1.1会议`) it is the clause: a day without its year is no clause, and one with it begins with the year.
 */
const dotted = /(?=[A-Za-z\d])(?<![\p{Nd}A-Za-z]\.*)(?:[A-Za-z]\.\d|[A-Za-z]?\d+\.)[\p{Nd}.]*/gu;
/** `B4` by itself; in `B4纸` or `地下B1` it is something else. */
const plain = /(?<![\p{L}\p{Nd}.])[A-Za-z]\d+(?![\p{L}\p{Nd}.])/gu;
const plainBesideWords = /(?<![\p{Nd}.A-Za-z])[A-Za-z]\d+(?![\p{Nd}.A-Za-z])/gu;

const wordsIn = (text: string, forms: readonly RegExp[]) => {
  const folded = fold(text);
  return forms.flatMap((form) => (folded.match(form) ?? []).map((word) => foldCode(word.replace(/\.+$/, ''))));
};

const among = (words: readonly string[], codes: ReadonlySet<string>) => [
  ...new Set(words.filter((word) => codes.has(word))),
];

/** The clauses that a name says, each once: `3.1.4 台账.pdf`, `【B2.1】截图`, `３．１．４`. */
export const codesSaid = (name: string, codes: ReadonlySet<string>): string[] =>
  among(wordsIn(withoutEnding(fold(name)), [dotted, plain]), codes);

/** Clauses that it may mean, and may not: `B4表彰`. */
export const likelyCodes = (name: string, codes: ReadonlySet<string>): string[] =>
  among(wordsIn(withoutEnding(fold(name)), [plainBesideWords]), codes);

/** The clauses of the items that a folder's name says: `3.1 社区矫正` → 3.1.1, 3.1.2 and so on. A category's number says too little. */
export function itemsSaid(folder: string, codes: ReadonlySet<string>): string[] {
  const items = wordsIn(folder, [dotted, plain]).filter((word) => /[A-Z.]/.test(word));
  return items.length === 0 ? [] : [...codes].filter((code) => items.some((item) => code.startsWith(`${item}.`)));
}
