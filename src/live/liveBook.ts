/** A station's sheet as a workbook that calculates: who changes a figure in it sees the deduction, the item and the total follow. */

import { offeredWords } from '../entries/offeredWords.ts';
import { liveColumn } from '../entries/row.ts';
import { arithmeticUnder } from '../score/choices.ts';
import type { Slot } from '../score/slots.ts';
import type { Book, BookCell, Choices as Offered } from '../workbook/book.ts';
import { explanation } from './explanation.ts';
import { yes } from './figures.ts';
import { type Known, knownOf, type Live } from './known.ts';
import { at, columnsInOrder, headRows, type Layout, layoutOf, sums } from './layout.ts';
import { type LineCells, lineCells } from './lineCells.ts';
import { sumFormulas } from './sumFormulas.ts';

const heads: Readonly<Record<keyof typeof at, string>> = {
  category: '类别',
  code: '条款',
  standard: '扣分标准',
  price: '怎么扣',
  figure: liveColumn,
  total: '总数（可改）',
  concealed: '未如实上报',
  base: '扣分',
  extra: '加倍另扣',
  counted: '计入',
  state: '情况',
  points: '分值',
  deducted: '本项扣',
  score: '得分',
  remark: '备注',
};
/** Widths in characters of half width. */
const widths: Readonly<Record<keyof typeof at, number>> = {
  category: 14,
  code: 9,
  standard: 34,
  price: 22,
  figure: 13,
  total: 13,
  concealed: 9,
  base: 8,
  extra: 8,
  counted: 8,
  state: 8,
  points: 8,
  deducted: 8,
  score: 9,
  remark: 28,
};

/** A row of cells by column; the others are empty, and grey. */
const rowOf = (cells: LineCells): BookCell[] =>
  columnsInOrder.map((column) => cells[column] ?? { text: '', look: 'fixed' });

function sumRow({ rubric }: Live, known: Known, layout: Layout): BookCell[] {
  const formulas = sumFormulas(rubric, known.arithmetic, layout);
  const { result } = known;
  const points = (name: 'score' | 'annex' | 'bonus' | 'deduction'): BookCell => ({
    formula: formulas[name],
    result: result[name] / 100,
    look: 'sum',
  });
  const count = (name: 'open' | 'unread', shown: number): BookCell => ({
    formula: formulas[name],
    result: shown,
    look: 'result',
  });
  const byLetter: Readonly<Record<string, BookCell>> = {
    A: { text: '自评得分', look: 'head' },
    [sums.score]: points('score'),
    C: { text: rubric.words.annex, look: 'head' },
    [sums.annex]: points('annex'),
    E: { text: '加分', look: 'head' },
    [sums.bonus]: points('bonus'),
    G: { text: rubric.words.deductions, look: 'head' },
    [sums.deduction]: points('deduction'),
    I: { text: '未填', look: 'head' },
    [sums.open]: count('open', result.progress.of - result.progress.assessed),
    K: { text: '看不懂', look: 'head' },
    [sums.unread]: count('unread', known.unread),
  };
  return columnsInOrder.map((column) => byLetter[at[column]] ?? { text: '', look: 'fixed' });
}

/** What can be chosen beside a figure. */
function offered(slot: Slot, row: number): Offered[] {
  const values = offeredWords(slot);
  const place = (letter: string) => `${letter}${row}:${letter}${row}`;
  return [
    ...(values.length > 0 ? [{ range: place(at.figure), values, hint: slot.fill, open: true }] : []),
    { range: place(at.concealed), values: [yes], open: true },
  ];
}

export function liveBook(live: Live): Book {
  const { rubric, given } = live;
  const layout = layoutOf(rubric);
  const known = knownOf(live, arithmeticUnder(rubric, live.choices));
  const title = [rubric.shortTitle, given.station, '自评表（能算分）'].filter(Boolean).join(' ');
  return {
    title,
    sheets: [
      {
        name: '自评',
        widths: columnsInOrder.map((column) => widths[column]),
        rows: [
          [{ text: title, look: 'title' }],
          [{ text: `改黄色的格子，扣分和得分跟着变。${rubric.words.proviso}。`, look: 'note' }],
          sumRow(live, known, layout),
          columnsInOrder.map((column): BookCell => ({ text: heads[column], look: 'head' })),
          ...layout.lines.map((line, index) => rowOf(lineCells(live, known, layout, line, headRows + 1 + index))),
        ],
        headRows,
        wideRows: [0, 1],
        choices: layout.lines.flatMap((line, index) =>
          'slot' in line && line.slot ? offered(line.slot, headRows + 1 + index) : [],
        ),
      },
      {
        name: '说明',
        widths: [110],
        rows: explanation(live).map((text, index): BookCell[] => [{ text, look: index === 0 ? 'title' : 'note' }]),
      },
    ],
  };
}
