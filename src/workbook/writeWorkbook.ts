/** A book → the bytes of an .xlsx that opens in WPS, Excel and LibreOffice. The only home of hucre. */

import { type Cell, type DataValidation, type WriteOptions, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { type Book, type BookCell, type BookSheet, type Choices, longestCell, textIn } from './book.ts';
import { font, looks } from './looks.ts';
import { rowHeight } from './rowHeight.ts';
import { escapeText } from './textEscapes.ts';

/** The same for every file, so that the same book gives the same bytes. */
const someDay = new Date('2000-01-01T00:00:00Z');
/** Texts that the library would write as an error of a formula. */
const errorLike = /^#[A-Z0-9/_]+[!?]?$/;
/** Characters of a list, and of what the spreadsheet says of it. */
const longestList = 255;

const fitting = (text: string, longest: number, end: string) =>
  text.length <= longest ? text : `${text.slice(0, longest - end.length).replace(/[\ud800-\udbff]$/, '')}${end}`;

function cellOf(cell: BookCell): Partial<Cell> {
  const style = looks[typeof cell === 'string' ? 'plain' : cell.look];
  if (typeof cell !== 'string' && 'number' in cell) return { value: cell.number, style };
  if (typeof cell !== 'string' && 'formula' in cell) {
    return { value: null, formula: cell.formula, formulaResult: cell.result, style };
  }
  const text = textIn(cell);
  if (text === '') return { value: null, style };
  const value = escapeText(fitting(text, longestCell, '…（太长，后略）'));
  // In a run of its own it stays text.
  return errorLike.test(value) ? { value, style, richText: [{ text: value }] } : { value, style };
}

function validationOf({ range, values, hint, open }: Choices): DataValidation {
  const list = values.join(',');
  if (list.length > longestList || values.some((value) => /[,"]/.test(value))) {
    throw new Error(`a list that the format cannot hold: ${list}`);
  }
  const only = `这一格只能填：${values.join('、')}，或留空`;
  return {
    type: 'list',
    range,
    values: [...values],
    allowBlank: true,
    ...(hint ? { showInputMessage: true, inputMessage: fitting(hint, longestList, '…') } : {}),
    ...(open
      ? {}
      : {
          showErrorMessage: true,
          errorStyle: 'stop',
          errorTitle: '请从列表里选',
          errorMessage: only.length > longestList ? '这一格只能填列表里的，或留空' : only,
        }),
  };
}

function sheetOf(sheet: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  sheet.rows.forEach((row, at) => {
    row.forEach((cell, column) => {
      cells.set(`${at},${column}`, cellOf(cell));
    });
  });
  for (let spare = 0; spare < (sheet.spareRows ?? 0); spare += 1) {
    sheet.widths.forEach((_, column) => {
      cells.set(`${sheet.rows.length + spare},${column}`, { value: null, style: looks.spare });
    });
  }
  const rowDefs = new Map(
    sheet.rows.flatMap((row, at) => {
      const height = rowHeight(row, sheet.widths, sheet.wideRows?.includes(at) ?? false);
      return height === null ? [] : [[at, { height }] as const];
    }),
  );
  const endCol = sheet.widths.length - 1;
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: [],
    cells,
    rowDefs,
    // One cell alone cannot be merged: Excel takes such a file for broken.
    merges: (endCol > 0 ? (sheet.wideRows ?? []) : []).map((row) => ({
      startRow: row,
      startCol: 0,
      endRow: row,
      endCol,
    })),
    ...(sheet.headRows ? { freezePane: { rows: sheet.headRows } } : {}),
    dataValidations: (sheet.choices ?? []).map(validationOf),
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, bottom: 0.75, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: {
      oddFooter: '&C第 &P 页/共 &N 页',
    },
  };
}

/** The rows that stand on every page. By hand: the library does not quote the name of the sheet, which may need it. */
function printTitles({ name, headRows = 0 }: BookSheet): NonNullable<WriteOptions['namedRanges']> {
  if (headRows === 0) return [];
  const range = `'${name.replaceAll("'", "''")}'!$1:$${headRows}`;
  return [{ name: '_xlnm.Print_Titles', range, scope: name }];
}

/** Writes a workbook: every text as a text, whatever it begins with; the same bytes for the same book. */
export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  return writeXlsx({
    sheets: book.sheets.map(sheetOf),
    namedRanges: book.sheets.flatMap(printTitles),
    defaultFont: font,
    properties: { ...(book.title ? { title: book.title } : {}), created: someDay, modified: someDay },
  });
}
