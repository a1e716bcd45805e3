/** Names in a running text that lead somewhere: `口径R24`, `E12`. */

import type { Edition } from '../rubric/compile.ts';
import { questionPath } from './paths.ts';

/** A stretch of text, or a name with where it leads. */
export type Mention = string | { readonly text: string; readonly href: string };

/** Cuts a text at the names found in it. A name that is only the beginning of a longer number is none. */
export function mentions(text: string, targets: ReadonlyMap<string, string>): Mention[] {
  const names = [...targets.keys()].sort((a, b) => b.length - a.length);
  if (names.length === 0) return [text];
  return text
    .split(new RegExp(`((?:${names.join('|')})(?![\\d.]))`))
    .filter((part) => part !== '')
    .map((part) => {
      const href = targets.get(part);
      return href === undefined ? part : { text: part, href };
    });
}

/** Every open question, as texts name it. */
export const questionTargets = (edition: Edition): ReadonlyMap<string, string> =>
  new Map(edition.questions.map(({ id }) => [`口径${id}`, questionPath(edition, id)]));
