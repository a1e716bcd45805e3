/** What the search says of its answer. */

import type { Answer } from './find.ts';

export function statusOf(query: string, { found, total, exact, missingYear }: Answer): string {
  const asked = query.trim();
  if (asked === '') return '';
  const year = missingYear === null ? '' : `${missingYear}年度办法尚未录入。`;
  if (found.length === 0) return year || `没有找到“${asked}”，换个说法试试，或用条款编号。`;
  if (!exact) return `${year}没有完全一样的，下面是相近的：`;
  return `${year}找到 ${total} 处${total > found.length ? `，先列 ${found.length} 处` : ''}`;
}
