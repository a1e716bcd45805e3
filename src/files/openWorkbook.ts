/** Bytes of a workbook → its sheets of records. What reads workbooks is loaded only when one is opened. */

import { oneLineEnd } from '../csv/textManner.ts';
import type { Opened } from './opened.ts';

export async function openWorkbook(
  bytes: Uint8Array,
  onProgress?: (share: number) => void,
): Promise<Opened | { readonly error: string }> {
  const { readWorkbook } = await import('../workbook/readWorkbook.ts');
  const book = await readWorkbook(bytes, onProgress);
  if ('error' in book) return book;
  const { sheets, notices } = book;
  /** As in a text: one kind of line end, no NUL. */
  const plain = (cell: string) => oneLineEnd(cell).replaceAll('\0', '\ufffd');
  return {
    sheets: sheets.map(({ name, records }) => ({ name, records: records.map((record) => record.map(plain)) })),
    text: null,
    notices: notices.map(({ sheet, ...said }) => ({ ...said, column: '', row: null, sheet })),
  };
}
