/** What was searched for, marked in what is shown. */

import { foldInPlace } from './foldQuery.ts';

/** A run of text, and whether it was searched for. */
export type Marked = readonly { readonly text: string; readonly hit: boolean }[];

/** Characters shown before the first hit of an excerpt, and in all. */
const lead = 18;
const length = 90;

export function mark(text: string, words: readonly string[]): Marked {
  const plain = foldInPlace(text);
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    const [next] = words
      .map((word) => ({ word, at: plain.indexOf(word, from) }))
      .filter((hit) => hit.at >= 0)
      .sort((a, b) => a.at - b.at || b.word.length - a.word.length);
    if (!next) break;
    if (next.at > at) parts.push({ text: text.slice(at, next.at), hit: false });
    parts.push({ text: text.slice(next.at, next.at + next.word.length), hit: true });
    at = next.at + next.word.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

export function excerpt(text: string, words: readonly string[]): Marked {
  const plain = foldInPlace(text);
  const first = Math.max(0, Math.min(...words.map((word) => plain.indexOf(word)).filter((at) => at >= 0), text.length));
  const from = first === text.length ? 0 : Math.max(0, first - lead);
  const cut = text.slice(from, from + length);
  return mark(`${from > 0 ? '…' : ''}${cut}${from + length < text.length ? '…' : ''}`, words);
}
