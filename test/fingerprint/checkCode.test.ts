/** The check code is the same for what means the same, differs for any other figure, and can be read out and typed. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import { fold, foldCode } from '../../src/entries/fold.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import { canonicalOf } from '../../src/fingerprint/canonical.ts';
import { checkCodeOf, matching, readCheckCode } from '../../src/fingerprint/checkCode.ts';
import { differences } from '../../src/fingerprint/differences.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { choicesOf, tables } from '../score/arbitraries.ts';
import { allRuns, eachEdition, patience, runs, soak } from '../score/random.ts';

const rules = '2031-0a1b2c3d';
const canonical = (rubric: Rubric, rows: readonly Row[], choices: Choices = {}) =>
  canonicalOf(rubric, rules, rows, choices);
const codeOf = (rubric: Rubric, rows: readonly Row[], choices: Choices = {}) =>
  checkCodeOf(canonical(rubric, rows, choices));

/** The same cell with the figure behind one of its digits changed, so that it stays a cell of digits and signs. */
const otherDigit = (cell: string, at: number, by: number): string => {
  const digits = [...cell].flatMap((character, index) => (/\d/.test(character) ? [index] : []));
  const index = digits[at % digits.length] ?? 0;
  const changed = (Number(cell[index]) + by) % 10;
  return `${cell.slice(0, index)}${changed}${cell.slice(index + 1)}`;
};

/** How a figure is changed in a table; each leaves some row with another figure, more rows or fewer. */
const changes = fc.record({
  row: fc.nat(),
  at: fc.nat(),
  by: fc.integer({ min: 1, max: 9 }),
  how: fc.constantFrom('digit', 'digit', 'digit', 'emptied', 'gone', 'twice'),
});

const saysYes = /^[是有]$/;
const saysNo = /^[否无]$/;

/** The rows with one figure changed; null where that row's cell cannot be changed so. */
function changed(
  rows: readonly Row[],
  { row: pick, at, by, how }: typeof changes extends fc.Arbitrary<infer T> ? T : never,
) {
  const filled = rows.filter(({ value }) => fold(value) !== '');
  const row = filled[pick % filled.length];
  if (!row) return null;
  const others = rows.filter((other) => other !== row);
  if (how === 'gone') return others;
  if (how === 'twice') return [...rows, { ...row, id: 'again' }];
  const value = fold(row.value);
  if (how === 'emptied') return rows.map((other) => (other === row ? { ...row, value: '' } : other));
  const next = saysYes.test(value) ? '否' : saysNo.test(value) ? '是' : otherDigit(value, at, by);
  return /\d/.test(value) || next !== value
    ? rows.map((other) => (other === row ? { ...row, value: next } : other))
    : null;
}

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const codes = new Set(slotsOf(rubric).keys());
  const rows = tables(rubric);

  const throughFile = async (bytes: Uint8Array): Promise<readonly Row[]> => {
    const read = await readFile(bytes, codes);
    return 'error' in read ? [] : read.rows;
  };
  const csvOf = (table: readonly Row[]) => new TextEncoder().encode(writeRecords(exportRecords(rubric, table)));

  test('any one changed figure in a file is caught', { timeout: 0 }, async () => {
    let tried = 0;
    await fc.assert(
      fc.asyncProperty(rows, fc.array(changes, { minLength: 25, maxLength: 25 }), async (table, all) => {
        const before = canonical(rubric, await throughFile(csvOf(table)));
        for (const change of all) {
          const other = changed(table, change);
          if (other === null) continue;
          tried += 1;
          const after = canonical(rubric, await throughFile(csvOf(other)));
          expect(checkCodeOf(after)).not.toBe(checkCodeOf(before));
          expect(differences(before, after).clauses).toHaveLength(1);
        }
      }),
      allRuns(10),
    );
    if (soak > 0) process.stdout.write(`edition ${rubric.edition}: ${tried} changed figures were all caught\n`);
    expect(tried).toBeGreaterThan(150);
  });

  test('another order, other texts and another manner of writing keep the code', async () => {
    await fc.assert(
      fc.asyncProperty(rows, choicesOf(rubric), fc.nat(), async (table, choices, turn) => {
        const turned = [...table.slice(turn % (table.length + 1)), ...table.slice(0, turn % (table.length + 1))];
        const retyped = turned.map((row) => ({
          ...row,
          code: ` ${foldCode(row.code)}`,
          value: `${fold(row.value)} `,
          station: '城西司法所',
          note: '另写',
          evidence: '',
          person: '李某',
        }));
        expect(codeOf(rubric, retyped, choices)).toBe(codeOf(rubric, table, choices));
        const book = await workbookOf(rubric, exportRecords(rubric, table), '自评表');
        expect(codeOf(rubric, await throughFile(book), choices)).toBe(codeOf(rubric, table, choices));
      }),
      runs(20),
    );
  });
});

const { rubric } = loadEdition('2023');
const table = (...cells: readonly Partial<Row>[]): Row[] =>
  cells.map((own, index) => ({ ...emptyRow, id: `row-${index}`, ...own }));

test.each([
  ['a unit, full-width digits', { code: '1.1.1', value: '3' }, { code: '１．１．１', value: '３件' }],
  ['idle zeros of a decimal', { code: '7.1.1', value: '56.40' }, { code: '7.1.1', value: '56.4' }],
  ['a rate with and without its sign', { code: '2.4.6', value: '96.50' }, { code: '2.4.6', value: '96.5%' }],
  [
    'all of it concealed',
    { code: '2.2.4', value: '3', concealed: '3' },
    { code: '2.2.4', value: '3', concealed: '是' },
  ],
  [
    'a day, where no reading divides by months',
    { code: '2.2.4', value: '3', date: '3月5日' },
    { code: '2.2.4', value: '3' },
  ],
])('the same code: %s', (_, one, other) => {
  expect(codeOf(rubric, table(one))).toBe(codeOf(rubric, table(other)));
});

test.each([
  ['nothing and none', { code: '1.1.1', value: '0' }, { code: '1.1.1', value: '' }],
  ['a rate of another number', { code: '2.4.6', value: '29/30' }, { code: '2.4.6', value: '58/60' }],
  ['what was concealed', { code: '2.2.4', value: '3' }, { code: '2.2.4', value: '3', concealed: '1' }],
  ['the matter of a bonus', { code: 'B4', value: '2', matter: '甲' }, { code: 'B4', value: '2', matter: '乙' }],
  ['its level', { code: 'B4', value: '2', level: '省' }, { code: 'B4', value: '2', level: '市' }],
  ['a cell that is not understood', { code: '1.1.1', value: '三件' }, { code: '1.1.1', value: '四件' }],
  ['a code that there is not', { code: '9.9.1', value: '1' }, { code: '9.9.2', value: '1' }],
])('another code: %s', (_, one, other) => {
  expect(codeOf(rubric, table(one))).not.toBe(codeOf(rubric, table(other)));
});

test('where a reading divides by months, the month counts and the day does not', () => {
  const at = (date: string) => codeOf(rubric, table({ code: '2.2.4', value: '3', date }), { per_n_period: 'month' });
  expect(at('3月5日')).toBe(at('3月6日'));
  expect(at('3月5日')).not.toBe(at('4月5日'));
});

test('another reading, and another version of the rules, change the first group and nothing after it', () => {
  const rows = table({ code: '1.1.1', value: '3' });
  const usual = codeOf(rubric, rows);
  const others = [
    codeOf(rubric, rows, { cap_scope: 'category' }),
    codeOf(rubric, rows, { 'flat_without_mei@1.5.1': 'per_finding' }),
    checkCodeOf(canonicalOf(rubric, '2031-0a1b2c3e', rows, {})),
  ];
  expect(new Set([usual, ...others].map((code) => code.slice(0, 4))).size).toBe(4);
  for (const code of others) expect(code.slice(4, -1)).toBe(usual.slice(4, -1));
  expect(codeOf(rubric, rows, { cap_scope: 'item', rank_ties: 'dense' })).toBe(usual);
  const code = codeOf(rubric, rows, { cap_scope: 'category' });
  expect(matching(usual, canonical(rubric, rows))).toEqual({ rules: true, figures: true });
  expect(matching(code, canonical(rubric, rows))).toEqual({ rules: false, figures: true });
  expect(matching(usual, canonical(rubric, []))).toEqual({ rules: true, figures: false });
});

test('a code is typed back in any case, with or without hyphens, with letters for the digits they look like', () => {
  fc.assert(
    fc.property(fc.nat(), (n) => {
      const code = codeOf(rubric, table({ code: '1.1.1', value: String(n % 1e9) }));
      expect(code).toMatch(/^[0-9A-Y]{4}(-[0-9A-Y]{4}){2}$/);
      const typed = code
        .toLowerCase()
        .replaceAll('-', ' ')
        .replaceAll('0', 'o')
        .replaceAll('1', 'l')
        .replaceAll('2', 'Z');
      expect(readCheckCode(typed)).toEqual({ code });
      expect(readCheckCode(code.replaceAll('-', ''))).toEqual({ code });
    }),
    runs(200),
  );
});

test('one character mistyped, and two swapped, are never taken for a code', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(11), fc.nat(11), fc.integer({ min: 1, max: 30 }), (n, at, to, by) => {
      const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXY';
      const code = codeOf(rubric, table({ code: '1.1.1', value: String(n % 1e9) })).replaceAll('-', '');
      const wrong = [...code];
      wrong[at] = alphabet[(alphabet.indexOf(wrong[at] ?? '') + by) % alphabet.length] ?? '';
      expect(readCheckCode(wrong.join(''))).toHaveProperty('error');
      const swapped = [...code];
      [swapped[at], swapped[to]] = [swapped[to] ?? '', swapped[at] ?? ''];
      if (swapped.join('') !== code) expect(readCheckCode(swapped.join(''))).toHaveProperty('error');
    }),
    runs(500),
  );
});

test('what is no code is told why', () => {
  expect(['', 'ABCD-EFGH', 'ABCD-EFG?-1234'].map(readCheckCode)).toEqual([
    { error: '核对码是 12 位，这里有 0 位，请再输一遍' },
    { error: '核对码是 12 位，这里有 8 位，请再输一遍' },
    { error: '核对码只有数字和字母，没有“?”，请对照表上的核对码再输一遍' },
  ]);
});
