/** What the table of all rows says of each: the figure as understood, and what it then costs or adds. */

import { expect, test } from 'vitest';
import { foldCode } from '../../src/entries/fold.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { rowMeaning } from '../../src/views/rowMeaning.ts';

const { rubric } = loadEdition('2023');

test('in words of the evaluation itself', () => {
  const cells = [
    ['3.1.1', '0'],
    ['2.2.4', '8件'],
    ['2.4.6', '29/30'],
    ['1.2.1', '2.5'],
    ['1.1.1.1', '否'],
    ['2.2.1', '1'],
    ['2.2.1', '2'],
    ['2.5.1', '不适用'],
    ['2.2.3', ''],
    ['2.2.2', '很多'],
    ['B1', '3'],
    ['B2.1', '1'],
    ['D1.1', '2'],
  ] as const;
  const rows = cells.map(([code, value], at) => ({ ...emptyRow, id: `r${at}`, code, value }));
  const [station] = readEntries(rubric, rows).stations;
  if (!station) throw new Error('no station');
  const result = score(rubric, station);
  const said = rows.map((row) => {
    const slot = slotsOf(rubric).get(foldCode(row.code));
    return slot ? `${row.code} ${rowMeaning(slot, row, result)}` : '';
  });
  expect(said).toMatchInlineSnapshot(`
    [
      "3.1.1 填 0：0 次，低于 1 次，扣 1 分",
      "2.2.4 填 8件：8 件 ÷ 3 = 2 组，余 2 件不计，扣 2 × 0.1 = 0.2 分，封顶后实扣 0 分",
      "2.4.6 填 29/30：29/30（约 96.67%），比 100% 低约 3.33 个百分点；每满 1 个百分点扣 1 分，扣 3 分，不足 1 个百分点的不扣",
      "1.2.1 填 2.5：按所填扣分额，扣 2.5 分",
      "1.1.1.1 没有做到（整条：5 项中少 1 项，扣 1 × 2 = 2 分）",
      "2.2.1 1 件（各行合计：3 件 × 1 = 3 分）",
      "2.2.1 2 件（各行合计：3 件 × 1 = 3 分）",
      "2.5.1 填 不适用：无此项工作，不扣分",
      "2.2.3 还没有填",
      "2.2.2 ",
      "B1 填 3：测评总分第 3 名，加 3 分",
      "B2.1 填 1：当年度成功创建“枫桥式”司法所 3 分，加 3 分",
      "D1.1 填 2：2 人次 × 1 = 2 分",
    ]
  `);
});
