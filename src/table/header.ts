/** Which column is which: by name, exact or alias, in any order and any case; never by likeness (contract section 2). */

import { fold } from '../entries/fold.ts';
import { columns, type Field, fields, liveColumn } from '../entries/row.ts';

const aliases: Readonly<Record<Field, readonly string[]>> = {
  code: ['条款编号', '编号', '代码', 'code', 'rule'],
  value: ['自评数值', '数量', 'value', 'count'],
  station: ['单位', '所名', 'station'],
  date: ['发生日期', 'date'],
  matter: ['matter'],
  level: ['level'],
  note: ['理由', '备注', 'note', 'reason'],
  evidence: ['佐证', '证明材料', 'evidence'],
  person: ['经办人', 'person', 'clerk'],
  concealed: ['concealed'],
};

/** Columns of the template that only help the eye. */
export const templateColumns = {
  category: '类别',
  content: '考核内容',
  standard: '扣分标准',
  fill: '填法',
  unit: '计量单位',
} as const;

const known: ReadonlySet<string> = new Set(Object.values(templateColumns));
export const requiredFields: readonly Field[] = ['code', 'value'];
/** Records among which the header must be. */
export const headerWithin = 20;

const nameOf = (cell: string) => fold(cell).replace(/\s+/g, '').toLowerCase();

type Records = readonly (readonly string[])[];

export interface Header {
  /** Index of the header among the records; -1 when the first record is already a row. */
  readonly at: number;
  /** Columns of each field; several only for the note, whose cells are joined. */
  readonly columns: Readonly<Record<Field, readonly number[]>>;
  /** Columns that the template has only for the eye. */
  readonly passedOver: ReadonlySet<number>;
  /** The header as written. */
  readonly names: readonly string[];
}

/** What the user says of a file whose columns are not clear by name. */
export interface ColumnChoice {
  /** Index of the header among the records; null when the first record is already a row. */
  readonly at: number | null;
  /** The field of each column; null for one that is not read. */
  readonly fields: readonly (Field | null)[];
}

/** Why there is no header; `near` is how much of one was found, so that the best of several tries can be told. */
export interface NoHeader {
  readonly error: string;
  readonly near: 'nothing' | 'one column' | 'rival columns';
  /** Whether it is known what the table is, and that it is none to be read: no choice of columns would help. */
  readonly isRefused?: boolean;
  /** Index of the record that comes nearest to a header. */
  readonly at: number | null;
}

/** The columns that bear a field's own name, or else one of its aliases. */
function columnsOf(field: Field, names: readonly string[]): { own: number[]; alias: number[] } {
  const at = (wanted: readonly string[]) => names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
  return { own: at([columns[field]]), alias: at(aliases[field]) };
}

const names = (field: Field, record: readonly string[]) => {
  const { own, alias } = columnsOf(field, record.map(nameOf));
  return own.length + alias.length > 0;
};

/** The columns of each field as their names say: of several for one field the first counts, by its own name before an alias. */
function fieldsByName(record: readonly string[]): Record<Field, readonly number[]> {
  const found = record.map(nameOf);
  return Object.fromEntries(
    fields.map((field) => {
      const { own, alias } = columnsOf(field, found);
      return [field, field === 'note' ? [...own, ...alias].sort((a, b) => a - b) : [...own, ...alias].slice(0, 1)];
    }),
  ) as unknown as Record<Field, readonly number[]>;
}

const passedOver = (record: readonly string[]) =>
  new Set(record.flatMap((cell, index) => (known.has(nameOf(cell)) ? [index] : [])));

/** The header among the first records; a sentence when there is none or when it is not clear. */
export function findHeader(records: Records): Header | NoHeader {
  const head = records.slice(0, headerWithin);
  const at = head.findIndex((record) => requiredFields.every((field) => names(field, record)));
  if (at < 0) return missingColumns(head);
  const record = head[at] ?? [];
  for (const field of requiredFields) {
    const { own, alias } = columnsOf(field, record.map(nameOf));
    const rivals = own.length > 0 ? own : alias;
    const differing = own.length > 0 ? own.length : new Set(alias.map((index) => nameOf(record[index] ?? ''))).size;
    if (differing > 1) {
      const list = rivals.map((index) => `“${record[index]?.trim()}”`).join('、');
      const error = `表头里有几列都可能是“${columns[field]}”：${list}。请只留一列叫“${columns[field]}”`;
      return { error, near: 'rival columns', at };
    }
  }
  return { at, columns: fieldsByName(record), passedOver: passedOver(record), names: record };
}

const notToBeRead =
  '这是“带公式的表格”，每条只有一个合计数，不能当自评表用。请在台账里改，或选“存到电脑”存的“表格 .xlsx”';

function missingColumns(head: Records): NoHeader {
  const at = head.findIndex((record) => requiredFields.some((field) => names(field, record)));
  const best = head[at];
  if (!best) {
    const error = `前 ${headerWithin} 行里没有找到表头。表头要有“${columns.code}”和“${columns.value}”两列，请对照模板补上`;
    return { error, near: 'nothing', at: null };
  }
  if (best.some((cell) => nameOf(cell) === nameOf(liveColumn))) {
    return { error: notToBeRead, near: 'one column', at, isRefused: true };
  }
  const missing = requiredFields.filter((field) => !names(field, best));
  const there = best.map((cell) => cell.trim()).filter(Boolean);
  const error = `缺少“${missing.map((field) => columns[field]).join('”“')}”列，请在表头补上（现有的列：${there.join('、')}）`;
  return { error, near: 'one column', at };
}

/** What the names of a record's columns say, for the user to mend: two columns of a required field are left open. */
export function suggestedFields(record: readonly string[]): (Field | null)[] {
  const found = fieldsByName(record);
  const all = record.map(nameOf);
  return record.map((_, index) => {
    const field = fields.find((candidate) => found[candidate].includes(index)) ?? null;
    const isOpen = field !== null && requiredFields.includes(field) && columnsOf(field, all).own.length > 1;
    return isOpen ? null : field;
  });
}

/** The header that the user's choice makes. */
export function chosenHeader(records: Records, choice: ColumnChoice): Header {
  const record = choice.at === null ? [] : (records[choice.at] ?? []);
  const byField = Object.fromEntries(
    fields.map((field) => [field, choice.fields.flatMap((chosen, index) => (chosen === field ? [index] : []))]),
  ) as unknown as Header['columns'];
  return { at: choice.at ?? -1, columns: byField, passedOver: passedOver(record), names: record };
}

/** Names that a table would read again although the column that bears them has not been: see `columnsOf`. */
const readAgain: ReadonlySet<string> = new Set([...Object.values(columns), ...aliases.note]);

/** The name under which a column that is not read is kept. */
export function keptName(header: Pick<Header, 'names'>, column: number): string {
  const name = header.names[column]?.trim() ?? '';
  if (name === '') return `第 ${column + 1} 列（没有表头）`;
  return readAgain.has(nameOf(name)) ? `${name}（第 ${column + 1} 列）` : name;
}
