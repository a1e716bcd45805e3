/** 核对码 in words: what it is for, and what comes out when a file is held against it. */

import type { SheetDifferences } from '../fingerprint/differences.ts';
import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { beginningOf } from './names.ts';

export const checkCodeName = '核对码';

/** Stands beside every check code. */
export const checkCodePurpose =
  '数一样、规则和口径一样，核对码就一样；前四位只看规则和口径。用来核对有没有拿错、改过，不能防伪造';

/** The same where there is room for little. */
export const checkCodeLimit = '供核对，不防伪';

/** What a comparison with a code alone can say. */
export function matchSentence(
  { rules, figures }: { readonly rules: boolean; readonly figures: boolean },
  // What was held against the code.
  what = '这份表格',
): string {
  if (rules && figures) return `核对码一致：${what}的数和核对码对应的表完全一样。`;
  if (rules) return '核对码不一致：口径一样，但填的数不一样。请拿对方的表格文件来比对，才能看出是哪几条。';
  if (figures) return '核对码不一致：填的数一样，但规则版本或口径不一样，得分可能不同。请核对两边选的口径和规则版本。';
  return '核对码不一致：填的数不一样，规则版本或口径也不一样。请先核对口径，再拿对方的表格文件来比对。';
}

/** Rows of one clause that are written out; the table itself has all of them. */
const mostRows = 10;

function sideOf(texts: readonly string[]): string {
  if (texts.length === 0) return '没有填';
  const more = texts.length > mostRows ? `等 ${texts.length} 行` : '';
  return `是“${texts.slice(0, mostRows).join('；')}”${more}`;
}

/** The questions whose readings differ: `id=choice`, `id@code=choice`. */
function questionsOf(rubric: Rubric, readings: readonly string[]): string {
  const ids = [...new Set(readings.map((reading) => reading.replace(/[@=].*/, '')))];
  return ids.map((id) => rubric.readings.find((reading) => reading.id === id)?.question ?? id).join('、');
}

/** The code with the first words of what it is about: nobody knows the clauses by their codes. */
function clauseOf(rubric: Rubric, code: string): string {
  const slot = slotsOf(rubric).get(code);
  return slot ? `${code} ${beginningOf(slot.title)}` : code || '没有写条款的';
}

/** A sentence a difference, in the order of the codes; empty where there is none. `here` and `there` name the two sheets. */
export function differenceSentences(rubric: Rubric, found: SheetDifferences, here: string, there: string): string[] {
  return [
    ...(found.rules ? ['两边的规则版本不一样。'] : []),
    ...(found.readings.length > 0 ? [`两边选的口径不一样：${questionsOf(rubric, found.readings)}。`] : []),
    ...found.clauses.map(
      ({ code, ours, theirs }) => `${clauseOf(rubric, code)}：${here}${sideOf(ours)}，${there}${sideOf(theirs)}。`,
    ),
  ];
}
