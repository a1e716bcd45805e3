/** One sheet → records of cells as shown; only cells that hold something count. */

import { limits } from './limits.ts';
import { damaged, tooMuch } from './refused.ts';
import { type Package, scanPart } from './scanPart.ts';
import { textCollector } from './sharedStrings.ts';
import { countOfIso } from './shownDate.ts';
import { shownNumber } from './shownNumber.ts';
import { unescapeText } from './textEscapes.ts';

/** What cells refer to, and what all sheets together may still hold. */
export interface Context {
  readonly source: Package;
  readonly texts: readonly string[];
  readonly formats: readonly string[];
  readonly from1904: boolean;
  readonly left: { cells: number; characters: number };
}

export interface Cells {
  readonly records: string[][];
  /** Cells with a formula whose result the file does not hold, as `B12`. */
  readonly unknown: readonly string[];
}

const lastRow = 1_048_576;
const lastColumn = 16_384;

/** `C` of a column, counted from 0. */
export function columnName(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return `${rest < 0 ? '' : columnName(rest)}${String.fromCharCode(65 + (column % 26))}`;
}

/** Column and row of `C12`, counted from 0. */
function placeOf(reference: string): { row: number; column: number } {
  const [, letters = '', digits = ''] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference) ?? [];
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  const row = Number(digits) - 1;
  if (column < 0 || column >= lastColumn || row < 0 || row >= lastRow) throw damaged();
  return { row, column };
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly type: string;
  readonly format: string;
  hasFormula: boolean;
  hasValue: boolean;
  value: string;
}

/** WPS keeps a picture in a cell as a formula; it is shown as the picture. */
const picture = /^=?(_xlfn\.)?DISPIMG\(/i;
const pictureWord = '（图片）';

function shownValue(cell: Cell, inline: string, context: Context): string {
  const { type, value, format } = cell;
  switch (type) {
    case 's': {
      if (value.trim() === '') return '';
      const text = /^\d+$/.test(value.trim()) ? context.texts[Number(value)] : undefined;
      if (text === undefined) throw damaged();
      return text;
    }
    case 'inlineStr':
      return inline;
    case 'str': {
      const text = unescapeText(value);
      return picture.test(text) ? pictureWord : text;
    }
    case 'e':
      return value;
    case 'b':
      return value === '' ? '' : value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    default: {
      if (value.trim() === '') return '';
      const count = type === 'd' ? countOfIso(value, context.from1904) : Number(value);
      if (count === null || !Number.isFinite(count)) return value;
      const code = type === 'd' && format === 'General' ? 'yyyy-mm-dd hh:mm' : format;
      return shownNumber(count, code, context.from1904);
    }
  }
}

/** Empties the cells that lie under a merged one: they may still hold something, but nobody sees it. */
function hideMerged(records: string[][], merges: readonly string[]) {
  let work = 2 * limits.cells;
  for (const range of merges) {
    const [from, to] = range.split(':').map(placeOf);
    if (!from || !to) continue;
    for (let row = from.row; row <= Math.min(to.row, records.length - 1); row += 1) {
      const record = records[row] ?? [];
      const end = Math.min(to.column + 1, record.length);
      work -= 1 + Math.max(0, end - from.column);
      if (work < 0) throw damaged();
      for (let column = from.column; column < end; column += 1) {
        if (row > from.row || column > from.column) record[column] = '';
      }
      while (record.at(-1) === '') record.pop();
    }
  }
  while (records.at(-1)?.length === 0) records.pop();
}

/** Reads the cells of the sheet in a part. */
export async function readCells(path: string, sheet: string, context: Context): Promise<Cells> {
  const records: string[][] = [];
  const unknown: string[] = [];
  const inline = textCollector();
  let [row, column] = [-1, -1];
  const merges: string[] = [];
  let inData = false;
  let inValue = false;
  let cell: Cell | null = null;

  const put = (done: Cell) => {
    const text = shownValue(done, inline.take(), context);
    const name = `${columnName(done.column)}${done.row + 1}`;
    // A formula that gives an empty text says so; one that was never calculated has no result, or nothing in it.
    if (done.hasFormula && text === '' && !(done.hasValue && done.type === 'str')) unknown.push(name);
    if (text === '') return;
    if (done.row >= limits.rows) throw tooMuch(`工作表“${sheet}”超过 ${limits.rows} 行（${name} 里还有内容）`);
    if (done.column >= limits.columns) throw tooMuch(`工作表“${sheet}”超过 ${limits.columns} 列（${name} 里还有内容）`);
    context.left.cells -= 1;
    context.left.characters -= text.length;
    if (context.left.cells < 0 || context.left.characters < 0) throw tooMuch('表格里的内容太多');
    while (records.length <= done.row) records.push([]);
    const record = records[done.row] ?? [];
    while (record.length <= done.column) record.push('');
    record[done.column] = text;
  };

  await scanPart(context.source, path, {
    open(name, attributes) {
      if (name === 'sheetData') inData = true;
      if (name === 'mergeCell') merges.push(attributes.get('ref') ?? '');
      if (!inData) return;
      if (name === 'row') {
        const given = attributes.get('r');
        row = given === undefined ? row + 1 : Number(given) - 1;
        column = -1;
        if (!Number.isInteger(row) || row < 0 || row >= lastRow) throw damaged();
      } else if (name === 'c') {
        const reference = attributes.get('r');
        const place = reference === undefined ? { row, column: column + 1 } : placeOf(reference);
        if (place.row < 0 || place.column >= lastColumn) throw damaged();
        column = place.column;
        const format = context.formats[Number(attributes.get('s') ?? 0)] ?? 'General';
        const type = attributes.get('t') ?? 'n';
        cell = { ...place, type, format, hasFormula: false, hasValue: false, value: '' };
      } else if (cell && name === 'f') cell.hasFormula = true;
      else if (cell && name === 'v') {
        cell.hasValue = true;
        inValue = true;
      } else if (cell) inline.handlers.open(name, attributes);
    },
    text(text) {
      if (inValue && cell) cell.value += text;
      else if (cell) inline.handlers.text(text);
    },
    close(name) {
      if (name === 'sheetData') inData = false;
      else if (name === 'v') inValue = false;
      else if (name === 'c' && cell) {
        put(cell);
        cell = null;
      } else if (cell) inline.handlers.close(name);
    },
  });
  hideMerged(records, merges);
  return { records, unknown };
}
