/** Bytes of an .xlsx → the cells of its sheets as a spreadsheet shows them, or the sentence that says why not. */

import { type Context, readCells } from './cells.ts';
import { limits } from './limits.ts';
import { findParts } from './parts.ts';
import { Refused, tooMuch } from './refused.ts';
import type { Package } from './scanPart.ts';
import { readSharedStrings } from './sharedStrings.ts';
import { readFormats } from './styles.ts';
import { openZip } from './zip.ts';
import { kindOfZip, zipRefusals } from './zipKind.ts';

export interface SheetRecords {
  readonly name: string;
  /** `records[0]` is row 1. Rows reach to their last cell that holds something, the sheet to its last such row. */
  readonly records: string[][];
}

export interface WorkbookNotice {
  readonly level: 'warning' | 'note';
  readonly sheet: string;
  /** Row number as the spreadsheet shows it; null for the sheet as a whole. */
  readonly line: number | null;
  readonly message: string;
}

export interface Workbook {
  /** Those that are not hidden, in order. */
  readonly sheets: readonly SheetRecords[];
  readonly notices: readonly WorkbookNotice[];
}

export type ReadWorkbook = Workbook | { readonly error: string };

const namedCells = 10;

function unknownNotice(sheet: string, cells: readonly string[]): WorkbookNotice {
  const named = cells.slice(0, namedCells).join('、');
  const all = cells.length > namedCells ? `${named} 等 ${cells.length} 个单元格` : named;
  return {
    level: 'warning',
    sheet,
    line: Number(/\d+$/.exec(cells[0] ?? '')?.[0]),
    message: `${all} 是公式，没有存下结果，请在 WPS 里打开、保存后再导入`,
  };
}

const oldBrowser = '这个浏览器太旧，读不了 .xlsx。请换用较新的浏览器（极速模式），或在 WPS 里另存为 CSV 再选';

async function read(bytes: Uint8Array, onProgress?: (share: number) => void): Promise<Workbook> {
  if (typeof DecompressionStream === 'undefined') throw new Refused(oldBrowser);
  if (bytes.length > limits.file) {
    const size = Math.ceil(bytes.length / 1024 / 1024);
    throw tooMuch(`文件有 ${size} MB，超过 ${limits.file / 1024 / 1024} MB`);
  }
  const zip = openZip(bytes);
  const kind = kindOfZip(zip);
  if (kind !== 'workbook') throw new Refused(zipRefusals[kind]);
  const source: Package = { zip, unpacked: 0 };
  const parts = await findParts(source);
  const wanted = parts.sheets.filter(({ hidden }) => !hidden);
  const hidden = parts.sheets.filter((sheet) => sheet.hidden);
  if (wanted.length === 0) {
    throw new Refused(
      hidden.length > 0
        ? '工作表都是隐藏的，没有读取。请在 WPS 里取消隐藏、保存后再选'
        : '工作簿里没有工作表，请检查是否选错',
    );
  }
  const all = [parts.sharedStrings, ...wanted.map(({ path }) => path)]
    .map((path) => zip.entries.get(path?.toLowerCase() ?? '')?.size ?? 0)
    .reduce((sum, size) => sum + size, 0);
  const watched: Package = onProgress
    ? { ...source, onProgress: (unpacked) => onProgress(Math.min(1, unpacked / Math.max(1, all))) }
    : source;

  const context: Context = {
    source: watched,
    texts: await readSharedStrings(watched, parts.sharedStrings),
    formats: await readFormats(watched, parts.styles),
    from1904: parts.from1904,
    left: { cells: limits.cells, characters: limits.characters },
  };
  const sheets: SheetRecords[] = [];
  const notices: WorkbookNotice[] = hidden.map(({ name }) => ({
    level: 'note',
    sheet: name,
    line: null,
    message: `工作表“${name}”是隐藏的，没有读取`,
  }));
  for (const { name, path } of wanted) {
    const { records, unknown } = await readCells(path, name, context);
    sheets.push({ name, records });
    if (unknown.length > 0) notices.push(unknownNotice(name, unknown));
  }
  return { sheets, notices };
}

/** Reads a workbook; never throws. `onProgress` is told the share done, 0 to 1. */
export async function readWorkbook(bytes: Uint8Array, onProgress?: (share: number) => void): Promise<ReadWorkbook> {
  try {
    return await read(bytes, onProgress);
  } catch (error) {
    if (error instanceof Refused) return { error: error.message };
    // Out of memory, most likely; whatever it is, the page must get a sentence.
    return { error: `读取表格时出了意外（${String(error)}），请把表格分成几份再选` };
  }
}
