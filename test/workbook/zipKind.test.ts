/** Other kinds of zip files are told apart by their entries, each with its own sentence. */

import { expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { zipRefusals } from '../../src/workbook/zipKind.ts';
import { rawZip } from './rawWorkbook.ts';

const types = '[Content_Types].xml';
const zipOf = (...names: string[]) =>
  rawZip(
    names.map((name) => {
      const [path = '', data = ''] = name.split('=');
      return { name: path, data, stored: path === 'mimetype' };
    }),
  );

test.each([
  ['binaryWorkbook', zipOf(types, 'xl/workbook.bin', 'xl/worksheets/sheet1.bin')],
  ['document', zipOf(types, 'word/document.xml')],
  ['slides', zipOf(types, 'ppt/presentation.xml')],
  ['openSpreadsheet', zipOf('mimetype=application/vnd.oasis.opendocument.spreadsheet', 'content.xml')],
  ['openDocument', zipOf('mimetype=application/vnd.oasis.opendocument.text', 'content.xml')],
  ['ofd', zipOf('OFD.xml', 'Doc_0/Document.xml')],
  ['ebook', zipOf('mimetype=application/epub+zip', 'META-INF/container.xml')],
  ['archive', zipOf('自评表.xlsx', '说明.txt')],
  ['archive', zipOf()],
] as const)('%s', async (kind, bytes) => {
  expect(await readWorkbook(bytes)).toEqual({ error: zipRefusals[kind] });
});

test('sentences end without a full stop', () => {
  for (const sentence of Object.values(zipRefusals)) expect(sentence).not.toMatch(/。$/);
  expect(zipRefusals).toMatchSnapshot();
});
