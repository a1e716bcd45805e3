/** From the items to the score, as a sum on one line each; with the lowest and the highest that it may become. */

import { fixed } from '../score/exact.ts';
import { signed, total } from '../views/signed.ts';
import { figureMeanings, figureNames } from '../views/words.ts';
import type { Given } from './given.ts';
import { cell, piece, type Table } from './table.ts';
import { sumName } from './unfinished.ts';

/** How the score comes about. */
export function sumLine({ rubric, result }: Given): string {
  const sum = `${total(result.annex)} + ${fixed(result.bonus)} − ${fixed(result.deduction)} = ${total(result.unfloored)}`;
  const floored = result.score === result.unfloored ? '' : '，低于零，按零计';
  return `${figureNames(rubric).score} = ${sum}${floored}`;
}

/** The same, and what the score and its bounds suppose. */
function sumLines(given: Given): string[] {
  const names = figureNames(given.rubric);
  const meanings = figureMeanings(given.rubric);
  return [
    sumLine(given),
    `${names.score}：${meanings.score}；${names.low}：${meanings.low}；${names.high}：${meanings.high}`,
  ];
}

export function totalsTable(given: Given): Table {
  const { rubric, result } = given;
  const names = figureNames(rubric);
  const { assessed, of } = result.progress;
  const figures = [
    [sumName(given, names.annex), total(result.annex)],
    [names.bonus, signed(result.bonus)],
    [names.deduction, signed(-result.deduction)],
    [sumName(given, names.score), total(result.score)],
    [names.low, total(result.low)],
    [names.high, total(result.high)],
    ['已填', `${assessed}/${of} 条`],
  ] as const;
  return {
    kind: 'totals',
    caption: sumName(given, names.score),
    columns: figures.map(([name]) => name),
    pieces: [
      piece(
        figures.map(([, figure]) => cell(figure, { look: 'middle' })),
        { isSum: true, withNext: true },
      ),
      piece([cell(sumLines(given), { across: figures.length })]),
    ],
  };
}
