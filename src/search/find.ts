/** Which entries answer a query, best first. Chinese needs no words for this: a piece of text is found where it stands. */

import { entryKinds, type SearchData, type SearchEntry, type Synonyms } from './entry.ts';
import { foldQuery } from './foldQuery.ts';
import { excerpt, type Marked, mark } from './mark.ts';
import { missingYear, type Term, termsOf, wordsOf } from './terms.ts';

export interface Found {
  readonly entry: SearchEntry;
  readonly title: Marked;
  readonly excerpt: Marked;
}

export interface Answer {
  /** The first of those found. */
  readonly found: readonly Found[];
  /** How many were found in all. */
  readonly total: number;
  /** False where nothing holds the whole query, and what is shown only comes near. */
  readonly exact: boolean;
  /** A year that was asked for and has no edition. */
  readonly missingYear: string | null;
}

const most = 40;
const mostNear = 10;

/** Entries with what is compared, folded once. */
export interface Index {
  readonly entries: readonly {
    readonly entry: SearchEntry;
    readonly code: string;
    readonly title: string;
    readonly all: string;
  }[];
  readonly synonyms: readonly Synonyms[];
  readonly years: readonly string[];
}
type Indexed = Index['entries'][number];

export const indexOf = ({ entries, synonyms, years }: SearchData): Index => ({
  entries: entries.map((entry) => ({
    entry,
    code: foldQuery(entry.code),
    title: foldQuery(entry.title),
    all: foldQuery(`${entry.kind === '口径' ? entry.kind : ''} ${entry.code} ${entry.title} ${entry.text}`),
  })),
  synonyms,
  years,
});

const holds = (text: string, { typed, others }: Term) => [typed, ...others].some((word) => text.includes(word));

/**
 * How well an entry that holds every term answers, in steps: its own code; a title that is the query, as typed or as
 * the regulation says it; a code that begins so; a title that holds it; then its text. What was typed goes before what
 * the regulation calls it, and a section before a clause.
 */
function rank({ entry, code, title, all }: Indexed, terms: readonly Term[]): number {
  const typed = terms.map((term) => term.typed);
  const whole = typed.join(' ');
  const step = () => {
    if (code !== '' && typed.includes(code)) return 0;
    if (title === whole) return 1;
    if (terms.length === 1 && terms[0]?.others.includes(title)) return 2;
    if (code !== '' && code.startsWith(whole)) return 3;
    if (typed.every((word) => title.includes(word))) return 4;
    if (typed.every((word) => all.includes(word))) return 5;
    return terms.every((term) => holds(title, term)) ? 6 : 7;
  };
  return step() * entryKinds.length + entryKinds.indexOf(entry.kind);
}

/** Of the regulation's words for the first term, which one stands in the title: the authored order is the order of aptness. */
const aptness = ({ title }: Indexed, [first]: readonly Term[]): number =>
  first?.others.findIndex((word) => title.includes(word)) ?? 0;

/** Pairs of neighbouring characters: what two texts share when neither holds the other. */
const pairsOf = (text: string) =>
  [...text.replace(/[\s，。；、“”（）？]/g, '')]
    .map((character, at, all) => character + (all[at + 1] ?? ''))
    .slice(0, -1);

/** Entries that share at least half of the pairs of every word. */
function near(index: Index, terms: readonly Term[]): { readonly indexed: Indexed; readonly shared: string[] }[] {
  const pairs = terms.map(({ typed }) => [...new Set(pairsOf(typed))]);
  return index.entries
    .map((indexed) => {
      const shared = pairs.map((own) => own.filter((pair) => indexed.all.includes(pair)));
      const enough = shared.every((own, at) => own.length > 0 && own.length * 2 >= (pairs[at]?.length ?? 0));
      const all = shared.flat();
      return { indexed, shared: enough ? all : [], inTitle: all.filter((pair) => indexed.title.includes(pair)).length };
    })
    .filter(({ shared }) => shared.length > 0)
    .sort((a, b) => b.shared.length + b.inTitle / 2 - (a.shared.length + a.inTitle / 2));
}

const show = ({ entry }: Indexed, words: readonly string[]): Found => ({
  entry,
  title: mark(entry.title, words),
  excerpt: excerpt(entry.text, words),
});

/** All terms must stand in an entry; where none holds them all, the nearest by shared pairs of characters. */
export function find(index: Index, query: string): Answer {
  const terms = termsOf(query, index.synonyms);
  const year = missingYear(query, index.years);
  if (terms.length === 0) return { found: [], total: 0, exact: true, missingYear: null };
  const hits = index.entries
    .filter(({ all }) => terms.every((term) => holds(all, term)))
    .map((indexed) => ({ indexed, rank: rank(indexed, terms), apt: aptness(indexed, terms) }))
    .sort((a, b) => a.rank - b.rank || a.apt - b.apt);
  const words = wordsOf(terms);
  if (hits.length > 0) {
    const found = hits.slice(0, most).map(({ indexed }) => show(indexed, words));
    return { found, total: hits.length, exact: true, missingYear: year };
  }
  // What comes near a year would be any other number.
  const found = (year === null ? near(index, terms) : [])
    .slice(0, mostNear)
    .map(({ indexed, shared }) => show(indexed, shared));
  return { found, total: found.length, exact: false, missingYear: year };
}
