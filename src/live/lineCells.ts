/** The cells of one line of the live sheet: texts, figures to be changed, and formulas with what they come to. */

import { paramsUnder } from '../score/choices.ts';
import { sumOf } from '../score/evaluateRule.ts';
import type { Hundredths } from '../score/exact.ts';
import { bonusKindOf } from '../score/kinds/bonusKinds.ts';
import { kindOf } from '../score/kinds/kinds.ts';
import type { GeneralDeduction, Rule } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';
import type { BookCell } from '../workbook/book.ts';
import { checklistState, componentState, costFormulas, countedFormula, stateFormula } from './clauseFormulas.ts';
import { figureOf } from './figures.ts';
import type { Known, Live } from './known.ts';
import { type Column, cell, type Layout, type Line } from './layout.ts';
import { bonusFormula, categoryDeduction, itemDeduction, left } from './sumFormulas.ts';

export type LineCells = { readonly [C in Column]?: BookCell };

const fixed = (text: string): BookCell => ({ text, look: 'fixed' });
const points = (formula: string, result: Hundredths): BookCell => ({ formula, result: result / 100, look: 'points' });
const sum = (formula: string, result: Hundredths): BookCell => ({ formula, result: result / 100, look: 'sum' });
const state = (formula: string, result: string): BookCell => ({ formula, result, look: 'result' });

const input = (value: number | string | null, look: 'input' | 'rate' = 'input'): BookCell =>
  typeof value === 'number' ? { number: value, look } : { text: value ?? '', look };

/** A heading with its points: what it costs, what is left of it. */
const heading = (row: number, own: Hundredths, formula: string, deducted: Hundredths): LineCells => ({
  points: { number: own / 100, look: 'sum' },
  deducted: sum(formula, deducted),
  score: sum(left(row), own - deducted),
});

/** The figure of a code, to be changed. */
function figureCells(
  { rubric, choices }: Live,
  known: Known,
  slot: Slot,
  charged: Rule | GeneralDeduction | null,
): LineCells {
  const award = () => known.evaluation.bonuses.find(({ bonus }) => bonus.code === slot.owner)?.points ?? 0;
  const found = figureOf(slot, known.entriesOf(slot.code), charged, award, rubric, choices);
  const damaged = slot.of !== 'component' && known.isDamaged(slot.owner) ? ['台账里还有看不懂的行，没有计入'] : [];
  const isRate = slot.input === 'percent';
  return {
    code: fixed(slot.code),
    standard: fixed(slot.title),
    figure: input(found.figure, isRate && found.total === null ? 'rate' : 'input'),
    ...(isRate ? { total: input(found.total) } : {}),
    concealed: input(found.concealed),
    remark: [...damaged, ...found.remarks, ...known.notesOf(slot.code)].join('；'),
  };
}

export function lineCells(live: Live, known: Known, layout: Layout, line: Line, row: number): LineCells {
  const { rubric, choices } = live;
  const { arithmetic, evaluation, result } = known;
  switch (line.is) {
    case 'category': {
      const { code, name, points: own } = line.category;
      const deducted = result.categories.find((one) => one.code === code)?.deducted ?? 0;
      return {
        category: { text: name, look: 'head' },
        code: { text: code, look: 'head' },
        ...heading(row, own, categoryDeduction(line.category, layout), deducted),
      };
    }
    case 'item': {
      const { category, item } = line;
      const deducted = result.items.find(({ code }) => code === item.code)?.deducted ?? 0;
      return {
        category: fixed(category.name),
        code: { text: item.code, look: 'head' },
        standard: fixed(item.title ?? item.label ?? ''),
        ...heading(row, item.points, itemDeduction(category, item, arithmetic, layout), deducted),
      };
    }
    case 'rule': {
      const { rule, slot, category, item } = line;
      const { params } = paramsUnder(rubric, rule.code, rule.params, choices);
      const found = evaluation.rules.get(rule.code);
      if (!found) throw new Error(`${rule.code}: not evaluated`);
      const costs = costFormulas(rule, params, slot, row, arithmetic);
      const rivals = arithmetic.cap === 'item' ? item.rules : category.items.flatMap(({ rules }) => rules);
      const damaged = known.isDamaged(rule.code);
      const filledIn =
        rule.components.length > 0 ? checklistState(rule, slot, row, damaged) : stateFormula(slot, row, damaged);
      return {
        category: fixed(category.name),
        price: fixed(kindOf(rule).price(params)),
        ...figureCells(live, known, slot, rule),
        base: points(costs.base, found.cost.base),
        extra: points(costs.extra, found.cost.extra),
        counted: points(countedFormula(rule, rivals, layout), sumOf(found.counted)),
        state: state(filledIn, known.stateOf(slot)),
      };
    }
    case 'component':
      return {
        category: fixed(line.category.name),
        price: fixed(line.slot.fill),
        ...figureCells(live, known, line.slot, line.rule),
        state: state(componentState(line.slot, row), known.stateOf(line.slot)),
      };
    case 'bonus': {
      const { bonus, slot } = line;
      const { params } = paramsUnder(rubric, bonus.code, bonus.params, choices);
      const award = evaluation.bonuses.find((one) => one.bonus === bonus)?.points ?? 0;
      return {
        category: fixed('加分'),
        price: fixed(bonusKindOf(bonus).price(params)),
        ...(slot ? bonusFigure(live, known, slot, row) : { code: fixed(bonus.code), standard: fixed(bonus.name) }),
        score: sum(bonusFormula(rubric, bonus, params, layout), award),
      };
    }
    case 'tier':
      return { category: fixed('加分'), ...bonusFigure(live, known, line.slot, row) };
    case 'deduction': {
      const { deduction, slot } = line;
      const { params } = paramsUnder(rubric, deduction.code, deduction.params, choices);
      const cost = evaluation.deductions.find((one) => one.deduction === deduction)?.cost ?? { base: 0, extra: 0 };
      const costs = costFormulas(deduction, params, slot, row, arithmetic);
      return {
        category: fixed(rubric.words.deductions),
        price: fixed(kindOf(deduction).price(params)),
        ...figureCells(live, known, slot, deduction),
        base: points(costs.base, cost.base),
        extra: points(costs.extra, cost.extra),
        counted: points(`ROUND(${cell('base', row)}+${cell('extra', row)},2)`, sumOf(cost)),
        state: state(stateFormula(slot, row, known.isDamaged(deduction.code)), known.stateOf(slot)),
      };
    }
    default:
      return line satisfies never;
  }
}

const bonusFigure = (live: Live, known: Known, slot: Slot, row: number): LineCells => ({
  ...figureCells(live, known, slot, null),
  state: state(stateFormula(slot, row, false), known.stateOf(slot)),
});
