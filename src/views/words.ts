/** Words of the interface that several views share (contract section 7). */

import { notApplicableWord } from '../entries/figure.ts';
import type { Level } from '../entries/problem.ts';
import type { State } from '../score/evaluateRule.ts';
import type { GapKind } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';

export const figureNames = ({ words }: Rubric) => ({
  score: '自评得分',
  low: '最低',
  high: '最高',
  annex: words.annex,
  bonus: '加分',
  deduction: words.deductions,
});

export const figureMeanings = ({ words }: Rubric) => ({
  score: '未填的暂按不扣',
  low: '未填的全扣',
  high: words.high,
});

export const stateNames: Readonly<Record<State, string>> = {
  assessed: '已填',
  partial: '未填全',
  unassessed: '未填',
  notApplicable: '无此项工作',
};

/** How far a clause is filled in, beside its figure; empty where the figure says it all. */
export function stateWords(state: State, isFaulty: boolean): string {
  if (isFaulty) return state === 'unassessed' ? '有误，没计分' : '有误，没计全';
  // As the cell beside it says it, and as its button does.
  if (state === 'notApplicable') return `${notApplicableWord}（${stateNames.notApplicable}）`;
  return state === 'assessed' ? '' : stateNames[state];
}

export const gapNames: Readonly<Record<GapKind, string>> = {
  unassessed: '未填',
  lost: '已扣',
  evidence: '缺佐证',
  reason: '缺说明',
  undecided: '口径待定',
  overlap: '可能重复扣',
};

/** A line under a kind of gap that does not explain itself. */
export const gapIntroductions: Partial<Readonly<Record<GapKind, string>>> = {
  undecided:
    '这些条文可以有不同理解，得分按“口径”里选定的一种算。下面是单把这一条换一种理解，得分会差多少；整个口径换过来差多少，见得分下面的“口径”。以局里的口径为准。',
  overlap: '如果是同一件事，请核对是否重复扣了；系统不会自动合并。',
};

/** What the sample is called where a file's name would stand. */
export const sampleName = '示例';

export const levelNames: Readonly<Record<Level, string>> = { error: '错误', warning: '提醒', note: '说明' };
