/** 一页简表: the categories, what is added and taken, the score. */

import { fixed, short } from '../score/exact.ts';
import { signed, total } from '../views/signed.ts';
import { figureNames } from '../views/words.ts';
import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { notesOfShort } from './notesTable.ts';
import { blank, cell, type Piece, piece, type Table } from './table.ts';

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

function categoriesTable({ rubric, result }: Given): Table {
  const names = figureNames(rubric);
  const categories = rubric.categories.map(({ code, name, points, departmentsText }) => {
    const own = result.categories.find((one) => one.code === code);
    const figures = [short(points), fixed(own?.deducted ?? 0), fixed(own?.score ?? points)] as const;
    return line(code, name, figures, departmentsText);
  });
  const bonuses = rubric.bonuses.map(({ code, name }) => {
    const points = result.bonuses.find((one) => one.code === code)?.points ?? 0;
    return line(code, name, ['', '', signed(points)], '');
  });
  const annex = [short(rubric.total), fixed(rubric.total - result.annex), fixed(result.annex)] as const;
  return {
    kind: 'categories',
    caption: '',
    columns,
    pieces: [
      ...categories,
      line('', `合计（${names.annex}）`, annex, '', true),
      ...bonuses,
      line('', `${names.bonus}合计`, ['', '', signed(result.bonus)], '', true),
      line('', names.deduction, ['', fixed(result.deduction), signed(-result.deduction)], '', true),
      line('', names.score, ['', '', total(result.score)], '', true),
    ],
  };
}

export const shortForm = (given: Given): Form => ({
  title: `${sheetTitle(given)}（简表）`,
  subtitle: periodLine(given),
  tables: [categoriesTable(given), notesOfShort(given)],
  appendix: null,
  sealed: '单位（盖章）',
});
