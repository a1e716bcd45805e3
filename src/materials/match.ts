/** Names of files matched to clauses, by what the name itself says; nothing is guessed, and no file is opened. */

import { fold, foldCode } from '../entries/fold.ts';
import type { Described } from './list.ts';

export interface Match {
  /** The file's name, without its folders. */
  readonly file: string;
  /** The clause; null where the name does not say it. */
  readonly code: string | null;
}

export interface Matches {
  readonly matches: readonly Match[];
  /** Files of the system that are no material. */
  readonly leftOut: number;
}

const ofSystem = /^(\.[^.]|~\$|thumbs\.db$|desktop\.ini$)/i;

/** Codes as they may stand in a name, in brackets, full-width or followed by words, and not part of a longer number. */
const codesIn = (text: string) => fold(text).match(/(?<![\d.A-Za-z])[A-Za-z]?\d+(?:\.\d+)*(?![\d.]*\d)/g) ?? [];

const withoutEnding = (name: string) => name.replace(/\.[A-Za-z0-9]{1,5}$/, '');

/** The clause that a text says; a date says none, since no code begins with a year. */
function codeIn(text: string, codes: ReadonlySet<string>): string | null {
  const found = new Set(
    codesIn(text)
      .map(foldCode)
      .filter((code) => codes.has(code)),
  );
  // Two clauses in one name: which of them is meant is not for us to say.
  return found.size === 1 ? ([...found][0] ?? null) : null;
}

/**
 * `paths` are relative, with their folders: `佐证/照片/扫描件.jpg`. A file belongs to the clause that its own name says;
 * else to one whose material already bears that name; else to the one that its nearest folder says.
 */
export function matchNames(codes: ReadonlySet<string>, known: readonly Described[], paths: readonly string[]): Matches {
  const byName = new Map(known.map(({ name, code }) => [fold(withoutEnding(name)).toLowerCase(), code]));
  const files = paths.map((path) => path.split(/[\\/]/).filter(Boolean));
  const kept = files.filter((parts) => !parts.some((part) => ofSystem.test(part)));
  const matches = kept.map((parts): Match => {
    const file = parts.at(-1) ?? '';
    const folders = parts.slice(0, -1).reverse();
    const name = withoutEnding(file);
    const code =
      codeIn(name, codes) ??
      byName.get(fold(name).toLowerCase()) ??
      folders.map((folder) => codeIn(folder, codes)).find((found) => found !== null) ??
      null;
    return { file, code };
  });
  return { matches, leftOut: files.length - kept.length };
}
