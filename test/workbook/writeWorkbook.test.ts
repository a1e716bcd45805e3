/** What is written is read again as it was, is text to the spreadsheet, and is the same at every run. */

import { inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type BookCell, longestCell, textIn } from '../../src/workbook/book.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { openZip, packedBytes } from '../../src/workbook/zip.ts';
import { sampleBook } from './sampleBook.ts';

/** Rows without their empty ends, as they are read. */
function trimmed(rows: readonly (readonly BookCell[])[]): string[][] {
  const records = rows.map((row) => {
    const cells = row.map(textIn);
    while (cells.at(-1) === '') cells.pop();
    return cells;
  });
  while (records.at(-1)?.length === 0) records.pop();
  return records;
}

async function again(rows: readonly (readonly BookCell[])[]): Promise<string[][]> {
  const read = await readWorkbook(await writeWorkbook({ sheets: [{ name: '表', widths: [10], rows }] }));
  if ('error' in read) throw new Error(read.error);
  return read.sheets[0]?.records ?? [];
}

/** The parts of a workbook as text. */
function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = openZip(bytes);
  return Object.fromEntries(
    [...zip.entries.values()].map((entry) => {
      const packed = packedBytes(zip, entry);
      return [entry.name, Buffer.from(entry.method === 8 ? inflateRawSync(packed) : packed).toString()];
    }),
  );
}

test('the sample is read as it was written', async () => {
  const read = await readWorkbook(await writeWorkbook(sampleBook));
  expect(read).toEqual({
    sheets: sampleBook.sheets.map(({ name, rows }) => ({ name, records: trimmed(rows) })),
    notices: [],
  });
});

const difficult = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) }),
  fc.string({
    unit: fc.constantFrom('_', 'x', '0', '0', '4', '1', 'F', '\u0001', '\ud800', '\udc00', ' ', '\n', '\r', '\t'),
    maxLength: 40,
  }),
  fc.constantFrom(
    '#N/A',
    '#REF!',
    '#DIV/0!',
    '=1+1',
    '+1',
    '-1',
    '@a',
    "'a",
    '3.10',
    '29/30',
    '1e5',
    'TRUE',
    ' a ',
    '\ta\n',
    ']]>',
    '<a>',
    '&amp;',
    '_x0041_',
    '__proto__',
    'toString',
    '',
  ),
);

test('any text is read as it was written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(difficult, { maxLength: 6 }), { minLength: 1, maxLength: 8 }), async (rows) => {
      expect(await again(rows)).toEqual(trimmed(rows));
    }),
    { numRuns: 300 },
  );
});

test('a text too long for a cell is cut, and says so', async () => {
  const [[kept, cut] = []] = await again([['字'.repeat(longestCell), '字'.repeat(longestCell + 1)]]);
  expect(kept).toBe('字'.repeat(longestCell));
  expect(cut).toHaveLength(longestCell);
  expect(cut).toMatch(/字…（太长，后略）$/);
  const [[surrogates] = []] = await again([['😀'.repeat(longestCell)]]);
  expect(surrogates).not.toMatch(/\p{Cs}/u);
});

test('every cell is a string cell in a text format, and none a formula', async () => {
  const rows = [['=1+1', '#N/A', '-3', '3.10', '', '@SUM(1)']];
  const parts = partsOf(await writeWorkbook({ sheets: [{ name: '表', widths: [9], rows, spareRows: 1 }] }));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  const cells = [...sheet.matchAll(/<c [^>]*>/g)].map(([tag]) => tag);
  expect(cells).toHaveLength(7);
  expect(cells.filter((tag) => !tag.endsWith('/>')).every((tag) => /t="(s|inlineStr)"/.test(tag))).toBe(true);
  expect(cells.every((tag) => /s="[1-9]/.test(tag))).toBe(true);
  expect(sheet).not.toContain('<f');
  const styles = parts['xl/styles.xml'] ?? '';
  const id = /numFmtId="(\d+)" formatCode="@"/.exec(styles)?.[1];
  const used = [...styles.matchAll(/<xf numFmtId="(\d+)"[^>]*xfId/g)].map(([, one]) => one);
  expect(used.slice(1).every((one) => one === id)).toBe(true);
});

test('the same book gives the same bytes, at any time', async () => {
  const first = await writeWorkbook(sampleBook);
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.compare(first, await writeWorkbook(sampleBook))).toBe(0);
});

test('frozen rows, titles on every page, page, lists', async () => {
  const parts = partsOf(await writeWorkbook(sampleBook));
  const sheet = parts['xl/worksheets/sheet1.xml'] ?? '';
  expect(parts['xl/workbook.xml']).toContain(
    '<definedName name="_xlnm.Print_Titles" localSheetId="0">\'2023 年自评表\'!$1:$2</definedName>',
  );
  expect(sheet).toContain('<pane ySplit="2" topLeftCell="A3" state="frozen"');
  expect(sheet).toContain('<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>');
  expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页/共 &amp;N 页</oddFooter>');
  expect(sheet).toContain('<mergeCell ref="A1:N1"/>');
  expect(sheet).toContain('<formula1>"是,否"</formula1>');
  expect(sheet).toContain('sqref="N3:N262"');
});

test('lists that the format cannot hold are our own mistake', async () => {
  for (const values of [['甲,乙'], ['"'], ['长'.repeat(256)]]) {
    const choices = [{ range: 'A1', values }];
    const book = { sheets: [{ name: '表', widths: [9], rows: [], choices }] };
    await expect(writeWorkbook(book)).rejects.toThrow(/cannot hold/);
  }
});

test('a hint longer than the format takes is cut, and says so', async () => {
  const choices = [{ range: 'A1', values: ['是'], hint: '长'.repeat(300) }];
  const sheets = [{ name: '表', widths: [9], rows: [], choices }];
  const sheet = partsOf(await writeWorkbook({ sheets }))['xl/worksheets/sheet1.xml'];
  expect(sheet).toContain(` prompt="${'长'.repeat(254)}…"`);
});

test('one cell alone is not merged', async () => {
  const sheets = [{ name: '表', widths: [9], rows: [['说明']], wideRows: [0] }];
  expect(partsOf(await writeWorkbook({ sheets }))['xl/worksheets/sheet1.xml']).not.toContain('merge');
});
