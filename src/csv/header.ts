/** Which column is which: by name, exact or alias, in any order and any case; never by likeness (contract section 2). */

import { fold } from '../entries/fold.ts';
import { columns, type Field } from '../entries/row.ts';

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
const fields = Object.keys(columns) as Field[];
const required: readonly Field[] = ['code', 'value'];
/** Records among which the header must be. */
export const headerWithin = 20;

const nameOf = (cell: string) => fold(cell).replace(/\s+/g, '').toLowerCase();

export interface Header {
  /** Index of the header among the records. */
  readonly at: number;
  /** Columns of each field; several only for the note, whose cells are joined. */
  readonly columns: Readonly<Record<Field, readonly number[]>>;
  /** Columns that are kept but not read: index and name. */
  readonly extra: readonly { readonly at: number; readonly name: string }[];
}

/** Why there is no header; `near` is how much of one was found, so that the best of several tries can be told. */
export interface NoHeader {
  readonly error: string;
  readonly near: 'nothing' | 'one column' | 'rival columns';
}

export type FoundHeader = Header | NoHeader;

/** The columns that bear a field's own name, or else one of its aliases. */
function columnsOf(field: Field, names: readonly string[]): { own: number[]; alias: number[] } {
  const at = (wanted: readonly string[]) => names.flatMap((name, index) => (wanted.includes(name) ? [index] : []));
  return { own: at([columns[field]]), alias: at(aliases[field]) };
}

/** The header among the first records; a sentence when there is none or when it is not clear. */
export function findHeader(records: readonly (readonly string[])[]): FoundHeader {
  const head = records.slice(0, headerWithin);
  const at = head.findIndex((record) => {
    const names = record.map(nameOf);
    return required.every((field) => {
      const { own, alias } = columnsOf(field, names);
      return own.length + alias.length > 0;
    });
  });
  if (at < 0) return missingColumns(head);
  const record = head[at] ?? [];
  const names = record.map(nameOf);

  for (const field of required) {
    const { own, alias } = columnsOf(field, names);
    const rivals = own.length > 0 ? own : alias;
    const differing = own.length > 0 ? own.length : new Set(alias.map((index) => names[index])).size;
    if (differing > 1) {
      const list = rivals.map((index) => `“${record[index]?.trim()}”`).join('、');
      const error = `表头里有几列都可能是“${columns[field]}”：${list}。请只留一列叫“${columns[field]}”`;
      return { error, near: 'rival columns' };
    }
  }
  const chosen = Object.fromEntries(
    fields.map((field) => {
      const { own, alias } = columnsOf(field, names);
      // Several columns of remarks are joined; of any other field the first counts, by its own name before an alias.
      return [field, field === 'note' ? [...own, ...alias].sort((a, b) => a - b) : [...own, ...alias].slice(0, 1)];
    }),
  ) as unknown as Header['columns'];
  const read = new Set(Object.values(chosen).flat());
  const extra = record.flatMap((cell, index) =>
    read.has(index) || known.has(names[index] ?? '') || cell.trim() === '' ? [] : [{ at: index, name: cell.trim() }],
  );
  return { at, columns: chosen, extra };
}

function missingColumns(head: readonly (readonly string[])[]): NoHeader {
  const best = head.find((record) =>
    required.some((field) => {
      const { own, alias } = columnsOf(field, record.map(nameOf));
      return own.length + alias.length > 0;
    }),
  );
  if (!best) {
    const error = `前 ${headerWithin} 行里没有找到表头。表头要有“${columns.code}”和“${columns.value}”两列，请对照模板补上`;
    return { error, near: 'nothing' };
  }
  const names = best.map(nameOf);
  const missing = required.filter((field) => {
    const { own, alias } = columnsOf(field, names);
    return own.length + alias.length === 0;
  });
  const there = best.map((cell) => cell.trim()).filter(Boolean);
  const error = `缺少“${missing.map((field) => columns[field]).join('”“')}”列，请在表头补上（现有的列：${there.join('、')}）`;
  return { error, near: 'one column' };
}
