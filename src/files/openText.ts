/** Bytes of a text → one sheet of records. */

import { decode } from '../csv/decode.ts';
import { readRecords, unescapeFormula } from '../csv/records.ts';
import { type Delimiter, delimiters, type Encoding, oneLineEnd } from '../csv/textManner.ts';
import { findHeader, headerWithin, type NoHeader } from '../table/header.ts';
import { foreignFormat } from './foreignFormat.ts';
import type { Opened } from './opened.ts';

export interface TextChoice {
  readonly encoding?: Encoding | undefined;
  readonly delimiter?: Delimiter | undefined;
}

const nearness: readonly NoHeader['near'][] = ['nothing', 'one column', 'rival columns'];

/** The delimiter under which a header is found first, or that comes nearest to one, or that parts the most cells. */
function likelyDelimiter(text: string): Delimiter {
  const rated = delimiters.map((delimiter) => {
    const { records } = readRecords(text, delimiter, headerWithin);
    const header = findHeader(records);
    const rate = 'error' in header ? nearness.indexOf(header.near) : nearness.length + headerWithin - header.at;
    return { delimiter, rate, cells: Math.max(...records.map((record) => record.length), 0) };
  });
  rated.sort((a, b) => b.rate - a.rate || b.cells - a.cells);
  return rated[0]?.delimiter ?? ',';
}

/** `onProgress` is told the share done, 0 to 1. */
export function openText(
  bytes: Uint8Array,
  choice: TextChoice = {},
  onProgress?: (share: number) => void,
): Opened | { readonly error: string } {
  if (bytes.length === 0) return { error: '文件是空的，请检查是否存错，或重新导出' };
  const foreign = foreignFormat(bytes);
  if (foreign) return { error: foreign };
  const decoded = decode(bytes, choice.encoding);
  if ('error' in decoded) return decoded;
  // No cell can hold a NUL, in any format.
  const damaged = decoded.damaged + decoded.text.split('\0').length - 1;
  const text = oneLineEnd(decoded.text.replaceAll('\0', '\ufffd'));
  if (text.trim() === '') return { error: '文件里没有文字，请检查是否存错，或重新导出' };
  const delimiter = choice.delimiter ?? likelyDelimiter(text);
  const { records, badQuotes } = readRecords(text, delimiter, undefined, onProgress);

  const notices: Opened['notices'][number][] = badQuotes.map((line) => ({
    level: 'error',
    line,
    column: '',
    message: '这一行的引号没有配对，单元格可能没有分对，请核对这一行，补上或删去引号后重新导入',
    row: null,
    sheet: '',
  }));
  if (damaged > 0) {
    const message = `有 ${damaged} 处文字损坏，读不出来（显示为 �），请核对，或在 WPS 里重新另存为 .xlsx 或 CSV`;
    notices.push({ level: 'warning', line: null, column: '', message, row: null, sheet: '' });
  }
  return {
    sheets: [{ name: '', records: records.map((record) => record.map(unescapeFormula)) }],
    text: { encoding: decoded.encoding, delimiter, certain: decoded.certain && damaged === 0 },
    notices,
  };
}
