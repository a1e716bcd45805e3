/** Names compared: without ending, width, case, spaces and separators; nothing fuzzy. */

import { fold } from '../entries/fold.ts';

/** The last number of a code is no ending: a file's begins with a letter, but for two that are common. */
export const withoutEnding = (name: string): string => name.replace(/\.(?:[A-Za-z][A-Za-z0-9]{0,4}|7z|3gp)$/i, '');

const number =
  /^(?:\(\d{1,3}\)|\d{1,3}[.、](?!\d)|[①-⑳]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}、)/;

const bare = (text: string) => text.replace(/[\s；;、，,]/g, '').toLowerCase();

/** What two names have in common that are the same. */
export const keyOf = (name: string): string => bare(withoutEnding(fold(name)));

/** The same without the number that a list gave it: `1.台账.pdf`, `（1）台账` → `台账`. */
export const keyWithoutNumber = (name: string): string => bare(withoutEnding(fold(name)).replace(number, ''));
