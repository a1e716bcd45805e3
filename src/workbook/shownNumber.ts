/** A number as its cell shows it: by the format's digits, separators, percent signs and words. */

import { type Decimal, decimalOf, fixedDigits, general, shifted } from './decimalDigits.ts';
import { type Piece, parseFormat, type Section, sectionFor } from './formatCode.ts';
import { isDateSection, shownDate } from './shownDate.ts';

const isDigit = (piece: Piece) => piece.is === 'symbol' && /^[0#?]$/.test(piece.text);
const isSymbol = (piece: Piece, text: string) => piece.is === 'symbol' && piece.text === text;

const lastDigit = (pieces: readonly Piece[]) => pieces.reduce((last, piece, at) => (isDigit(piece) ? at : last), -1);

const grouped = (whole: string) => whole.replace(/\B(?=(\d{3})+$)/g, ',');

/** Digits of the places of a format, from the right; what is left over stands before the first place. */
function wholePart(pieces: readonly Piece[], digits: string, thousands: boolean): string {
  const places = pieces.filter(isDigit);
  const wanted = places.slice(places.findIndex(({ text }) => text === '0')).length;
  const least = places.some(({ text }) => text === '0') ? wanted : 0;
  let number = digits === '0' && least === 0 ? '' : digits.padStart(least, '0');
  if (thousands) number = grouped(number);
  // Words between the places (as in 000"-"0000) split the digits; else all of them stand at the first place.
  const first = pieces.findIndex(isDigit);
  const last = lastDigit(pieces);
  const between = pieces.slice(first, last + 1).some((piece) => piece.is === 'literal');
  let left = places.length;
  return pieces
    .map((piece, at) => {
      if (piece.is === 'literal') return piece.text;
      if (!isDigit(piece)) return '';
      left -= 1;
      if (!between) return at === first ? number : '';
      const end = Math.max(0, number.length - left);
      return at === first ? number.slice(0, end) : number.slice(Math.max(0, end - 1), end);
    })
    .join('');
}

function fractionPart(pieces: readonly Piece[], digits: string): string {
  const significant = digits.replace(/0+$/, '').length;
  let place = 0;
  return pieces
    .map((piece) => {
      if (piece.is === 'literal') return piece.text;
      if (!isDigit(piece)) return '';
      place += 1;
      return piece.text === '0' || place <= significant ? digits[place - 1] : '';
    })
    .join('');
}

const percentSigns = (pieces: readonly Piece[]) => pieces.filter((piece) => isSymbol(piece, '%')).length;
const withPercent = (pieces: readonly Piece[]): Piece[] =>
  pieces.map((piece) => (isSymbol(piece, '%') ? { is: 'literal', text: '%' } : piece));

/** Whether commas stand among the places, and how many after the last: each of those takes three digits away. */
function commas(pieces: readonly Piece[]): { thousands: boolean; scale: number } {
  const point = pieces.findIndex((piece) => isSymbol(piece, '.'));
  const last = lastDigit(pieces);
  const at = pieces.flatMap((piece, index) => (isSymbol(piece, ',') ? [index] : []));
  const first = pieces.findIndex(isDigit);
  const lastWhole = point < 0 ? last : point;
  return {
    thousands: at.some((index) => index > first && index < lastWhole && pieces.slice(index, lastWhole).some(isDigit)),
    scale: at.filter((index) => index > last || (point >= 0 && index === point - 1)).length,
  };
}

function fixed(decimal: Decimal, pieces: readonly Piece[]): { text: string; zero: boolean } {
  const { thousands, scale } = commas(pieces);
  const plain = withPercent(pieces);
  const point = plain.findIndex((piece) => isSymbol(piece, '.'));
  const before = point < 0 ? plain : plain.slice(0, point);
  const after = point < 0 ? [] : plain.slice(point + 1);
  const scaled = shifted(decimal, 2 * percentSigns(pieces) - 3 * scale);
  const { whole, part } = fixedDigits(scaled, after.filter(isDigit).length);
  const decimals = fractionPart(after, part);
  // A spreadsheet shows 3 under 0.## as "3."; the point says nothing.
  const text = `${wholePart(before, whole, thousands)}${/^\d/.test(decimals) ? '.' : ''}${decimals}`;
  return { text, zero: /^0*$/.test(whole + part) };
}

/** By powers of ten that are a multiple of the places before the point. */
function scientific(decimal: Decimal, pieces: readonly Piece[]): string {
  const at = pieces.findIndex(({ is, text }) => is === 'symbol' && /^e[+-]$/i.test(text));
  const point = pieces.findIndex((piece) => isSymbol(piece, '.'));
  const hasPoint = point >= 0 && point < at;
  const decimals = hasPoint ? pieces.slice(point, at).filter(isDigit).length : 0;
  const step = Math.max(1, pieces.slice(0, hasPoint ? point : at).filter(isDigit).length);
  const mantissa = (power: number) => fixedDigits(shifted(decimal, -power), decimals);
  const first = decimal.digits === '0' ? 0 : decimal.exponent + decimal.digits.length - 1;
  let power = Math.floor(first / step) * step;
  if (mantissa(power).whole.length > step) power += step;
  const { whole, part } = mantissa(power);
  const sign = power < 0 ? '-' : pieces[at]?.text.endsWith('+') ? '+' : '';
  const width = pieces.slice(at).filter(isDigit).length;
  return `${whole}${part === '' ? '' : `.${part}`}E${sign}${String(Math.abs(power)).padStart(width, '0')}`;
}

/** The nearest n/d with a denominator of so many digits, or with the one that the format names. */
function fraction(value: number, pieces: readonly Piece[], slash: number): string {
  const below = pieces
    .slice(slash + 1)
    .filter(({ text }) => /^[0-9#?]$/.test(text))
    .map(({ text }) => text);
  const named = Number(below.join(''));
  const most = 10 ** Math.min(below.length, 3) - 1;
  const above = pieces.slice(0, slash);
  const hasWhole = above.some((piece, at) => isDigit(piece) && !isDigit(above[at + 1] ?? piece));
  const whole = hasWhole ? Math.floor(value) : 0;
  const rest = value - whole;
  let best = { n: Math.round(rest), d: 1 };
  if (named > 0) best = { n: Math.round(rest * named), d: named };
  else {
    for (let d = 1; d <= most; d += 1) {
      const n = Math.round(rest * d);
      if (Math.abs(rest - n / d) < Math.abs(rest - best.n / best.d) - 1e-12) best = { n, d };
    }
  }
  if (best.n === 0 || (hasWhole && best.n === best.d)) return String(whole + (best.n === 0 ? 0 : 1));
  return `${whole > 0 ? `${whole} ` : ''}${best.n}/${best.d}`;
}

function bySection(value: number, section: Section, unsigned: boolean, from1904: boolean): string | null {
  const { pieces } = section;
  // Digits spelt in Chinese stand for the same number, which is what is wanted.
  if (section.spelt) return null;
  if (isDateSection(section)) return shownDate(value, section, from1904);
  const sign = value < 0 && !unsigned ? '-' : '';
  const size = Math.abs(value);
  const words = (number: string) =>
    pieces
      .map(({ is, text }) => (is === 'literal' ? text : /^(General|G\/通用格式|@)$/i.test(text) ? number : ''))
      .join('');
  if (pieces.some(({ is, text }) => is === 'symbol' && /^(General|G\/通用格式|@)$/i.test(text))) {
    return `${sign}${words(general(size))}`;
  }
  if (!pieces.some(isDigit)) return words('');
  if (pieces.some(({ is, text }) => is === 'symbol' && /^e[+-]$/i.test(text)))
    return `${sign}${scientific(decimalOf(size), pieces)}`;
  const slash = pieces.findIndex((piece) => isSymbol(piece, '/'));
  if (slash > 0) {
    const text = fraction(size, pieces, slash);
    return `${text === '0' ? '' : sign}${text}`;
  }
  const { text, zero } = fixed(decimalOf(size), pieces);
  return `${zero ? '' : sign}${text}`;
}

const parsed = new Map<string, readonly Section[] | null>();
const remembered = 6000;

function sectionsOf(code: string): readonly Section[] | null {
  const known = parsed.get(code);
  if (known !== undefined) return known;
  const sections = parseFormat(code);
  if (parsed.size >= remembered) parsed.clear();
  parsed.set(code, sections);
  return sections;
}

/** The text of a number under a format code. */
export function shownNumber(value: number, code: string, from1904: boolean): string {
  if (code === 'General' || code === '') return general(value);
  const sections = sectionsOf(code);
  const chosen = sections && sectionFor(value, sections);
  const text = chosen ? bySection(value, chosen.section, chosen.unsigned, from1904)?.trim() : null;
  // A format that hides a number, or shows a zero as a dash, does not make it absent.
  return text && (/\d/.test(text) || isDateText(text)) ? text : general(value);
}

const isDateText = (text: string) => /^(星期|#)/.test(text);
