/** Worked examples and worked totals, run through the same door and the same core as a station's table. */

import { readEntries } from '../../entries/readEntries.ts';
import { sheetOf } from '../../score/evaluate.ts';
import { type Hundredths, short } from '../../score/exact.ts';
import type { Figures } from '../../score/result.ts';
import type { Example, Rubric } from '../../score/rubric.ts';
import { figuresOf } from '../../score/score.ts';
import { rowsOf, runExample } from '../example.ts';
import type { Check } from './check.ts';

function disagreement(
  rubric: Rubric,
  example: Example,
  pointsOf: (result: Figures) => Hundredths | undefined,
): string | null {
  const entered = Object.entries(example.enter)
    .map(([code, value]) => `${code} 填 ${value}`)
    .join('，');
  const result = runExample(rubric, example);
  if (typeof result === 'string') {
    return example.points === null ? null : `${entered}：应得 ${short(example.points)} 分，但被拒绝（${result}）`;
  }
  const points = pointsOf(result) ?? 0;
  if (example.points === null) return `${entered}：应被拒绝，但算出 ${short(points)} 分`;
  return points === example.points
    ? null
    : `${entered}：算例写 ${short(example.points)} 分，按算法是 ${short(points)} 分`;
}

export const examplesAgree: Check = ({ rubric }) => {
  const bearers = [
    ...rubric.categories.flatMap((category) =>
      category.items.flatMap((item) =>
        item.rules.map((rule) => ({
          file: `categories/${category.code}.yaml`,
          bearer: rule,
          pointsOf: (result: Figures) => result.rules.find(({ code }) => code === rule.code)?.deducted,
        })),
      ),
    ),
    ...rubric.bonuses.map((bonus) => ({
      file: 'bonuses.yaml',
      bearer: bonus,
      pointsOf: (result: Figures) => result.bonuses.find(({ code }) => code === bonus.code)?.points,
    })),
    ...rubric.deductions.map((deduction) => ({
      file: 'deductions.yaml',
      bearer: deduction,
      pointsOf: (result: Figures) => result.deductions.find(({ code }) => code === deduction.code)?.points,
    })),
  ];
  return bearers.flatMap(({ file, bearer, pointsOf }) =>
    bearer.examples.flatMap((example, e) => {
      const message = disagreement(rubric, example, pointsOf);
      return message === null ? [] : [{ file, field: `${bearer.code}.examples[${e}]`, message }];
    }),
  );
};

export const totalsAgree: Check = ({ authored, rubric }) =>
  authored.totals.flatMap((total, i) => {
    const { stations, problems } = readEntries(rubric, rowsOf(total.enter, total.concealed));
    const field = `[${i}]（${total.id}）`;
    const [station] = stations;
    const error = problems.find(({ level }) => level === 'error');
    if (error || !station)
      return [{ file: 'totals.yaml', field, message: `填的数有误：${error?.message ?? '没有填任何数'}` }];
    const result = figuresOf(sheetOf(rubric, station));
    const wanted = { annex: total.annex, total: Math.round(total.total * 100) };
    return result.annex === wanted.annex && result.score === wanted.total
      ? []
      : [
          {
            file: 'totals.yaml',
            field,
            message: `算例写附件 ${short(wanted.annex)}、总分 ${short(wanted.total)}，按算法是 ${short(result.annex)}、${short(result.score)}`,
          },
        ];
  });
