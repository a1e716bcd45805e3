/** What a draft that was carried over says of itself for good: where it came from, and what stayed behind. */

import { foldCode } from '../entries/fold.ts';
import { saysAnything } from '../entries/row.ts';
import { groupBy } from '../score/groupBy.ts';
import type { Dropped } from './carry.ts';
import type { Draft } from './draft.ts';

/** Codes that are named; beyond them only how many there are. */
const mostNamed = 30;

function rowsLeft({ rows }: Dropped): string[] {
  const left = rows.filter(({ row }) => saysAnything(row));
  if (left.length === 0) return [];
  const byCode = [...groupBy(left, ({ row }) => foldCode(row.code))];
  const codes = byCode.map(([code, own]) => (own.length > 1 ? `${code}（${own.length} 行）` : code));
  const named = `${codes.slice(0, mostNamed).join('、')}${codes.length > mostNamed ? ` 等 ${codes.length} 条` : ''}`;
  return [`${left.length} 行没有带过来：${named}`];
}

/** The notice; `draft` is the one that it came from. */
export function carryNotice(draft: Draft, dropped: Dropped): Draft['notices'][number] {
  const left = [
    ...rowsLeft(dropped),
    ...(dropped.readings.length > 0 ? [`口径 ${dropped.readings.join('、')} 没有带过来`] : []),
    ...(dropped.materials.length > 0 ? [`${dropped.materials.length} 份材料的页数、形式没有带过来`] : []),
    ...(dropped.bureau === null ? [] : [`${draft.edition} 年度的局定口径没有带过来`]),
    ...(dropped.target === null ? [] : ['目标分数没有带过来']),
  ];
  const origin = `由 ${draft.edition} 年度第 ${draft.number} 稿沿用而来`;
  const message = left.length === 0 ? `${origin}，内容全部带过来了` : `${origin}。${left.join('；')}。原来的台账没有动`;
  return { level: left.length === 0 ? 'note' : 'warning', line: null, column: '', message, row: null };
}
