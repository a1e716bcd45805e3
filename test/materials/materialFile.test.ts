/** The list of materials as a file: text is text, whatever the names are. */

import { expect, test } from 'vitest';
import { readRecords, unescapeFormula } from '../../src/csv/records.ts';
import { materialFile } from '../../src/files/tableFile.ts';
import type { Material } from '../../src/materials/list.ts';
import { asName } from '../../src/materials/names.ts';
import { materialRecords } from '../../src/materials/records.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { allNaughtyStrings } from '../files/naughtyStrings.ts';

const names = [
  ...allNaughtyStrings.map(asName).filter(Boolean),
  '=HYPERLINK("a")',
  '+1',
  '@x',
  '照片📷.jpg',
  '\u202egpj.甲',
];
const records = materialRecords(
  names.map(
    (name, at): Material => ({ number: at + 1, code: 'B1', name, pages: '-1', form: 'paper', sameAs: null, rows: [] }),
  ),
);
const title = '佐证清单（甲所）';
const fileOf = (format: 'csv' | 'xlsx') => materialFile(records, title, ['纸质', '电子'], format);

test('as CSV, every cell comes back, and none is a formula', async () => {
  const text = await (await fileOf('csv')).text();
  const cells = readRecords(text.replaceAll('\r\n', '\n'), ',').records;
  expect(cells.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  expect(cells.map((record) => record.map(unescapeFormula))).toEqual(records);
});

test('as a workbook, every cell comes back under the title', async () => {
  const read = await readWorkbook(new Uint8Array(await (await fileOf('xlsx')).arrayBuffer()));
  if ('error' in read) throw new Error(read.error);
  expect(read.sheets.map(({ name }) => name)).toEqual(['佐证清单']);
  const [head, ...body] = read.sheets[0]?.records ?? [];
  expect(head).toEqual([title]);
  expect(body).toEqual(records);
});
