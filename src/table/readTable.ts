/** Records of a table → the rows of a station, with what was noticed on the way; or why it cannot be read. */

import { fold, foldCode } from '../entries/fold.ts';
import { noRows, type Problem, quoted } from '../entries/problem.ts';
import { columns, type Field, fields, isBlank, type Row } from '../entries/row.ts';
import { type ColumnChoice, chosenHeader, findHeader, type Header, keptName } from './header.ts';

export interface Table {
  readonly rows: readonly Row[];
  /** What concerns the file rather than a row's figure: columns not read, remarks left out. */
  readonly notices: readonly Problem[];
  /** How its columns were read. */
  readonly columns: ColumnChoice;
}

/** Rows that one table may hold: a whole district's ledger of a year is a tenth of it. */
export const mostRows = 50_000;
/** Columns that one table may have; with those of ours beside them, an export still fits what a workbook is read to. */
const mostColumns = 180;

/** Beginnings of a first cell, without spaces, by which a record without a valid code is a remark, and no row. */
const remark = /^(合计|小计|总计|注|说明|填表|审核|单位负责人|所长)/;
const noteSeparator = '；';

interface Context {
  readonly header: Header;
  readonly codes: ReadonlySet<string>;
  readonly notices: Problem[];
  /** Columns that are read, or known and passed over. */
  readonly taken: ReadonlySet<number>;
  /** Columns that are kept without being read, once something has been found in them. */
  readonly kept: Map<number, string>;
}

/** The row of one record; null where it holds none. `above` is the station carried down from the rows before. */
function rowOf(
  record: readonly string[],
  line: number,
  above: string,
  { header, codes, notices, taken, kept }: Context,
): { row: Row | null; station: string } {
  /** A cell as it stands; several columns of remarks are joined. */
  const field = (name: Field) => {
    const [only, ...more] = header.columns[name];
    if (only === undefined) return '';
    if (more.length === 0) return record[only] ?? '';
    const said = [only, ...more].map((at) => (record[at] ?? '').trim());
    return said.filter(Boolean).join(noteSeparator);
  };
  const notice = (column: string, message: string) => {
    notices.push({ level: 'note', line, column, message, row: null });
  };

  const first = record.find((cell) => fold(cell) !== '');
  if (first === undefined) return { row: null, station: above };
  const code = field('code');
  if (!codes.has(foldCode(code)) && remark.test(fold(first).replaceAll(' ', ''))) {
    notice('', `这一行以${quoted(first)}开头，按备注行处理，不计分`);
    return { row: null, station: above };
  }
  const station = fold(field('station')) === '' ? above : field('station');
  const extra = record.flatMap((cell, at) => {
    if (taken.has(at) || cell.trim() === '') return [];
    const name = kept.get(at) ?? keptName(header, at);
    kept.set(at, name);
    return [[name, cell] as const];
  });
  if (isBlank({ code, value: field('value') })) {
    const said = fields.filter((name) => name !== 'station' && fold(field(name)) !== '').map((name) => columns[name]);
    const found = [...said, ...extra.map(([name]) => name)];
    if (found.length === 0) return { row: null, station };
    notice(
      columns.code,
      `这一行没有${columns.code}和${columns.value}，不计分，原样留在台账里（${found.join('、')}里有内容）`,
    );
  }
  const cells = Object.fromEntries(fields.map((name) => [name, field(name)])) as Record<Field, string>;
  return { row: { ...cells, id: `r${line}`, line, station, extra }, station };
}

/**
 * Reads the records of one sheet. `codes` are those that take a figure: by them a row is told from a remark. Columns are
 * found by name unless the user has chosen them.
 */
export function readTable(
  records: readonly (readonly string[])[],
  codes: ReadonlySet<string>,
  choice?: ColumnChoice,
): Table | { readonly error: string; readonly isRefused?: boolean } {
  const header = choice ? chosenHeader(records, choice) : findHeader(records);
  if ('error' in header) return { error: header.error, isRefused: header.isRefused === true };
  const widest = records.reduce((most, record) => Math.max(most, record.length), 0);
  if (widest > mostColumns) {
    return { error: `表格有 ${widest} 列，超过能导入的 ${mostColumns} 列，请删去与考核无关的列再导入` };
  }
  if (records.length - header.at > 4 * mostRows) return { error: tooMany(records.length) };
  const taken = new Set([...fields.flatMap((field) => header.columns[field]), ...header.passedOver]);
  // Columns are told in the order of the header, whether or not anything stands in them.
  const kept = new Map(
    header.names.flatMap((name, at) =>
      taken.has(at) || name.trim() === '' ? [] : [[at, keptName(header, at)] as const],
    ),
  );
  const notices: Problem[] = [];
  const context: Context = { header, codes, notices, taken, kept };
  const rows: Row[] = [];
  let station = '';
  for (let index = header.at + 1; index < records.length; index += 1) {
    const read = rowOf(records[index] ?? [], index + 1, station, context);
    station = read.station;
    if (read.row) rows.push(read.row);
  }
  if (rows.length === 0) return { error: noRows };
  if (rows.length > mostRows) return { error: tooMany(rows.length) };
  const unread = [...kept.values()].map(
    (name): Problem => ({
      level: 'note',
      line: header.at < 0 ? null : header.at + 1,
      column: name,
      message: `${quoted(name)}这一列不参与计分，原样保留`,
      row: null,
    }),
  );
  const columnsRead: ColumnChoice = {
    at: header.at < 0 ? null : header.at,
    fields: Array.from(
      { length: widest },
      (_, at) => fields.find((field) => header.columns[field].includes(at)) ?? null,
    ),
  };
  return { rows, notices: [...unread, ...notices], columns: columnsRead };
}

const tooMany = (count: number) =>
  `表格有 ${count} 行，超过一次能导入的 ${mostRows} 行，请删去与考核无关的行，或分成几份再导入`;
