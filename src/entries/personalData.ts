/** Numbers in free text that tell who a person is: they do not belong into a sheet that others see. */

import type { Field } from './row.ts';

export const freeTextFields: readonly Field[] = ['matter', 'note', 'evidence', 'person'];

/** Digits of full width stand for those of half width, one for one, so that places agree. */
const halfWidth = (text: string) =>
  text.replace(/[０-９ｘＸ]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0));

/** 18 digits with a day of birth that can be; whether the last one checks is not asked, since it may be mistyped. */
const identityCard =
  /(?<![\dA-Za-z.])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const mobilePhone = /(?<![\dA-Za-z.])(?:\+?86[- ]?)?1[3-9]\d(?:[- ]?\d{4}){2}(?!\d)/g;

/** The shortest that can hold such a number. */
const shortest = 11;

/** What a text holds: `身份证号`, `手机号`, or null. */
export function personalIn(text: string): '身份证号' | '手机号' | null {
  if (text.length < shortest) return null;
  const digits = halfWidth(text);
  if (digits.match(identityCard)) return '身份证号';
  return digits.match(mobilePhone) ? '手机号' : null;
}

/** The text with the middle of such numbers hidden. */
export function hidePersonal(text: string): string {
  if (text.length < shortest) return text;
  const digits = halfWidth(text);
  const hidden = [...text.split('')];
  const hide = (pattern: RegExp, before: number, after: number) => {
    for (const { index, 0: number } of digits.matchAll(pattern)) {
      const places = [...number].flatMap((character, at) => (/[\dX]/i.test(character) ? [index + at] : []));
      for (const place of places.slice(before, -after)) hidden[place] = '*';
    }
  };
  hide(identityCard, 6, 4);
  hide(mobilePhone, 3, 4);
  return hidden.join('');
}
