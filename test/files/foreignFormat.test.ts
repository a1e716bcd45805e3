/** Files that are no table: each kind gets a sentence of its own, by its bytes, and says what to do. */

import { expect, test } from 'vitest';
import { readFile } from '../../src/files/readFile.ts';

const text = (words: string) => new TextEncoder().encode(words);
const bytes = (...values: number[]) => Uint8Array.from(values);
/** An OLE file as far as it is looked at: its mark, and the names of its streams in UTF-16. */
const ole = (...streams: string[]) => {
  const names = streams.flatMap((name) => [...name].flatMap((letter) => [letter.charCodeAt(0), 0]));
  return bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...new Array(504).fill(0), ...names);
};

test.each([
  ['.xls, .et', ole('Root Entry', 'Workbook'), '.xls、.et'],
  ['.doc, .wps', ole('Root Entry', 'WordDocument'), '文字文档'],
  ['.ppt, .dps', ole('Root Entry', 'PowerPoint Document'), '演示文稿'],
  ['a workbook with a password', ole('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), '密码'],
  ['a file encrypted by the office', text('%TSD-Header-###%\u0001'), '加密软件'],
  ['another such', bytes(0x62, 0x14, 0x23, 0x65, 0, 1), '加密软件'],
  ['PDF', text('%PDF-1.7'), 'PDF'],
  ['PNG', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a), '图片'],
  ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), '图片'],
  ['BMP', text('BM\u0001\u0000'), '图片'],
  ['RAR', text('Rar!\u001a\u0007'), '.rar'],
  ['7z', bytes(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), '.7z'],
  ['gzip', bytes(0x1f, 0x8b, 8), '.gz'],
  ['RTF', text('{\\rtf1\\ansi'), 'RTF'],
  ['a web page named .xls', text('<html xmlns:o="urn"><table><tr><td>条款</td></tr></table>'), '网页格式'],
  [
    'the same in UTF-16',
    bytes(0xff, 0xfe, ...[...'<table>'].flatMap((letter) => [letter.charCodeAt(0), 0])),
    '网页格式',
  ],
  ['XML of Excel 2003', text('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>'), '网页格式'],
  ['a program', text('MZ\u0090\u0000'), '程序'],
  ['bytes that are no text', bytes(0x31, 0, 0x32, 0), '不是文字'],
])('%s', async (_, file, words) => {
  const read = await readFile(file, new Set());
  if (!('error' in read)) throw new Error('read as a table');
  expect(read.error).toContain(words);
  expect(read.error).toMatch(/请|不是表格/);
  expect(read.error).not.toMatch(/。$/);
  expect(read.seen).toBeNull();
});

test('a table whose first word begins like another kind of file is a table', async () => {
  const read = await readFile(text('BM编号,条款,数值\n1,2.2.1,1\n'), new Set(['2.2.1']));
  expect(read).toMatchObject({ rows: [{ code: '2.2.1' }] });
});
