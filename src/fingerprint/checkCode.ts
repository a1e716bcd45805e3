/**
 * 核对码: twelve characters that two people can read to each other, to see whether a file and a printed sheet hold the
 * same figures. It finds mistakes, not forgery: whoever changes a figure can make the new code.
 *
 * The first group is of the rules: it is the same for all stations that are scored alike. The seven characters after it
 * are of the figures; the last one checks the others.
 */

import { fold } from '../entries/fold.ts';
import type { Canonical } from './canonical.ts';
import { digestOf } from './digest.ts';

/** Without letters that are taken for digits (I, L, O, Z) or for V; 31 of them, a prime, so that the check finds every swap. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXY';
const base = alphabet.length;
/** What is typed for a character that it looks like. */
const lookalikes: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1', Z: '2', U: 'V' };
const lengths = { rules: 4, figures: 7 };
const length = lengths.rules + lengths.figures + 1;

function characters(content: unknown, count: number): string {
  let left = BigInt(`0x${digestOf(JSON.stringify(content))}`);
  let text = '';
  while (text.length < count) {
    text += alphabet[Number(left % BigInt(base))];
    left /= BigInt(base);
  }
  return text;
}

/** Weighted by place, so that one wrong character and two that are swapped always show. */
function checkOf(text: string): string {
  const sum = [...text].reduce((total, character, at) => total + (at + 1) * alphabet.indexOf(character), 0);
  return alphabet[sum % base] ?? '';
}

const grouped = (code: string) => code.replace(/(.{4})(?=.)/g, '$1-');

const partsOf = ({ rules, readings, lines }: Canonical) => ({
  rules: characters([rules, readings], lengths.rules),
  figures: characters(lines, lengths.figures),
});

/** `7K2M-Q0XT-93HD` */
export function checkCodeOf(canonical: Canonical): string {
  const { rules, figures } = partsOf(canonical);
  const text = `${rules}${figures}`;
  return grouped(`${text}${checkOf(text)}`);
}

/** A code as it was typed, in any case, with or without its hyphens; or what is wrong with it, without a full stop. */
export function readCheckCode(typed: string): { readonly code: string } | { readonly error: string } {
  const text = fold(typed)
    .toUpperCase()
    .replace(/[\s\-_.·、,]/g, '')
    .replace(/[OILZU]/g, (character) => lookalikes[character] ?? character);
  const strange = [...text].find((character) => !alphabet.includes(character));
  if (strange) return { error: `核对码只有数字和字母，没有“${strange}”，请对照表上的核对码再输一遍` };
  if (text.length !== length) return { error: `核对码是 ${length} 位，这里有 ${text.length} 位，请再输一遍` };
  if (checkOf(text.slice(0, -1)) !== text.at(-1)) {
    return { error: '核对码有一位输错了，或有两位颠倒了，请对照表上的核对码再输一遍' };
  }
  return { code: grouped(text) };
}

/** Whether a code that has been read is that of the rules, and that of the figures. */
export function matching(code: string, canonical: Canonical): { readonly rules: boolean; readonly figures: boolean } {
  const text = code.replaceAll('-', '');
  const { rules, figures } = partsOf(canonical);
  return { rules: text.startsWith(rules), figures: text.slice(lengths.rules, -1) === figures };
}
