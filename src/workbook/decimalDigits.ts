/** Numbers as decimal digits, exact: a spreadsheet shows 15 of them, and rounds those, not the binary number behind. */

/** `digits` × 10 to the power of `exponent`; "0" for zero, no sign. */
export interface Decimal {
  readonly digits: string;
  readonly exponent: number;
}

const shownDigits = 15;

/** The 15 digits of a number at least 0 that a spreadsheet goes by. */
export function decimalOf(value: number): Decimal {
  const [mantissa = '0', power = '0'] = value.toExponential(shownDigits - 1).split('e');
  const digits = mantissa.replace('.', '').replace(/0+$/, '');
  return digits === '' ? { digits: '0', exponent: 0 } : { digits, exponent: Number(power) - (digits.length - 1) };
}

/** The same number times a power of ten. */
export const shifted = ({ digits, exponent }: Decimal, by: number): Decimal =>
  digits === '0' ? { digits, exponent } : { digits, exponent: exponent + by };

/** Rounds half up to so many decimals, and gives the digits before and after the point. */
export function fixedDigits({ digits, exponent }: Decimal, decimals: number): { whole: string; part: string } {
  const drop = -exponent - decimals;
  let all: string;
  if (drop <= 0) all = digits + '0'.repeat(exponent + decimals);
  else if (drop > digits.length) all = '0';
  else {
    const kept = BigInt(digits.slice(0, digits.length - drop) || '0');
    all = String((digits[digits.length - drop] ?? '0') >= '5' ? kept + 1n : kept);
  }
  const padded = all.padStart(decimals + 1, '0');
  return {
    whole: padded.slice(0, padded.length - decimals).replace(/^0+(?=\d)/, ''),
    part: padded.slice(padded.length - decimals),
  };
}

/** Powers of ten beyond which a number is not written out. */
const plainPowers = 21;

/** A number as the format General shows it, but never rounded to the width of its column. */
export function general(value: number): string {
  const sign = value < 0 ? '-' : '';
  const decimal = decimalOf(Math.abs(value));
  const power = decimal.exponent + decimal.digits.length - 1;
  if (Math.abs(power) > plainPowers) return String(Number(value.toPrecision(shownDigits))).replace('e', 'E');
  const { whole, part } = fixedDigits(decimal, Math.max(0, -decimal.exponent));
  return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
}
