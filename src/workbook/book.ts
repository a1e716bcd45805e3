/** A workbook to be written, as plain data. A text is never taken for a number, a date or a formula. */

/** Looks of a cell, in the same font. Those of text are text to the spreadsheet, whatever is typed there. */
export type CellLook =
  /** What people fill in, or read in a table. */
  | 'plain'
  /** The head of a table: grey, bold, centred. */
  | 'head'
  /** What stands beside the cells to be filled in, and is not to be changed: light grey. */
  | 'fixed'
  /** A title over the table: large, bold, centred. */
  | 'title'
  /** Running text without borders. */
  | 'note'
  /** A number that people may change, or a word in its place: highlighted. */
  | 'input'
  /** The same for a rate, shown in per cent. */
  | 'rate'
  /** Points with two places. */
  | 'points'
  /** The same where they are summed up. */
  | 'sum'
  /** A count or a word that is calculated. */
  | 'result';

export type BookCell =
  | string
  | { readonly text: string; readonly look: CellLook }
  | { readonly number: number; readonly look: CellLook }
  /** `formula` without its equals sign, and what it comes to: what is shown where nothing calculates. */
  | { readonly formula: string; readonly result: number | string; readonly look: CellLook };

/** The text that a cell holds as text. */
export const textIn = (cell: BookCell): string => (typeof cell === 'string' ? cell : 'text' in cell ? cell.text : '');

/** Cells for which the spreadsheet offers a list. */
export interface Choices {
  /** `K3:K500` */
  readonly range: string;
  /** Without commas or double quotes, which the format cannot hold; at most 255 characters in all. */
  readonly values: readonly string[];
  /** What the spreadsheet says when the cell is chosen; cut where it is too long for the format. */
  readonly hint?: string;
  /** Whether something else may be typed as well. */
  readonly open?: boolean;
}

export interface BookSheet {
  /** At most 31 characters, none of them one of `[]:*?/\`. */
  readonly name: string;
  /** Widths of the columns in characters of half width. */
  readonly widths: readonly number[];
  /** A plain string has the look `plain`. */
  readonly rows: readonly (readonly BookCell[])[];
  /** Rows at the top that stay in sight, and stand on every printed page. */
  readonly headRows?: number;
  /** Rows whose first cell reaches over all columns, counted from 0. */
  readonly wideRows?: readonly number[];
  /** Empty rows below that are text already, so that 29/30 typed there becomes no date. */
  readonly spareRows?: number;
  readonly choices?: readonly Choices[];
}

export interface Book {
  readonly title?: string;
  readonly sheets: readonly BookSheet[];
}

/** The most characters that a cell of a workbook holds; longer text is cut when it is written. */
export const longestCell = 32_767;
