/** Which entries answer a query, best first. Chinese needs no words for this: a piece of text is found where it stands. */

import { fold } from '../entries/fold.ts';
import type { SearchEntry } from './entry.ts';

/** A run of text, and whether it was searched for. */
export type Marked = readonly { readonly text: string; readonly hit: boolean }[];

export interface Found {
  readonly entry: SearchEntry;
  readonly title: Marked;
  readonly excerpt: Marked;
}

export interface Answer {
  readonly found: readonly Found[];
  /** False where nothing holds the whole query, and what is shown only comes near. */
  readonly exact: boolean;
}

const most = 40;
/** Characters shown before the first hit of an excerpt, and in all. */
const lead = 18;
const length = 90;

const folded = (text: string) => fold(text).toLowerCase();

/** Pairs of neighbouring characters: what two texts share when neither holds the other. */
const pairsOf = (text: string) =>
  [...text.replace(/[\s，。；、“”（）]/g, '')]
    .map((character, at, all) => character + (all[at + 1] ?? ''))
    .slice(0, -1);

/** How well an entry that holds every term answers: its own code, then its title, then its text. */
function rank({ code, title, kind }: SearchEntry, terms: readonly string[]): number {
  const own = folded(code);
  const [first = ''] = terms;
  const kinds = ['条款', '考核内容', '办法', '科室', '口径', '使用说明'].indexOf(kind);
  if (own === first) return kinds;
  if (own !== '' && own.startsWith(first)) return 10 + kinds;
  return (terms.every((term) => folded(title).includes(term)) ? 20 : 30) + kinds;
}

function mark(text: string, terms: readonly string[]): Marked {
  const plain = text.toLowerCase();
  const parts: { text: string; hit: boolean }[] = [];
  let at = 0;
  while (at < text.length) {
    const from = at;
    const hits = terms
      .map((term) => ({ term, at: plain.indexOf(term, from) }))
      .filter((hit) => hit.at >= 0)
      .sort((a, b) => a.at - b.at || b.term.length - a.term.length);
    const [next] = hits;
    if (!next) break;
    if (next.at > at) parts.push({ text: text.slice(at, next.at), hit: false });
    parts.push({ text: text.slice(next.at, next.at + next.term.length), hit: true });
    at = next.at + next.term.length;
  }
  if (at < text.length) parts.push({ text: text.slice(at), hit: false });
  return parts;
}

function excerpt(text: string, terms: readonly string[]): Marked {
  const plain = text.toLowerCase();
  const first = Math.max(0, Math.min(...terms.map((term) => plain.indexOf(term)).filter((at) => at >= 0), text.length));
  const from = first === text.length ? 0 : Math.max(0, first - lead);
  const cut = text.slice(from, from + length);
  return mark(`${from > 0 ? '…' : ''}${cut}${from + length < text.length ? '…' : ''}`, terms);
}

/** Entries with the text they are searched in, folded once. */
export type Index = readonly { readonly entry: SearchEntry; readonly all: string }[];

export const indexOf = (entries: readonly SearchEntry[]): Index =>
  entries.map((entry) => ({ entry, all: folded(`${entry.code} ${entry.title} ${entry.text}`) }));

/** All terms must stand in an entry; where none holds them all, the nearest by shared pairs of characters. */
export function find(index: Index, query: string): Answer {
  const terms = folded(query).split(' ').filter(Boolean);
  if (terms.length === 0) return { found: [], exact: true };
  const show = (entry: SearchEntry, marked: readonly string[]): Found => ({
    entry,
    title: mark(entry.title, marked),
    excerpt: excerpt(entry.text, marked),
  });
  const hits = index
    .filter(({ all }) => terms.every((term) => all.includes(term)))
    .map(({ entry }) => ({ entry, rank: rank(entry, terms) }))
    .sort((a, b) => a.rank - b.rank);
  if (hits.length > 0) return { found: hits.slice(0, most).map(({ entry }) => show(entry, terms)), exact: true };

  const pairs = [...new Set(terms.flatMap(pairsOf))];
  const near = index
    .map(({ entry, all }) => {
      const shared = pairs.filter((pair) => all.includes(pair));
      const inTitle = shared.filter((pair) => folded(entry.title).includes(pair)).length;
      return { entry, shared, weight: shared.length + inTitle / 2 };
    })
    .filter(({ shared }) => shared.length * 2 >= pairs.length && shared.length > 0)
    .sort((a, b) => b.weight - a.weight);
  return { found: near.slice(0, 10).map(({ entry, shared }) => show(entry, shared)), exact: false };
}
