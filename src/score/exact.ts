/**
 * Exact arithmetic. Points are whole hundredths held in a plain integer, so that sums are exact and
 * the result is plain JSON; rates and scores are ratios of two bigints until a rule rounds them once.
 */

/** Points as whole hundredths: 0.5 points is 50. */
export type Hundredths = number;

/** An exact quotient; `den` is above zero. */
export interface Ratio {
  readonly num: bigint;
  readonly den: bigint;
}

/** The sum of whole numbers: points in hundredths, or counts. */
export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** A whole number as a ratio. */
export const whole = (n: number): Ratio => ({ num: BigInt(n), den: 1n });

/** A plain decimal such as `96.5` as a ratio; null when it is anything else. */
export function decimal(text: string): Ratio | null {
  const match = /^(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return null;
  const fraction = match[2] ?? '';
  return { num: BigInt(`${match[1]}${fraction}`), den: 10n ** BigInt(fraction.length) };
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Ratio, b: Ratio): number {
  const difference = a.num * b.den - b.num * a.den;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const subtract = (a: Ratio, b: Ratio): Ratio => ({
  num: a.num * b.den - b.num * a.den,
  den: a.den * b.den,
});

export const add = (a: Ratio, b: Ratio): Ratio => ({ num: a.num * b.den + b.num * a.den, den: a.den * b.den });

/** `value × factor`, for a whole factor. */
export const times = (value: Ratio, factor: number): Ratio => ({
  num: value.num * BigInt(factor),
  den: value.den,
});

/** `value ÷ divisor`, for a whole divisor above zero. */
export const over = (value: Ratio, divisor: number): Ratio => ({
  num: value.num,
  den: value.den * BigInt(divisor),
});

/** `a ÷ b`, for b above zero. */
export const divide = (a: Ratio, b: Ratio): Ratio => ({ num: a.num * b.den, den: a.den * b.num });

/** Largest whole number not above a ratio that is not negative. */
export const floor = (value: Ratio): number => Number(value.num / value.den);

/** Smallest whole number not below a ratio that is not negative. */
export const ceil = (value: Ratio): number => Number((value.num + value.den - 1n) / value.den);

/** Half-up to a whole number, for a ratio that is not negative: the one rounding that a rule may do. */
export const roundHalfUp = (value: Ratio): number => Number((2n * value.num + value.den) / (2n * value.den));

/** Points with two places, as every total is shown: `-3.00`, `96.50`. */
export function fixed(points: Hundredths): string {
  const size = Math.abs(points);
  const text = `${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}`;
  return points < 0 ? `-${text}` : text;
}

/** Points without idle zeros, as they stand in a sentence: `0.2`, `3`. */
export const short = (points: Hundredths): string => fixed(points).replace(/\.?0+$/, '');

/** Exact points, rounded to whole hundredths, as they stand in a sentence. */
export const rounded = (points: Ratio): string => short(roundHalfUp(points));

/** `= 0.27`, or `≈ 0.27` where two places are not all of it. */
export const equals = (points: Ratio): string => `${points.num % points.den === 0n ? '=' : '≈'} ${rounded(points)}`;

/** A ratio for the eye, after a word or none: at most two places, with 约 when that is not all of it. `低 3`, `低约 3.33` */
export function shown(value: Ratio, before = ''): string {
  const hundredths = times(value, 100);
  if (hundredths.num % hundredths.den !== 0n) return `${before}约 ${rounded(hundredths)}`;
  return [before, rounded(hundredths)].filter(Boolean).join(' ');
}
