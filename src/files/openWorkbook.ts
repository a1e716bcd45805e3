/** Bytes of a workbook → its sheets of records. What reads workbooks is loaded only when one is opened. */

import type { Opened } from './opened.ts';

export async function openWorkbook(
  bytes: Uint8Array,
  onProgress?: (share: number) => void,
): Promise<Opened | { readonly error: string }> {
  const { readWorkbook } = await import('../workbook/readWorkbook.ts');
  const book = await readWorkbook(bytes, onProgress);
  if ('error' in book) return book;
  const { sheets, notices } = book;
  return {
    sheets,
    text: null,
    notices: notices.map(({ sheet, ...said }) => ({ ...said, column: '', row: null, sheet })),
  };
}
