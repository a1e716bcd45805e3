/** The sentence for a 条款 that takes no figure: which code it is, and which to use. */

import type { Rubric } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';
import { fold, foldCode } from './fold.ts';
import { quoted } from './problem.ts';
import type { Row } from './row.ts';

const range = (codes: readonly string[]) => (codes.length > 1 ? `${codes[0]} 至 ${codes.at(-1)}` : (codes[0] ?? ''));

export function codeProblem(rubric: Rubric, row: Row, slots: ReadonlyMap<string, Slot>): string {
  const code = foldCode(row.code);
  if (code === '') return `有数值${quoted(row.value)}，但没有条款编号，请补上，如 ${[...slots.keys()][0]}`;
  const category = rubric.categories.find((candidate) => candidate.code === code);
  if (category) return `${code} 是类别的编号，请填到具体扣分标准，如 ${category.items[0]?.rules[0]?.code}`;
  const item = rubric.categories.flatMap((candidate) => candidate.items).find((candidate) => candidate.code === code);
  if (item) return `${code} 是考核内容的编号，请填到具体扣分标准：${range(item.rules.map((rule) => rule.code))}`;
  const bonus = rubric.bonuses.find((candidate) => candidate.code === code);
  if (bonus) {
    const own = [...slots.values()].filter((slot) => slot.owner === code).map((slot) => slot.code);
    return `${code} 请填到具体一档：${own.join(' 或 ')}`;
  }
  if (rubric.vetoes.some((candidate) => candidate.code === code))
    return `${code} 是一票否决的编号，不用填，系统会按扣分情况提示`;
  const looks = /[,，、\s]/.test(fold(row.code)) ? '。编号用点隔开' : '';
  return `没有${quoted(row.code)}这个条款编号，请对照模板或考核办法改正${looks}`;
}
