/** The formulas of items, categories, bonuses and the whole sheet. */

import { bonusKindOf } from '../score/kinds/bonusKinds.ts';
import type { Arithmetic, Bonus, Category, Item, Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { asPoints } from './clauseFormulas.ts';
import { yes } from './figures.ts';
import { type Column, cell, headRows, type Layout, sums } from './layout.ts';
import { states } from './states.ts';

const total = (cells: readonly string[]) => (cells.length > 0 ? `ROUND(SUM(${cells.join(',')}),2)` : '0');

/** What the rules of some rows cost under a cap, which one of the readings lets concealment exceed. */
function capped(first: number, last: number, points: string, { double_cap }: Arithmetic): string {
  const range = (column: Column) => `${cell(column, first)}:${cell(column, last)}`;
  const counted = `SUM(${range('counted')})`;
  if (double_cap === 'inside') return `MIN(${points},${counted})`;
  // What concealment adds to a rule that does not count is not added either.
  const extra = `SUMIF(${range('counted')},">0",${range('extra')})`;
  return `(MIN(${points},ROUND(${counted}-${extra},2))+${extra})`;
}

const lastRow = (item: Item, { rowOf }: Layout) => {
  const rule = item.rules.at(-1);
  return rule ? rowOf(rule.code) + rule.components.length : rowOf(item.code);
};

/** What an item costs; under a cap of its category, what it adds to the items above. */
export function itemDeduction(category: Category, item: Item, arithmetic: Arithmetic, layout: Layout): string {
  const own = layout.rowOf(item.code);
  const last = lastRow(item, layout);
  if (arithmetic.cap === 'item') return `ROUND(${capped(own, last, cell('points', own), arithmetic)},2)`;
  const first = layout.rowOf(category.code);
  const points = cell('points', first);
  const above = first + 1 === own ? '' : `-${capped(first, own - 1, points, arithmetic)}`;
  return `ROUND(${capped(first, last, points, arithmetic)}${above},2)`;
}

export const categoryDeduction = ({ items }: Category, { rowOf }: Layout): string =>
  total(items.map(({ code }) => cell('deducted', rowOf(code))));

/** What is left of an item's or a category's points. */
export const left = (row: number): string => `ROUND(${cell('points', row)}-${cell('deducted', row)},2)`;

export function bonusFormula(rubric: Rubric, bonus: Bonus, params: object, { rowOf }: Layout): string {
  const slots = [...slotsOf(rubric).values()].filter(({ owner }) => owner === bonus.code);
  const figures = slots.map(({ code }) => {
    const row = rowOf(code);
    return `IF(AND(${cell('state', row)}="${states.filled}",${cell('concealed', row)}<>"${yes}"),${cell('figure', row)},0)`;
  });
  return asPoints(bonusKindOf(bonus).formula(params, figures));
}

/** The sums at the top. */
export function sumFormulas(
  rubric: Rubric,
  arithmetic: Arithmetic,
  layout: Layout,
): Record<Exclude<keyof typeof sums, 'row'>, string> {
  const { rowOf, annexEnd, lines } = layout;
  const place = (column: Exclude<keyof typeof sums, 'row'>) => `${sums[column]}${sums.row}`;
  const plain = `ROUND(${place('annex')}+${place('bonus')}-${place('deduction')},2)`;
  const inAnnex = `${cell('state', headRows + 1)}:${cell('state', annexEnd)}`;
  const all = `${cell('state', headRows + 1)}:${cell('state', headRows + lines.length)}`;
  const rules = lines.filter((line) => line.is === 'rule').length;
  return {
    score: arithmetic.floor === 'zero' ? `MAX(0,${plain})` : plain,
    annex: total(rubric.categories.map(({ code }) => cell('score', rowOf(code)))),
    bonus: total(rubric.bonuses.map(({ code }) => cell('score', rowOf(code)))),
    deduction: total(rubric.deductions.map(({ code }) => cell('counted', rowOf(code)))),
    open: `${rules}-COUNTIF(${inAnnex},"${states.filled}")-COUNTIF(${inAnnex},"${states.idle}")`,
    unread: `COUNTIF(${all},"${states.unread}")`,
  };
}
