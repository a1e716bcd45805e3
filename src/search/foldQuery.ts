/** What is compared: forms of width, case and variant characters made one, a character for a character. */

import { fold } from '../entries/fold.ts';

/** A text may write either of two variants of a character; one is as good as the other. */
const unite = (text: string) => text.toLowerCase().replaceAll('帐', '账');

/** Of a query or of a text that is searched. */
export const foldQuery = (text: string): string => unite(fold(text));

/** The same without a change of length, so that places found are places in the text as it is shown. */
export const foldInPlace = (text: string): string =>
  unite(text.replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0)));
