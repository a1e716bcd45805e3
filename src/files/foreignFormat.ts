/** Files that are no table this program reads, whatever their name says: known by their bytes, each with what to do. */

import { markedEncoding } from '../csv/decode.ts';

const saveAs = '请在 WPS 或 Excel 里打开，另存为 .xlsx 或 CSV 再选';
const find = '请找到原来的表格，或下载模板填好再选';

/** Beginnings of files. A string is its ASCII letters. */
const heads: readonly (readonly [string | readonly number[], string])[] = [
  ['%PDF', `这是 PDF 文件，读不出表格里的数。${find}`],
  [[0x89, 0x50, 0x4e, 0x47], `这是图片，读不出里面的数。${find}`],
  [[0xff, 0xd8, 0xff], `这是图片，读不出里面的数。${find}`],
  ['GIF8', `这是图片，读不出里面的数。${find}`],
  ['BM', `这是图片，读不出里面的数。${find}`],
  ['RIFF', `这是图片或音像文件，读不出里面的数。${find}`],
  ['II*\0', `这是图片，读不出里面的数。${find}`],
  ['MM\0*', `这是图片，读不出里面的数。${find}`],
  ['Rar!', '这是压缩文件（.rar），请先解压，再选里面的表格'],
  [[0x37, 0x7a, 0xbc, 0xaf], '这是压缩文件（.7z），请先解压，再选里面的表格'],
  [[0x1f, 0x8b, 8], '这是压缩文件（.gz），请先解压，再选里面的表格'],
  ['{\\rtf', `这是 RTF 文档，不是表格。请把里面的表格复制到 WPS 表格里，另存为 .xlsx 或 CSV 再选`],
  ['%TSD-Header', '文件被单位的加密软件加了密，这里读不出来。请先解密（或“外发”）再选'],
  [[0x62, 0x14, 0x23, 0x65], '文件被单位的加密软件加了密，这里读不出来。请先解密（或“外发”）再选'],
  ['MZ', '这是程序文件，不是表格'],
];

const ole = [0xd0, 0xcf, 0x11, 0xe0];
/** Streams inside an OLE file, by which it is told what it holds. */
const oleKinds: readonly (readonly [string, string])[] = [
  [
    'EncryptedPackage',
    '这是加了密码的表格，这里打不开。请在 WPS 或 Excel 里用密码打开，去掉密码（文件－文档加密），另存后再选',
  ],
  ['WordDocument', '这是文字文档（.doc、.wps），不是表格。请把里面的表格复制到 WPS 表格里，另存为 .xlsx 或 CSV 再选'],
  ['PowerPoint Document', `这是演示文稿（.ppt、.dps），不是表格。${find}`],
];
const oldTable = `这是旧格式的表格（.xls、.et），这里读不了。请在 WPS 或 Excel 里打开，另存为 .xlsx 或 CSV 再选`;

/** Beginnings of text that is no table of cells: a web page or XML under a table's name, as some systems export them. */
const markup = /^\s*<(!doctype|html|head|body|table|meta|\?xml|\?mso)/i;

const bytesOf = (head: string | readonly number[]) =>
  typeof head === 'string' ? [...head].map((letter) => letter.charCodeAt(0)) : head;
const startsWith = (bytes: Uint8Array, head: readonly number[]) => head.every((byte, at) => bytes[at] === byte);

/** Whether UTF-16 text, as OLE writes the names of its streams, stands among the bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = bytes.indexOf(wanted[0] ?? 0); at >= 0; at = bytes.indexOf(wanted[0] ?? 0, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}

/** Whether a file is a zip archive, as a workbook is. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6]);

/** A sentence for bytes that are another kind of file; null when they may be text. */
export function foreignFormat(bytes: Uint8Array): string | null {
  if (startsWith(bytes, ole)) return oleKinds.find(([name]) => holdsName(bytes, name))?.[1] ?? oldTable;
  const marked = markedEncoding(bytes);
  const start = bytes.subarray(0, 4096);
  // Two letters alone may begin a table as well.
  const known = heads.find(([head]) => startsWith(bytes, bytesOf(head)) && (head.length > 2 || start.includes(0)));
  if (known) return known[1];
  const text = new TextDecoder(marked ?? 'latin1').decode(start);
  if (markup.test(text)) return `这是网页格式的表格（由某些系统导出），这里读不了。${saveAs}`;
  return !marked?.startsWith('UTF-16') && start.includes(0) ? `文件里有不是文字的内容，读不出表格。${saveAs}` : null;
}
