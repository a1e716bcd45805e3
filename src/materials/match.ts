/** Names of files matched to clauses, by what the names themselves say; nothing is guessed, and no file is opened. */

import { groupBy } from '../score/groupBy.ts';
import { codesSaid, itemsSaid, likelyCodes } from './codesInName.ts';
import type { Named } from './edits.ts';
import { keyOf, keyWithoutNumber } from './nameKey.ts';

interface Place {
  /** The file's name, without its folders. */
  readonly file: string;
  readonly path: string;
}

export type Match =
  /** By a code in the file's name, by one in a folder's, or by a material that already bears the name. */
  | (Place & { readonly code: string; readonly by: 'code' | 'folder' | 'name' })
  /** `hint` are the clauses to offer first, where the names say something, but not which clause. */
  | (Place & { readonly code: null; readonly by: null; readonly hint: readonly string[] });

export interface Matches {
  /** Every file once, in the order given. */
  readonly matches: readonly Match[];
  /** Files of the system that are no material. */
  readonly leftOut: number;
}

const ofSystem = /^(\.[^.]|~\$|thumbs\.db$|desktop\.ini$|__macosx$|\$recycle\.bin$)/i;

/** Clauses by the names of their materials; a name of which nothing is left says none. */
export function codesByKey(
  known: readonly Named[],
  key: (name: string) => string,
): ReadonlyMap<string, readonly string[]> {
  const named = [...groupBy(known, ({ name }) => key(name))].filter(([own]) => own !== '');
  return new Map(named.map(([own, some]) => [own, [...new Set(some.map(({ code }) => code))]]));
}

/** What names are matched by. */
export interface Knowledge {
  readonly codes: ReadonlySet<string>;
  /** The materials in the list. */
  readonly known: readonly Named[];
  /** Materials that are advised for a clause: by them nothing is taken, only offered. */
  readonly advised: readonly Named[];
}

/**
 * `paths` are relative, with their folders: `佐证/照片/扫描件.jpg`. A file belongs to the clause that its own name says;
 * else to the one that its nearest folder says; else to one whose material already bears that name. Where the first of these
 * that says anything says several, none is taken.
 */
export function matchNames({ codes, known, advised }: Knowledge, paths: readonly string[]): Matches {
  const exact = codesByKey(known, keyOf);
  const unnumbered = codesByKey(known, keyWithoutNumber);
  const advisedKeys = advised.map(({ code, name }) => ({ code, key: keyOf(name) }));
  const files = paths.map((path) => ({ path, parts: path.split(/[\\/]/).filter(Boolean) }));
  const kept = files.filter(({ parts }) => !parts.some((part) => ofSystem.test(part)));
  // Thousands of files lie in a few folders.
  const inFolders = new Map(
    [...new Set(kept.flatMap(({ parts }) => parts.slice(0, -1)))].map((folder) => [folder, codesSaid(folder, codes)]),
  );
  const saidByFolder = (folder: string) => inFolders.get(folder) ?? [];
  const matches = kept.map(({ path, parts }): Match => {
    const file = parts.at(-1) ?? '';
    const folders = parts.slice(0, -1).reverse();
    const said = codesSaid(file, codes);
    const inFolder = folders.map(saidByFolder).find((found) => found.length > 0) ?? [];
    const key = keyOf(file);
    const named = exact.get(key) ?? unnumbered.get(keyWithoutNumber(file)) ?? [];
    const ways = [
      { by: 'code', found: said },
      { by: 'folder', found: inFolder },
      { by: 'name', found: named },
    ] as const;
    const way = ways.find(({ found }) => found.length > 0);
    const [code, ...others] = way?.found ?? [];
    if (way && code !== undefined && others.length === 0) return { file, path, code, by: way.by };
    const hint = way?.found ?? [
      ...new Set([
        ...likelyCodes(file, codes),
        ...advisedKeys.flatMap((one) => (key.includes(one.key) ? [one.code] : [])),
        ...(folders.map((folder) => itemsSaid(folder, codes)).find((found) => found.length > 0) ?? []),
      ]),
    ];
    return { file, path, code: null, by: null, hint };
  });
  return { matches, leftOut: files.length - kept.length };
}
