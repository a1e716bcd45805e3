/** A table → a file to be kept: CSV or a workbook. What writes them is loaded only when one is asked for. */

import type { Rubric } from '../score/rubric.ts';
import { materialBook } from '../table/materialBook.ts';
import { tableBook } from '../table/tableBook.ts';
import { type Book, longestCell } from '../workbook/book.ts';

export type TableFormat = 'xlsx' | 'csv';
type Records = readonly (readonly string[])[];

/** How many cells a format would cut. */
export const cellsCut = (records: Records, format: TableFormat): number =>
  format === 'xlsx' ? records.flat().filter((cell) => cell.length > longestCell).length : 0;

async function bytesOf(book: Book): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('../workbook/writeWorkbook.ts');
  return Uint8Array.from(await writeWorkbook(book));
}

/** A workbook as a file. */
export async function bookFile(book: Book): Promise<Blob> {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  return new Blob([await bytesOf(book)], { type });
}

async function fileOf(records: Records, format: TableFormat, bookOf: () => Book): Promise<Blob> {
  if (format === 'xlsx') return bookFile(bookOf());
  const { writeRecords } = await import('../csv/records.ts');
  return new Blob([writeRecords(records)], { type: 'text/csv;charset=utf-8' });
}

/** The bytes of a workbook that holds the records under a title. */
export const workbookOf = (rubric: Rubric, records: Records, title: string): Promise<Uint8Array<ArrayBuffer>> =>
  bytesOf(tableBook(rubric, records, title));

export const tableFile = (rubric: Rubric, records: Records, title: string, format: TableFormat): Promise<Blob> =>
  fileOf(records, format, () => tableBook(rubric, records, title));

/** 佐证清单 as a file; `formWords` are what can be chosen under 电子/纸质. */
export const materialFile = (
  records: Records,
  title: string,
  formWords: readonly string[],
  format: TableFormat,
): Promise<Blob> => fileOf(records, format, () => materialBook(records, title, formWords));
