/** A table → a file to be kept: CSV or a workbook. What writes them is loaded only when one is asked for. */

import type { Rubric } from '../score/rubric.ts';
import { tableBook } from '../table/tableBook.ts';
import { longestCell } from '../workbook/book.ts';

export type TableFormat = 'xlsx' | 'csv';
type Records = readonly (readonly string[])[];

/** How many cells a format would cut. */
export const cellsCut = (records: Records, format: TableFormat): number =>
  format === 'xlsx' ? records.flat().filter((cell) => cell.length > longestCell).length : 0;

/** The bytes of a workbook that holds the records under a title. */
export async function workbookOf(rubric: Rubric, records: Records, title: string): Promise<Uint8Array<ArrayBuffer>> {
  const { writeWorkbook } = await import('../workbook/writeWorkbook.ts');
  return Uint8Array.from(await writeWorkbook(tableBook(rubric, records, title)));
}

export async function tableFile(rubric: Rubric, records: Records, title: string, format: TableFormat): Promise<Blob> {
  if (format === 'xlsx') {
    return new Blob([await workbookOf(rubric, records, title)], {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    });
  }
  const { writeRecords } = await import('../csv/records.ts');
  return new Blob([writeRecords(records)], { type: 'text/csv;charset=utf-8' });
}
