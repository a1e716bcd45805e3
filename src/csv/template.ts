/** The template that stations fill in: a row for every code that takes a figure, with what helps to fill it. */

import { columns } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { templateColumns } from './header.ts';
import { writeRecords } from './records.ts';

const head = [
  columns.code,
  templateColumns.category,
  templateColumns.content,
  templateColumns.standard,
  templateColumns.fill,
  templateColumns.unit,
  columns.value,
  columns.date,
  columns.matter,
  columns.level,
  columns.note,
  columns.evidence,
  columns.person,
  columns.concealed,
];

export function templateCsv(rubric: Rubric): string {
  const placeOf = new Map(
    rubric.categories.flatMap((category) =>
      category.items.flatMap((item) => item.rules.map((rule) => [rule.code, [category.name, item.content]] as const)),
    ),
  );
  const outside = { bonus: '加分', deduction: rubric.words.deductions, rule: '', component: '' };
  const rows = [...slotsOf(rubric).values()].map((slot) => {
    const [category, content] = placeOf.get(slot.owner) ?? [outside[slot.of], ''];
    return [slot.code, category, content, slot.title, slot.fill, slot.unit ?? '', ...head.slice(6).map(() => '')];
  });
  return writeRecords([head, ...rows]);
}
