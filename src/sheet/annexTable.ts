/** The table of items, rule by rule: what each costs and why, what the caps cut, the sums. Its figures are the result's. */

import { fixed, type Hundredths, short } from '../score/exact.ts';
import type { ItemResult, RuleResult } from '../score/result.ts';
import type { Category, Item, Rule } from '../score/rubric.ts';
import { standardLines } from '../views/clauseText.ts';
import { itemName } from '../views/names.ts';
import { total } from '../views/signed.ts';
import { explanation, goesOn, missingWord } from './clauseWords.ts';
import type { Given } from './given.ts';
import { blank, type Cell, cell, type Piece, piece, type Table } from './table.ts';
import { fillingOf, sumName } from './unfinished.ts';

const columns = [
  '类别',
  '考核内容',
  '分值',
  '扣分标准',
  '自评扣分',
  '自评得分',
  '扣分说明',
  '佐证材料',
  '负责科室',
  '科室核定',
] as const;

/** What a rule takes, or that nobody has said. */
const costOf = (own: RuleResult | undefined) =>
  own === undefined || own.state === 'unassessed' ? missingWord : fixed(own.deducted);

/** A figure that all rows of a group share; after a page break it says that it goes on. */
const shared = (text: string, group: string): Cell => cell(text, { look: 'figure', group, again: [goesOn] });

interface ItemFrame {
  readonly first: readonly Cell[];
  readonly score: Cell;
  readonly departments: Cell;
}

/** What the rows of an item share. */
function frameOf(category: Category, item: Item, own: ItemResult | undefined): ItemFrame {
  const group = `item ${item.code}`;
  const inCategory = `category ${category.code}`;
  // The code above the name: beside it, the last character of many a name stood on a line of its own.
  const name = [category.code, category.name];
  const points = `（${short(category.points)} 分）`;
  // A line each: the column is as narrow as a name.
  const departments = category.departments.flatMap((department) =>
    category.departments.length > 1 && department === category.leadDepartment ? [department, '（牵头）'] : [department],
  );
  return {
    first: [
      cell([...name, points], { look: 'middle', group: inCategory, again: [...name, goesOn] }),
      cell(`${item.code} ${item.content}`, { group, again: [`${item.code} ${itemName(item)}${goesOn}`] }),
      shared(short(item.points), group),
    ],
    score: shared(own ? total(own.score) : missingWord, group),
    departments: cell(departments, { look: 'middle', group: inCategory, again: departments }),
  };
}

function rulePiece(given: Given, rule: Rule, text: string, frame: ItemFrame, part: string): Piece {
  const own = given.result.rules.find(({ code }) => code === rule.code);
  const { words, proof } = explanation(given, rule.code, own);
  return piece(
    [
      ...frame.first,
      cell(`${rule.code} ${text}`),
      cell(costOf(own), { look: 'figure' }),
      frame.score,
      cell(words),
      cell(proof),
      frame.departments,
      blank,
    ],
    { part },
  );
}

/** What the cap lets go, as a line of the same column: so that the column adds up. */
function capPiece(own: ItemResult, frame: ItemFrame, part: string): Piece {
  const all: Hundredths = own.deducted + own.cut;
  const words = `封顶：各条应扣 ${short(all)} 分，封顶后扣 ${short(own.deducted)} 分`;
  return piece(
    [
      ...frame.first,
      cell(words),
      cell(total(-own.cut), { look: 'figure' }),
      frame.score,
      cell('超过的部分不再计'),
      blank,
      frame.departments,
      blank,
    ],
    { part },
  );
}

function itemPieces(given: Given, category: Category, item: Item): Piece[] {
  const own = given.result.items.find(({ code }) => code === item.code);
  const frame = frameOf(category, item, own);
  const part = `item ${item.code}`;
  const pieces = standardLines(item).map(({ code, text }) => {
    const rule = item.rules.find((one) => one.code === code);
    if (rule) return rulePiece(given, rule, text, frame, part);
    // Words that are no rule, such as those that point to a bonus.
    const words = [cell(text), cell('—', { look: 'figure' })];
    return piece([...frame.first, ...words, frame.score, blank, blank, frame.departments, blank], { part });
  });
  return own && own.cut !== 0 ? [...pieces, capPiece(own, frame, part)] : pieces;
}

/** A line that sums up, with nothing where a pen writes. */
const sumPiece = (name: string, points: string, said: string, deducted: string, score: string): Piece =>
  piece(
    [
      cell(name, { look: 'strong', across: 2 }),
      cell(points, { look: 'figure' }),
      cell(said),
      cell(deducted, { look: 'figure' }),
      cell(score, { look: 'figure' }),
      blank,
      blank,
      blank,
      blank,
    ],
    { isSum: true },
  );

function categoryPieces(given: Given, category: Category): Piece[] {
  const own = given.result.categories.find(({ code }) => code === category.code);
  const pieces = category.items.flatMap((item) => itemPieces(given, category, item));
  const last = pieces.at(-1);
  return [
    ...pieces.slice(0, -1),
    // A sum never stands alone at the head of a page.
    ...(last ? [{ ...last, withNext: true }] : []),
    sumPiece(
      sumName(given, `小计（${category.name}）`, [category]),
      short(category.points),
      fillingOf(given, [category]).words,
      fixed(own?.deducted ?? 0),
      total(own?.score ?? category.points),
    ),
  ];
}

/** All categories, or those of a department; with the sum of all where all are there. */
export function annexTable(given: Given, categories: readonly Category[]): Table {
  const { rubric, result } = given;
  const pieces = categories.flatMap((category) => categoryPieces(given, category));
  const last = pieces.at(-1);
  const isWhole = categories.length === rubric.categories.length;
  const lost = rubric.total - result.annex;
  return {
    kind: 'annex',
    caption: '',
    columns,
    pieces: isWhole
      ? [
          ...pieces.slice(0, -1),
          ...(last ? [{ ...last, withNext: true }] : []),
          sumPiece(
            sumName(given, `合计（${rubric.words.annex}）`),
            short(rubric.total),
            fillingOf(given).words,
            fixed(lost),
            total(result.annex),
          ),
        ]
      : pieces,
  };
}
