/** Drafts to be printed, and what stands in a PDF. */

import { spawnSync } from 'node:child_process';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Result } from '../../src/score/result.ts';
import { score } from '../../src/score/score.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';

export const { rubric } = loadEdition('2023');
const slots = [...slotsOf(rubric).values()];

/** Whether what stands in a PDF can be read here. */
export const canRead = spawnSync('pdftotext', ['-v']).error === undefined;

/** A text for each page of a PDF, its columns side by side. */
export function textsIn(pdf: Buffer): string[] {
  const { stdout } = spawnSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  return stdout.split('\f').slice(0, -1);
}

/** Sizes of the pages of a PDF, in points. */
export function sizesIn(pdf: Buffer): string[] {
  const { stdout } = spawnSync('pdfinfo', ['-f', '1', '-l', '999', '-'], { input: pdf, encoding: 'utf8' });
  return [...stdout.matchAll(/size:\s+([\d.]+) x ([\d.]+) pts/g)].map(([, width, height]) =>
    [width, height].map((length) => Math.round(Number(length))).join('×'),
  );
}

/** A word of a PDF and where it stands, in points from the upper left corner. */
interface Word {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly text: string;
}

/** The words of each page. */
export function wordsIn(pdf: Buffer): Word[][] {
  const { stdout } = spawnSync('pdftotext', ['-bbox', '-', '-'], { input: pdf, encoding: 'utf8', maxBuffer: 1e8 });
  const word = /<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)<\/word>/g;
  return stdout.split('<page ').flatMap((page, at) => {
    const words = [...page.matchAll(word)].map(([, left, top, right, bottom, text = '']) => ({
      left: Number(left),
      right: Number(right),
      top: Number(top),
      bottom: Number(bottom),
      text,
    }));
    return at === 0 ? [] : [words];
  });
}

/** What the figures under a head of the table of items add up to, its sums and the last one included. */
export function columnSum(pdf: Buffer, pages: readonly (readonly Word[])[], name: string): number {
  return pages.reduce((sum, words, at) => {
    const head = words.find(({ text }) => text === name);
    if (!head || !words.some(({ text }) => text === '考核内容')) return sum;
    const end = words.find(({ text }) => text.startsWith('合计（'))?.bottom ?? 550;
    // The column alone: beside long words a figure would be taken for their end.
    const [x, y] = [Math.floor(head.left) - 2, Math.floor(head.bottom)];
    const [width, height] = [Math.ceil(head.right - head.left) + 4, Math.ceil(end) - y];
    const area = ['-x', x, '-y', y, '-W', width, '-H', height, '-r', 72, '-f', at + 1, '-l', at + 1];
    const { stdout } = spawnSync('pdftotext', [...area.map(String), '-', '-'], { input: pdf, encoding: 'utf8' });
    const figures = [...stdout.matchAll(/(−?)(\d+)\.(\d\d)/g)];
    return figures.reduce((own, [, minus, whole, part]) => own + (minus ? -1 : 1) * Number(`${whole}${part}`), sum);
  }, 0);
}

/** What can stand in a cell of a clause and costs a little. */
const values: Readonly<Record<Slot['input'], string>> = {
  count: '1',
  amount: '0.5',
  percent: '29/30',
  number: '1',
  checklist: '1',
  component: '否',
  score: '20',
  rank: '3',
};

const station = '青禾司法所';
const row = (code: string, value: string, more: Partial<Row> = {}): Row => ({
  ...emptyRow,
  id: `${code} ${more.note ?? ''}`,
  station,
  code,
  value,
  ...more,
});

/** A row for every rule: each takes something. */
const everyRule = slots
  .filter(({ of }) => of === 'rule')
  .map(({ code, input }, at) =>
    row(code, values[input], { note: `第${at + 1}条的情况说明`, evidence: `佐证${at + 1}.pdf`, person: '王小明' }),
  );
const outside = [
  row('B1', '3', { evidence: '测评通报.pdf' }),
  row('B2.2', '1', { evidence: '申报材料.pdf' }),
  row('B4', '1.5', { matter: '平安创建', level: '省', evidence: '批复.pdf' }),
  row('B4', '0.5', { matter: '法治宣传', level: '区', note: '区里通报表扬' }),
  row('D1.1', '1', { date: '3月5日', note: '在督查中被通报' }),
];
const counted = slots.filter(({ of, input, maxCount }) => of === 'rule' && input === 'count' && maxCount === null);

export const drafts: Readonly<Record<'3' | '78' | '500', readonly Row[]>> = {
  3: everyRule.slice(0, 3),
  78: [...everyRule, ...outside],
  500: [
    ...everyRule,
    ...outside,
    ...Array.from({ length: 500 - everyRule.length - outside.length }, (_, at) =>
      row(counted[at % 7]?.code ?? '', '1', {
        date: `2023-${String((at % 12) + 1).padStart(2, '0')}-15`,
        note: `台账第${at}号，${'经查属实，已经整改到位'.repeat(at % 5)}`,
        evidence: `卷宗${at}.pdf`,
      }),
    ),
  ],
};

/** The numbers in the notes of those rows that have one, in order. */
export const ledgerNumbers = (rows: readonly Row[]): number[] =>
  rows.flatMap(({ note }) => [...note.matchAll(/台账第(\d+)号/g)].map(([, number]) => Number(number)));

export const csvOf = (rows: readonly Row[]): string =>
  [
    '条款,数值,司法所,日期,事项,级别,说明,佐证材料,责任人',
    ...rows.map(({ code, value, station, date, matter, level, note, evidence, person }) =>
      [code, value, station, date, matter, level, note, evidence, person].join(','),
    ),
  ].join('\n');

export function resultOf(rows: readonly Row[]): Result {
  const { stations } = readEntries(rubric, rows);
  return score(rubric, stations[0] ?? { station, entries: [], damaged: [] });
}
