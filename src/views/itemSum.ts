/** How an item's score comes about, in a line: its points, what each rule takes, what the cap lets through. */

import { short } from '../score/exact.ts';
import type { ItemResult, RuleResult } from '../score/result.ts';
import type { Item } from '../score/rubric.ts';

/** Empty while nothing is deducted. */
export function itemSum(
  item: Item,
  ruleOf: (code: string) => RuleResult | undefined,
  own: ItemResult | undefined,
): string {
  const parts = item.rules.flatMap(({ code }) => {
    const deducted = ruleOf(code)?.deducted ?? 0;
    return deducted > 0 ? [`${short(deducted)}（${code}）`] : [];
  });
  if (!own || parts.length === 0) return '';
  const score = `${short(own.score)} 分`;
  if (own.cut === 0) return `${short(own.points)} − ${parts.join(' − ')} = ${score}`;
  const all = short(own.deducted + own.cut);
  const sum = parts.length > 1 ? `${parts.join(' + ')} = ${all} 分` : `${parts[0]} 分`;
  return `各条扣 ${sum}，封顶只扣 ${short(own.deducted)} 分，少扣 ${short(own.cut)} 分；${short(own.points)} − ${short(own.deducted)} = ${score}`;
}
