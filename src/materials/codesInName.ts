/** Codes of clauses that the name of a file or a folder says. */

import { fold, foldCode } from '../entries/fold.ts';
import { withoutEnding } from './nameKey.ts';

/**
 * A run of digits and dots is one word, so that neither a longer code nor a date with its year says the code that it holds.
 * Three numbers without a year before them are the clause, not a day: a day alone has two, and no clause has so few.
 */
const dotted = /(?=[A-Za-z\d])(?<![\p{Nd}A-Za-z]\.*)(?:[A-Za-z]\.\d|[A-Za-z]?\d+\.)[\p{Nd}.]*/gu;
/** A letter and a number by themselves; beside words they may be a size of paper or a floor. */
const plain = /(?<![\p{L}\p{Nd}.])[A-Za-z]\d+(?![\p{L}\p{Nd}.])/gu;
const plainBesideWords = /(?<![\p{Nd}.A-Za-z])[A-Za-z]\d+(?![\p{Nd}.A-Za-z])/gu;

const wordsIn = (text: string, forms: readonly RegExp[]) => {
  const folded = fold(text);
  return forms.flatMap((form) => (folded.match(form) ?? []).map((word) => foldCode(word.replace(/\.+$/, ''))));
};

const among = (words: readonly string[], codes: ReadonlySet<string>) => [
  ...new Set(words.filter((word) => codes.has(word))),
];

/** The clauses that a name says, each once: in brackets, full-width, before words or after them. */
export const codesSaid = (name: string, codes: ReadonlySet<string>): string[] =>
  among(wordsIn(withoutEnding(fold(name)), [dotted, plain]), codes);

/** Clauses that it may mean, and may not. */
export const likelyCodes = (name: string, codes: ReadonlySet<string>): string[] =>
  among(wordsIn(withoutEnding(fold(name)), [plainBesideWords]), codes);

/** The clauses of the items that a folder's name says; the number of a category says too little. */
export function itemsSaid(folder: string, codes: ReadonlySet<string>): string[] {
  const items = wordsIn(folder, [dotted, plain]).filter((word) => /[A-Z.]/.test(word));
  return items.length === 0 ? [] : [...codes].filter((code) => items.some((item) => code.startsWith(`${item}.`)));
}
