/** Bytes of a file → the rows of a station's table, with what was noticed on the way; or why it cannot be read at all. */

import { fold, foldCode } from '../entries/fold.ts';
import { type Problem, quoted } from '../entries/problem.ts';
import { columns, type Field, type Row } from '../entries/row.ts';
import { decode } from './decode.ts';
import { findHeader, type Header, headerWithin, type NoHeader } from './header.ts';
import { type Delimiter, delimiters, oneLineEnd, readRecords } from './records.ts';

export interface Table {
  readonly rows: readonly Row[];
  /** What concerns the file rather than a row's figure: columns not read, remarks left out. */
  readonly notices: readonly Problem[];
  readonly encoding: string;
  readonly delimiter: Delimiter;
}

export type ReadTable = Table | { readonly error: string };

/** Beginnings of a first cell by which a record without a valid code is a remark, and no row. */
const remark = /^(合计|小计|总计|注|说明|填表|审核|单位负责人|所长)/;
const noteSeparator = '；';

const nearness = ['nothing', 'one column', 'rival columns'] as const;

/** The first delimiter under which a header is found; else the sentence of the one that came nearest. */
function findTable(text: string): { delimiter: Delimiter; header: Header } | NoHeader {
  const failures: NoHeader[] = [];
  for (const delimiter of delimiters) {
    const found = findHeader(readRecords(text, delimiter, headerWithin).records);
    if (!('error' in found)) return { delimiter, header: found };
    failures.push(found);
  }
  return failures.reduce((best, next) => (nearness.indexOf(next.near) > nearness.indexOf(best.near) ? next : best));
}

interface Context {
  readonly header: Header;
  readonly codes: ReadonlySet<string>;
  readonly notices: Problem[];
}

const cellOf = (record: readonly string[], at: number | undefined) => (at === undefined ? '' : (record[at] ?? ''));

/** The row of one record; null where it holds none. `above` is the station carried down from the rows before. */
function rowOf(
  record: readonly string[],
  line: number,
  above: string,
  context: Context,
): { row: Row | null; station: string } {
  const { header, codes, notices } = context;
  const field = (name: Field) =>
    header.columns[name]
      .map((at) => cellOf(record, at).trim())
      .filter(Boolean)
      .join(noteSeparator);
  const notice = (column: string, message: string) => {
    notices.push({ level: 'note', line, column, message, row: null });
  };

  const first = record.find((cell) => fold(cell) !== '');
  if (first === undefined) return { row: null, station: above };
  const code = field('code');
  if (!codes.has(foldCode(code)) && remark.test(fold(first))) {
    notice('', `这一行以${quoted(first)}开头，按备注行处理，不计分`);
    return { row: null, station: above };
  }
  const station = field('station') || above;
  if (fold(code) === '' && fold(field('value')) === '') {
    const said = (['date', 'matter', 'note', 'evidence', 'concealed'] as const).filter((name) => field(name) !== '');
    if (said.length > 0) {
      notice(
        columns.code,
        `这一行没有${columns.code}和${columns.value}，没有导入（${said.map((name) => columns[name]).join('、')}里有内容）`,
      );
    }
    return { row: null, station };
  }
  const cells = Object.fromEntries((Object.keys(columns) as Field[]).map((name) => [name, field(name)])) as Record<
    Field,
    string
  >;
  const extra = header.extra
    .map(({ at, name }) => [name, cellOf(record, at)] as const)
    .filter(([, cell]) => cell.trim() !== '');
  return { row: { ...cells, id: `r${line}`, line, station, extra }, station };
}

/**
 * Reads a file. `codes` are those that take a figure: by them a row is told from a remark.
 * `onProgress` is told the share done, 0 to 1.
 */
export function readTable(
  bytes: Uint8Array,
  codes: ReadonlySet<string>,
  onProgress?: (share: number) => void,
): ReadTable {
  const decoded = decode(bytes);
  if ('error' in decoded) return decoded;
  const text = oneLineEnd(decoded.text);
  if (text.trim() === '') return { error: '文件里没有文字，请检查是否存错，或重新导出' };
  const found = findTable(text);
  if ('error' in found) return found;
  const { delimiter, header } = found;
  const { records, badQuotes } = readRecords(text, delimiter, undefined, onProgress);

  const notices: Problem[] = header.extra.map(({ name }) => ({
    level: 'note',
    line: header.at + 1,
    column: name,
    message: `${quoted(name)}这一列不参与计分，原样保留`,
    row: null,
  }));
  for (const line of badQuotes) {
    notices.push({
      level: 'error',
      line,
      column: '',
      message: '这一行的引号没有配对，单元格可能没有分对，请核对这一行，补上或删去引号后重新导入',
      row: null,
    });
  }
  if (decoded.damaged > 0) {
    const message = `有 ${decoded.damaged} 处文字损坏，读不出来（显示为 �），请核对，或在 WPS 里重新另存为 CSV`;
    notices.push({ level: 'warning', line: null, column: '', message, row: null });
  }
  const context = { header, codes, notices };
  const rows: Row[] = [];
  let station = '';
  for (let index = header.at + 1; index < records.length; index += 1) {
    const read = rowOf(records[index] ?? [], index + 1, station, context);
    station = read.station;
    if (read.row) rows.push(read.row);
  }
  if (rows.length === 0) return { error: '表头下面没有数据，请填好后再导入' };
  return { rows, notices, encoding: decoded.encoding, delimiter };
}
