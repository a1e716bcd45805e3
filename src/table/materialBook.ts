/** 佐证清单 as a workbook: a title, the list, and rows to go on in by hand. */

import type { Book, BookCell } from '../workbook/book.ts';

type Records = readonly (readonly string[])[];

/** Widths in characters of half width: 序号, 条款, 材料名称, 份数/页码, 电子/纸质. */
const widths = [6, 10, 60, 18, 11];
/** A title and the head of the table. */
const headRows = 2;
const spareRows = 20;

/** `formWords` are what can be chosen in the last column. */
export function materialBook(records: Records, title: string, formWords: readonly string[]): Book {
  const [head = [], ...body] = records;
  const last = headRows + body.length + spareRows;
  return {
    title,
    sheets: [
      {
        name: '佐证清单',
        widths,
        rows: [[{ text: title, look: 'title' }], head.map((text): BookCell => ({ text, look: 'head' })), ...body],
        headRows,
        wideRows: [0],
        spareRows,
        choices: [{ range: `E${headRows + 1}:E${last}`, values: formWords, open: true }],
      },
    ],
  };
}
