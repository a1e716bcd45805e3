/** Files made to break the reader, or broken on the way: a sentence each, never an exception, never a wait. */

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { type RawBook, type RawEntry, rawBook, rawParts, rawZip } from './rawWorkbook.ts';

const cell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const plain: RawBook = { sheets: [{ data: cell }] };

async function errorOf(bytes: Uint8Array): Promise<string> {
  const read = await readWorkbook(bytes);
  return 'error' in read ? read.error : `read: ${JSON.stringify(read).slice(0, 300)}`;
}

/** The plain workbook with one part changed. */
const withPart = (name: string, change: Partial<RawEntry>) =>
  rawZip(rawParts(plain).map((part) => (part.name === name ? { ...part, ...change } : part)));
const sheet = 'xl/worksheets/sheet1.xml';
const withSheet = (data: string) => withPart(sheet, { data });

const damaged = /不完整或已损坏/;
const tooMuch = /不能读取。请删去/;

describe('the zip', () => {
  const whole = rawBook(plain);
  test('whole', async () => expect(await readWorkbook(whole)).toMatchObject({ sheets: [{ records: [['1']] }] }));
  test('cut short, anywhere', async () => {
    for (let length = 0; length < whole.length; length += 37) {
      expect(await errorOf(whole.subarray(0, length))).toMatch(damaged);
    }
  });
  test('wrong checksum', async () => expect(await errorOf(withPart(sheet, { crc: 1 }))).toMatch(damaged));
  test('wrong size', async () => {
    for (const size of [0, 1, 10_000]) expect(await errorOf(withPart(sheet, { size }))).toMatch(damaged);
  });
  test('unknown method', async () => expect(await errorOf(withPart(sheet, { method: 93 }))).toMatch(damaged));
  test('a password of the zip', async () => expect(await errorOf(withPart(sheet, { flags: 1 }))).toMatch(/密码/));
  test('the same name twice', async () => {
    const parts = rawParts(plain);
    expect(await errorOf(rawZip([...parts, ...parts.slice(-1)]))).toMatch(damaged);
  });
  test('a part that is missing', async () => {
    for (const { name } of rawParts(plain)) {
      if (/styles|shared/.test(name)) continue;
      expect(await errorOf(rawZip(rawParts(plain).filter((part) => part.name !== name))), name).not.toMatch(/^read/);
    }
  });
  test('too many entries, too large a file', async () => {
    const many = Array.from({ length: 21_000 }, (_, at) => ({ name: `xl/${at}`, data: '', stored: true }));
    expect(await errorOf(rawZip([...rawParts(plain), ...many]))).toMatch(tooMuch);
    expect(await errorOf(new Uint8Array(51 * 1024 * 1024))).toMatch(/文件有 51 MB，超过 50 MB/);
  });
  test('a bomb, with and without its true size', async () => {
    const data = new Uint8Array(32 * 1024 * 1024).fill(0x20);
    expect(await errorOf(withPart(sheet, { data: Buffer.concat([Buffer.from('<a b="'), data]) }))).toMatch(damaged);
    expect(await errorOf(withPart(sheet, { data, size: 1000 }))).toMatch(damaged);
    const comments = Buffer.from('<!--'.padEnd(200_000, ' ').concat('-->').repeat(1600));
    expect(await errorOf(withPart(sheet, { data: comments }))).toMatch(/展开后太大/);
  }, 60_000);
  test('any byte changed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), fc.nat(255), async (at, byte) => {
        const changed = Uint8Array.from(whole);
        changed[at] = byte;
        const read = await readWorkbook(changed);
        if ('error' in read) expect(read.error).not.toMatch(/意外/);
      }),
      { numRuns: 500 },
    );
  });
  test('any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 500 }), async (bytes) => {
        expect(await errorOf(Uint8Array.from([0x50, 0x4b, 3, 4, ...bytes]))).toMatch(damaged);
      }),
    );
  });
});

describe('the XML', () => {
  const head = '<worksheet><sheetData>';
  const tail = '</sheetData></worksheet>';
  test.each([
    ['a document type', `<!DOCTYPE a [<!ENTITY a "${'a'.repeat(100)}">]><worksheet/>`],
    ['an unknown entity', `${head}<row><c t="str"><v>&boom;</v></c></row>${tail}`],
    ['a named property as an entity', `${head}<row><c t="str"><v>&constructor;</v></c></row>${tail}`],
    ['a character that is none', `${head}<row><c t="str"><v>&#0;</v></c></row>${tail}`],
    ['a character beyond the last', `${head}<row><c t="str"><v>&#x110000;</v></c></row>${tail}`],
    ['an open ampersand', `${head}<row><c t="str"><v>a & b</v></c></row>${tail}`],
    ['elements that do not close', `${head}<row>`],
    ['elements that cross', `${head}<row><c></row></c>${tail}`],
    ['two roots', `<worksheet/><worksheet/>`],
    ['nothing', ''],
    ['text alone', 'abc'],
    ['an attribute twice', `${head}<row r="1" r="2"/>${tail}`],
    ['an attribute without quotes', `${head}<row r=1/>${tail}`],
    ['very deep', '<a>'.repeat(100_000)],
    ['a very long text', `<worksheet>${'a'.repeat(2_000_000)}</worksheet>`],
    ['a tag that never ends', `<worksheet a="${'>'.repeat(2_000_000)}`],
    ['very many spaces in a tag', `<worksheet ${' '.repeat(290_000)}x>`],
    ['very many quotes in a tag', `<worksheet ${'""'.repeat(140_000)}>`],
    ['very many attributes', `<worksheet ${'a="" '.repeat(50_000)}>`],
    ['a row that is none', `${head}<row r="-1"><c r="A1"><v>1</v></c></row>${tail}`],
    ['a row beyond the last', `${head}<row r="1048577"><c><v>1</v></c></row>${tail}`],
    ['a cell that is none', `${head}<row r="1"><c r="1A"><v>1</v></c></row>${tail}`],
    ['a column beyond the last', `${head}<row r="1"><c r="XFE1"><v>1</v></c></row>${tail}`],
    ['a text that is not there', `${head}<row r="1"><c r="A1" t="s"><v>7</v></c></row>${tail}`],
    ['bytes that are no UTF-8', Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]).toString('latin1')],
  ])('%s', async (name, data) => {
    const began = performance.now();
    const bytes = name.includes('UTF-8') ? withPart(sheet, { data: Buffer.from(data, 'latin1') }) : withSheet(data);
    expect(await errorOf(bytes)).toMatch(damaged);
    expect(performance.now() - began).toBeLessThan(3000);
  });

  test('names of properties are names like any other', async () => {
    const data = `<worksheet __proto__="1" constructor="2"><sheetData><row r="1" toString="3"><c r="A1" t="inlineStr"><is><t>__proto__</t></is></c><c r="B1" t="hasOwnProperty"><v>1</v></c></row></sheetData></worksheet>`;
    expect(await readWorkbook(withSheet(data))).toMatchObject({ sheets: [{ records: [['__proto__', '1']] }] });
  });
});

describe('too much', () => {
  test('rows, columns', async () => {
    const far = (reference: string) =>
      rawBook({ sheets: [{ name: '台账', data: `<row><c r="${reference}"><v>1</v></c></row>` }] });
    expect(await errorOf(far('A200001'))).toMatch(/工作表“台账”超过 200000 行（A200001 里还有内容），不能读取/);
    expect(await errorOf(far('GS1'))).toMatch(/工作表“台账”超过 200 列（GS1 里还有内容），不能读取/);
    expect(await errorOf(far('GR200000'))).toMatch(/^read/);
  });
  test('a long text that stands in very many cells', async () => {
    const cells = '<c t="s"><v>0</v></c>'.repeat(100);
    const data = `<row>${cells}</row>`.repeat(50);
    const sharedStrings = `<si><t>${'长'.repeat(30_000)}</t></si>`;
    expect(await errorOf(rawBook({ sheets: [{ data }], sharedStrings }))).toMatch(/内容太多/);
  });
  test('merged ranges that cover everything, many times', async () => {
    const rows = `<row>${'<c><v>1</v></c>'.repeat(100)}</row>`.repeat(2000);
    const parts = rawParts({ sheets: [{ data: rows }] });
    const merges = `</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(100_000)}</mergeCells>`;
    const merged = parts.map((part) => ({ ...part, data: String(part.data).replace('</sheetData>', merges) }));
    expect(await errorOf(rawZip(merged))).toMatch(damaged);
  });
  test('sheets', async () => {
    const sheets = Array.from({ length: 201 }, () => ({ data: '' }));
    expect(await errorOf(rawBook({ sheets }))).toMatch(/工作表超过 200 个/);
  });
  test('only formatted cells, in great number, are nothing', async () => {
    const data = `<row>${'<c s="0"/>'.repeat(100)}</row>`.repeat(20_000);
    expect(await readWorkbook(rawBook({ sheets: [{ data }] }))).toMatchObject({ sheets: [{ records: [] }] });
  }, 20_000);
});

test('files of the project that are no workbook', async () => {
  expect(await errorOf(new Uint8Array(readFileSync('package.json')))).toMatch(damaged);
});
