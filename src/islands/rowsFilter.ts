/** Which rows of the draft are shown: those that put down a fact, with a problem, of a clause, of a month. */

import { createMemo, createSignal } from 'solid-js';
import { readDate } from '../entries/date.ts';
import { foldCode } from '../entries/fold.ts';
import { isFact } from '../entries/isFact.ts';
import type { Row } from '../entries/row.ts';
import { itemName } from '../views/names.ts';
import type { Workbench } from './workbench.ts';

export interface RowsFilter {
  readonly only: 'all' | 'facts' | 'error' | 'warning';
  /** A code: a category's, an item's, a rule's; empty for all. */
  readonly clause: string;
  /** `YYYY-MM`; `none` for rows without a date that is understood; empty for all. */
  readonly month: string;
}

const everything: RowsFilter = { only: 'all', clause: '', month: '' };

const within = (code: string, holder: string) => code === holder || code.startsWith(`${holder}.`);

export function createRowsFilter(bench: Workbench) {
  const { rubric, slots } = bench;
  const [filter, setFilter] = createSignal(everything);
  /** Rows touched since the filter was set: they stay, so that none vanishes under the hands of who mends it. */
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set());
  const rows = createMemo(() => bench.draft()?.rows ?? []);
  const monthOf = (row: Row) => (readDate(row.date, rubric.period) ?? '').slice(0, 7);
  const isOne = (row: Row, only: RowsFilter['only']) =>
    only === 'all' || (only === 'facts' ? isFact(row) : bench.rowsWith(only).has(row.id));
  const fits = (row: Row, { only, clause, month }: RowsFilter) =>
    isOne(row, only) &&
    (clause === '' || within(foldCode(row.code), clause)) &&
    (month === '' || monthOf(row) === (month === 'none' ? '' : month));

  /** All clauses with what they are called, in order; `depth` below the outermost. */
  const known = [
    ...rubric.categories.flatMap((category) => [
      { code: category.code, name: category.name, depth: 0 },
      ...category.items.flatMap((item) => [
        { code: item.code, name: itemName(item), depth: 1 },
        ...item.rules.map((rule) => ({ code: rule.code, name: rule.text, depth: 2 })),
      ]),
    ]),
    ...[...slots.values()]
      .filter(({ of }) => of === 'bonus' || of === 'deduction')
      .map(({ code, title }) => ({ code, name: title, depth: 0 })),
  ];

  return {
    filter,
    rows,
    matching: createMemo(() => {
      const now = filter();
      return now === everything ? rows() : rows().filter((row) => touched().has(row.id) || fits(row, now));
    }),
    /** How many rows put down a fact. */
    facts: createMemo(() => rows().filter(isFact).length),
    /** Months in which a row has its date. */
    months: createMemo(() => [...new Set(rows().map(monthOf))].filter(Boolean).sort()),
    /** Clauses that have a row. */
    clauses: createMemo(() => {
      const used = new Set(rows().map((row) => foldCode(row.code)));
      return known.filter(({ code }) => [...used].some((own) => within(own, code)));
    }),
    narrow(next: Partial<RowsFilter>) {
      setTouched(new Set<string>());
      setFilter({ ...filter(), ...next });
    },
    showAll() {
      setTouched(new Set<string>());
      setFilter(everything);
    },
    touch: (row: string) => setTouched(new Set([...touched(), row])),
  };
}
