/** Bytes of a file → the rows of a station's table, and how they were read; or why they cannot be. The one door for files. */

import type { Problem } from '../entries/problem.ts';
import { type ColumnChoice, findHeader, headerWithin } from '../table/header.ts';
import { readTable, type Table } from '../table/readTable.ts';
import { isZip } from './foreignFormat.ts';
import type { Opened, OpenedSheet, TextManner } from './opened.ts';
import { openText, type TextChoice } from './openText.ts';
import { openWorkbook } from './openWorkbook.ts';

/** How the user wants a file read; what is left out is found from the file. */
export interface Manner extends TextChoice {
  /** Index of the sheet. */
  readonly sheet?: number | undefined;
  readonly columns?: ColumnChoice | undefined;
}

/** What is shown of a file, so that the user can say how to read it. */
export interface Seen {
  readonly sheets: readonly string[];
  /** Index of the sheet read. */
  readonly sheet: number;
  readonly text: TextManner | null;
  /** The first records. */
  readonly head: readonly (readonly string[])[];
  /** How its columns were read; null while that is not clear. */
  readonly columns: ColumnChoice | null;
}

/** A table read, or a sentence; `seen` is null where nothing of the file can be shown. */
export type ReadFile = (Table & { readonly seen: Seen }) | { readonly error: string; readonly seen: Seen | null };

/** Records shown of a file: a title may stand above the header, and some rows should be seen beneath it. */
const shown = headerWithin + 5;
const hasHeader = ({ records }: OpenedSheet) => !('error' in findHeader(records));

/** Reads the sheet asked for, or the first that has a header. */
function readOpened(opened: Opened, codes: ReadonlySet<string>, manner: Manner): ReadFile {
  const { sheets } = opened;
  const sheet = manner.sheet ?? Math.max(0, sheets.findIndex(hasHeader));
  const records = sheets[sheet]?.records ?? [];
  const seen: Seen = {
    sheets: sheets.map(({ name }) => name),
    sheet,
    text: opened.text,
    head: records.slice(0, shown),
    columns: manner.columns ?? null,
  };
  const table = readTable(records, codes, manner.columns);
  if ('error' in table) {
    // Where the header is clear and there is no other sheet, another manner of reading would not help.
    const canHelp = sheets.length > 1 || manner.columns !== undefined || !sheets.some(hasHeader);
    return { error: table.error, seen: canHelp && table.isRefused !== true ? seen : null };
  }
  const others = sheets.flatMap((other, index): Problem[] =>
    index === sheet || manner.sheet !== undefined || !hasHeader(other)
      ? []
      : [
          {
            level: 'warning',
            line: null,
            column: '',
            message: `工作表“${other.name}”也像是自评表，没有导入；这次读的是“${sheets[sheet]?.name}”`,
            row: null,
          },
        ],
  );
  // Of the other sheets only what was left out of the file as a whole.
  const rowAt = new Map(table.rows.map(({ id, line }) => [line, id]));
  const own = opened.notices
    .filter((notice) => notice.line === null || notice.sheet === sheets[sheet]?.name)
    .map(
      ({ sheet: _sheet, ...notice }): Problem => ({
        ...notice,
        row: notice.level === 'error' ? (rowAt.get(notice.line) ?? null) : null,
      }),
    );
  return { ...table, notices: [...own, ...others, ...table.notices], seen: { ...seen, columns: table.columns } };
}

/** Reads a text: CSV, or cells copied from a spreadsheet. */
export function readTextFile(
  bytes: Uint8Array,
  codes: ReadonlySet<string>,
  manner: Manner = {},
  onProgress?: (share: number) => void,
): ReadFile {
  const opened = openText(bytes, manner, onProgress);
  return 'error' in opened ? { error: opened.error, seen: null } : readOpened(opened, codes, manner);
}

/**
 * Reads a file of any kind. `codes` are those that take a figure: by them a row is told from a remark.
 * `onProgress` is told the share done, 0 to 1.
 */
export async function readFile(
  bytes: Uint8Array,
  codes: ReadonlySet<string>,
  manner: Manner = {},
  onProgress?: (share: number) => void,
): Promise<ReadFile> {
  if (!isZip(bytes)) return readTextFile(bytes, codes, manner, onProgress);
  const opened = await openWorkbook(bytes, onProgress);
  return 'error' in opened ? { error: opened.error, seen: null } : readOpened(opened, codes, manner);
}
