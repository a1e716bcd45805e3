/** Numbers and dates look as they do in the cell, rounded as a spreadsheet rounds. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { builtInFormats } from '../../src/workbook/builtInFormats.ts';
import { shownNumber } from '../../src/workbook/shownNumber.ts';

const day = 44990; // 2023-03-05

test.each([
  [3.1, 'General', '3.1'],
  [0.1 + 0.2, 'General', '0.3'],
  [1.1000000000000001, 'General', '1.1'],
  [96.5, 'General', '96.5'],
  [-3, 'General', '-3'],
  [0, 'General', '0'],
  [-0, 'General', '0'],
  [123456789012345, 'General', '123456789012345'],
  [0.00001, 'General', '0.00001'],
  [1e-7, 'General', '0.0000001'],
  [Number('110101199003071008'), 'General', '110101199003071000'],
  [1e300, 'General', '1E+300'],
  [12, 'G/通用格式', '12'],
  [3, 'General"件"', '3件'],
  [0.965, '0.0%', '96.5%'],
  [0.965, '0%', '97%'],
  [0.285, '0%', '29%'],
  [0.285, '0.0%', '28.5%'],
  [1, '0%', '100%'],
  [0.999, '0.00%', '99.90%'],
  [0.96666666666666667, '0.00%', '96.67%'],
  [96.5, '0.0"%"', '96.5%'],
  [96.5, '0.0\\%', '96.5%'],
  [1.005, '0.00', '1.01'],
  [2.5, '0', '3'],
  [3, '0.00', '3.00'],
  [3.1, '0.##', '3.1'],
  [3, '0.##', '3'],
  [3.5, '0.##"分"', '3.5分'],
  [3, '0.##"分"', '3分'],
  [1234567.5, '#,##0.00', '1,234,567.50'],
  [1234, '#,##0', '1,234'],
  [12, '#,##0', '12'],
  [1234567, '#,##0,', '1,235'],
  [0, '#', '0'],
  [0, '#,##0', '0'],
  [7, '000', '007'],
  [-3, '#,##0_);(#,##0)', '(3)'],
  [-0.4, '0', '0'],
  [-1.5, '0.0', '-1.5'],
  [0, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '0'],
  [1234, '_(* #,##0_);_(* (#,##0);_(* "-"_);_(@_)', '1,234'],
  [5, ';;;', '5'],
  [0, '0;-0;;@', '0'],
  [12, '[Red]0', '12'],
  [12, '[DBNum1][$-804]General', '12'],
  [1234.5, '[$¥-804]#,##0.00', '¥1,234.50'],
  [150, '[>=100]0"优";0"差"', '150优'],
  [50, '[>=100]0"优";0"差"', '50差'],
  [0.5, '# ?/?', '1/2'],
  [29 / 30, '# ??/??', '29/30'],
  [1.5, '# ?/?', '1 1/2'],
  [0.25, '?/100', '25/100'],
  [12345, '0.00E+00', '1.23E+04'],
  [12345, '@', '12345'],
  [13800138000, '000"-"0000"-"0000', '138-0013-8000'],
  [12, '0'.repeat(2000), '12'],
  [12, '[坏的', '12'],
])('%s under %s', (value, code, shown) => {
  expect(shownNumber(value, code, false)).toBe(shown);
});

test.each([
  [day, 'yyyy/m/d', '2023-03-05'],
  [day, 'yyyy"年"m"月"d"日"', '2023-03-05'],
  [day, '[$-804]yyyy"年"m"月"d"日";@', '2023-03-05'],
  [day, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', '2023-03-05'],
  [day, 'e"年"m"月"d"日"', '2023-03-05'],
  [day, 'yy-m-d', '2023-03-05'],
  [day, 'm"月"d"日"', '3月5日'],
  [day, '[$-804]m"月"d"日";@', '3月5日'],
  [day, 'd-mmm', '3月5日'],
  [day, 'mm-dd', '3月5日'],
  [day, 'mmm-yy', '2023年3月'],
  [day, 'yyyy"年"m"月"', '2023年3月'],
  [day, 'yyyy', '2023年'],
  [day, 'm', '3月'],
  [day, 'd', '5日'],
  [day, 'aaaa', '星期日'],
  [day, '[$-804]aaaa;@', '星期日'],
  [day, 'yyyy/m/d h:mm', '2023-03-05'],
  [day + 0.5, 'yyyy/m/d h:mm', '2023-03-05 12:00'],
  [day + 0.5, 'yyyy/m/d', '2023-03-05'],
  [day + 0.5, 'h:mm', '12:00'],
  [day + 0.5, 'h:mm AM/PM', '12:00'],
  [day + 0.75, '上午/下午h"时"mm"分"', '18:00'],
  [0.5, 'h', '12时'],
  [1.5, '[h]:mm:ss', '36:00:00'],
  [1.5, '[h]', '36时'],
  [0.25, '[m]', '360分'],
  [0.0001, 'mm:ss', '0分9秒'],
  [0, 'm"月"d"日"', '1月0日'],
  [59, 'yyyy/m/d', '1900-02-28'],
  [60, 'yyyy/m/d', '1900-02-29'],
  [61, 'yyyy/m/d', '1900-03-01'],
  [-1, 'yyyy/m/d', '#####'],
  [3_000_000, 'yyyy/m/d', '#####'],
])('the day %s under %s', (value, code, shown) => {
  expect(shownNumber(value, code, false)).toBe(shown);
});

test('days counted from 1904', () => {
  expect(shownNumber(day - 1462, 'yyyy/m/d', true)).toBe('2023-03-05');
  expect(shownNumber(0, 'yyyy/m/d', true)).toBe('1904-01-01');
});

test('no built-in format of dates gives a number', () => {
  for (const id of [
    14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47, 50, 51, 52, 53, 54, 55, 56,
    57, 58,
  ]) {
    const shown = shownNumber(day, builtInFormats.get(id) ?? '', false);
    expect(shown, String(id)).toMatch(/[-:年月日分秒]/);
    expect(Number.isNaN(Number(shown)), shown).toBe(true);
  }
});

test('a number with so many decimals is the number rounded in decimal, half up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e9 }), fc.nat(6), fc.nat(4), (digits, power, decimals) => {
      const value = digits / 10 ** power;
      const scale = 10n ** BigInt(decimals);
      const rounded = (BigInt(digits) * scale * 2n + 10n ** BigInt(power)) / (2n * 10n ** BigInt(power));
      const padded = String(rounded).padStart(decimals + 1, '0');
      const whole = padded.slice(0, padded.length - decimals);
      const expected = decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}`;
      expect(shownNumber(value, decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`, false)).toBe(expected);
      const percent = `0${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}%`;
      expect(shownNumber(digits / 10 ** (power + 2), percent, false)).toBe(`${expected}%`);
    }),
  );
});

test('any format code gives some text', () => {
  const code = fc.string({
    unit: fc.constantFrom(
      ...'0#?.,%@/;"\\_*[]$-<>=1eE+ymdhsagG',
      'General',
      'AM/PM',
      '[h]',
      '[DBNum1]',
      '[>=1]',
      '年',
      'aaaa',
    ),
    maxLength: 30,
  });
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), code, (value, format) => {
      expect(shownNumber(value, format, false)).not.toBe('');
    }),
    { numRuns: 3000 },
  );
});
