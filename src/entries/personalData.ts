/** Numbers in free text that tell who a person is: they do not belong into a sheet that others see. */

import type { Field } from './row.ts';

export const freeTextFields: readonly Field[] = ['matter', 'note', 'evidence', 'person'];

const identityCard =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;
const mobilePhone = /(?<!\d)1[3-9]\d{9}(?!\d)/g;

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checkDigits = '10X98765432';

/** Whether the last digit is the one that the others make (GB 11643). */
const checks = (number: string) =>
  checkDigits[weights.reduce((sum, weight, at) => sum + weight * Number(number[at]), 0) % 11] ===
  number[17]?.toUpperCase();

/** What a text holds: `身份证号`, `手机号`, or null. */
export function personalIn(text: string): '身份证号' | '手机号' | null {
  if (text.length < 11) return null;
  if ((text.match(identityCard) ?? []).some(checks)) return '身份证号';
  return text.match(mobilePhone) ? '手机号' : null;
}

/** The text with the middle of such numbers hidden. */
export const hidePersonal = (text: string): string =>
  text.length < 11
    ? text
    : text
        .replace(identityCard, (number) =>
          checks(number) ? `${number.slice(0, 6)}********${number.slice(14)}` : number,
        )
        .replace(mobilePhone, (number) => `${number.slice(0, 3)}****${number.slice(7)}`);
