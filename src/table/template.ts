/** The table that stations fill in: its columns, and what helps to fill in each code that takes a figure. */

import { columns, type Field } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';
import { type Slot, slotsOf } from '../score/slots.ts';
import { templateColumns } from './header.ts';

type Help = keyof typeof templateColumns;

/** A column of the table: one for the eye, or one that is read. */
export interface TableColumn {
  readonly name: string;
  readonly is: { readonly help: Help } | { readonly field: Field };
}

const help = (name: Help): TableColumn => ({ name: templateColumns[name], is: { help: name } });
const field = (name: Field): TableColumn => ({ name: columns[name], is: { field: name } });

/**
 * The columns of template and export alike. 类别 comes first: it is filled in every row, so that no row can be taken for
 * a remark by its beginning.
 */
export const tableColumns: readonly TableColumn[] = [
  help('category'),
  field('code'),
  help('content'),
  help('standard'),
  help('fill'),
  help('unit'),
  field('value'),
  field('station'),
  field('date'),
  field('matter'),
  field('level'),
  field('note'),
  field('evidence'),
  field('person'),
  field('concealed'),
];

/** What stands beside a code that helps to fill it in. */
export function helpTexts(rubric: Rubric): (slot: Slot) => Readonly<Record<Help, string>> {
  const placeOf = new Map(
    rubric.categories.flatMap((category) =>
      category.items.flatMap((item) => item.rules.map((rule) => [rule.code, [category.name, item.content]] as const)),
    ),
  );
  const outside = { bonus: '加分', deduction: rubric.words.deductions, rule: '', component: '' };
  return (slot) => {
    const [category, content] = placeOf.get(slot.owner) ?? [outside[slot.of], ''];
    return { category, content, standard: slot.title, fill: slot.fill, unit: slot.unit ?? '' };
  };
}

const contentAt = tableColumns.findIndex(({ is }) => 'help' in is && is.help === 'content');

/** 考核内容 stands once for the rows beneath one another that share it. */
export const withoutRepeats = (records: readonly string[][]): string[][] =>
  records.map((record, index) =>
    record[contentAt] !== '' && record[contentAt] === records[index - 1]?.[contentAt]
      ? record.map((cell, at) => (at === contentAt ? '' : cell))
      : record,
  );

/** The empty table: its header, and a record for every code that takes a figure. */
export function templateRecords(rubric: Rubric): string[][] {
  const helpOf = helpTexts(rubric);
  const rows = [...slotsOf(rubric).values()].map((slot) => {
    const texts = helpOf(slot);
    return tableColumns.map(({ is }) => ('help' in is ? texts[is.help] : is.field === 'code' ? slot.code : ''));
  });
  return [tableColumns.map(({ name }) => name), ...withoutRepeats(rows)];
}
