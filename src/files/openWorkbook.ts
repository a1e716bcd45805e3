/** Bytes of a workbook → its sheets of records. What reads workbooks is loaded only when one is opened. */

import type { Opened } from './opened.ts';

export async function openWorkbook(bytes: Uint8Array): Promise<Opened | { readonly error: string }> {
  const { readWorkbook } = await import('../workbook/readWorkbook.ts');
  const book = await readWorkbook(bytes);
  if ('error' in book) return book;
  const notices = (book.notices ?? []).map((message) => ({
    level: 'warning' as const,
    line: null,
    column: '',
    message,
    row: null,
  }));
  return { sheets: book.sheets, text: null, notices };
}
