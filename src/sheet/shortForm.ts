/** 一页简表: the categories, what is added and taken, the score. */

import { fixed, short } from '../score/exact.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Category } from '../score/rubric.ts';
import { signed, total } from '../views/signed.ts';
import { figureNames } from '../views/words.ts';
import { missingWord, noneWordsOf } from './clauseWords.ts';
import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { notesOfShort } from './notesTable.ts';
import { blank, cell, type Piece, piece, type Table } from './table.ts';
import { fillingOf, sumName, unfinishedLine } from './unfinished.ts';

const columns = ['编号', '类别、项目', '分值', '自评扣分', '自评得分', '负责科室', '核定'];

const line = (
  code: string,
  name: string,
  [points, deducted, score]: readonly [string, string, string],
  departments: string,
  isSum = false,
): Piece =>
  piece(
    [
      cell(code, { look: 'middle' }),
      cell(name, { look: isSum ? 'strong' : 'text' }),
      ...[points, deducted, score].map((figure) => cell(figure, { look: 'figure' })),
      cell(departments),
      blank,
    ],
    { isSum },
  );

/** Which general deductions count as none, and why, in the words of the full sheet; empty where all are given. */
function noneOf(given: Given): string {
  const { deductions } = given.result;
  const none = deductions.filter(({ state }) => state === 'unassessed').map(({ code }) => code);
  const told = [...groupBy(none, (code) => noneWordsOf(given, code))].map(([words, codes]) =>
    codes.length < deductions.length ? `${codes.join('、')} ${words}` : words,
  );
  return told.length === 0 ? '' : `（${told.join('；')}）`;
}

/** A category; where rules of it are not filled in, how many are. */
function categoryName(given: Given, category: Category): string {
  const { isFull, words } = fillingOf(given, [category]);
  return isFull ? category.name : `${category.name}（${words}，暂计）`;
}

function categoriesTable(given: Given): Table {
  const { rubric, result } = given;
  const names = figureNames(rubric);
  const categories = rubric.categories.map((category) => {
    const { code, points, departmentsText } = category;
    const own = result.categories.find((one) => one.code === code);
    const figures = [short(points), fixed(own?.deducted ?? 0), total(own?.score ?? points)] as const;
    return line(code, categoryName(given, category), figures, departmentsText);
  });
  const bonuses = rubric.bonuses.map(({ code, name }) => {
    const own = result.bonuses.find((one) => one.code === code);
    const points = own === undefined || own.state === 'unassessed' ? missingWord : signed(own.points);
    return line(code, name, ['', '', points], '');
  });
  const annex = [short(rubric.total), fixed(rubric.total - result.annex), total(result.annex)] as const;
  return {
    kind: 'categories',
    caption: '',
    columns,
    pieces: [
      ...categories,
      line('', sumName(given, `合计（${names.annex}）`), annex, '', true),
      ...bonuses,
      line('', `${names.bonus}合计`, ['', '', signed(result.bonus)], '', true),
      line(
        '',
        `${names.deduction}${noneOf(given)}`,
        ['', fixed(result.deduction), signed(-result.deduction)],
        '',
        true,
      ),
      line('', sumName(given, names.score), ['', '', total(result.score)], '', true),
    ],
  };
}

export const shortForm = (given: Given): Form => ({
  title: `${sheetTitle(given)}（简表）`,
  name: '简表',
  subtitle: periodLine(given),
  unfinished: unfinishedLine(given),
  tables: [categoriesTable(given), notesOfShort(given)],
  appendix: null,
  sealed: '单位（盖章）',
  reviewer: '',
});
