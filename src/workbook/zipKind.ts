/** Which kind of file a zip is, told by the names of its entries, and what to say of those that are no workbook. */

import { packedBytes, type Zip } from './zip.ts';

export type ZipKind =
  | 'workbook'
  | 'binaryWorkbook'
  | 'document'
  | 'slides'
  | 'openSpreadsheet'
  | 'openDocument'
  | 'ofd'
  | 'ebook'
  | 'archive';

const copyTable = '请把里面的表格复制到 WPS 表格里，另存为 .xlsx 或 CSV 再选';

/** A sentence for each kind that is not read, without its last full stop. */
export const zipRefusals: Readonly<Record<Exclude<ZipKind, 'workbook'>, string>> = {
  binaryWorkbook: '这是二进制的 Excel 工作簿（.xlsb），读不了。请在 WPS 或 Excel 里另存为 .xlsx 再选',
  document: `这是 Word 文档（.docx），不是表格。${copyTable}`,
  slides: `这是演示文稿（.pptx），不是表格。${copyTable}`,
  openSpreadsheet: '这是 OpenDocument 表格（.ods），读不了。请在 WPS 里另存为 .xlsx 再选',
  openDocument: `这是 OpenDocument 文档（.odt 等），不是表格。${copyTable}`,
  ofd: '这是版式文件（.ofd），不能直接导入。请找到原来的表格，另存为 .xlsx 或 CSV 再选',
  ebook: '这是电子书（.epub），不是表格。请找到原来的表格，另存为 .xlsx 或 CSV 再选',
  archive: '这是压缩文件（.zip），请先解压，再选里面的表格',
};

/** What an OpenDocument file or an e-book says of itself, in an entry that is always stored plainly. */
function declaredType(zip: Zip): string {
  const entry = zip.entries.get('mimetype');
  return entry && entry.method === 0 ? new TextDecoder().decode(packedBytes(zip, entry).subarray(0, 200)) : '';
}

/** The kind of an opened zip. */
export function kindOfZip(zip: Zip): ZipKind {
  const names = [...zip.entries.keys()];
  const has = (name: string) => zip.entries.has(name);
  if (has('[content_types].xml')) {
    if (has('xl/workbook.bin')) return 'binaryWorkbook';
    if (names.some((name) => /^xl\/|^workbook\d*\.xml$/.test(name))) return 'workbook';
    if (names.some((name) => name.startsWith('word/'))) return 'document';
    if (names.some((name) => name.startsWith('ppt/'))) return 'slides';
  }
  if (has('ofd.xml')) return 'ofd';
  const declared = declaredType(zip);
  if (declared.includes('epub') || has('meta-inf/container.xml')) return 'ebook';
  if (declared.includes('opendocument.spreadsheet')) return 'openSpreadsheet';
  if (declared.includes('opendocument') || (has('content.xml') && has('meta-inf/manifest.xml'))) return 'openDocument';
  return 'archive';
}
