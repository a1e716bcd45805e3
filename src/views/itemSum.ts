/** How an item's score comes about, in a line: its points, what each rule takes, what the cap lets through. */

import { short } from '../score/exact.ts';
import type { ItemResult, RuleResult } from '../score/result.ts';
import type { Item } from '../score/rubric.ts';

/** While nothing is deducted it says the points alone: a line that came and went would move all that follows. */
export function itemSum(
  item: Item,
  ruleOf: (code: string) => RuleResult | undefined,
  own: ItemResult | undefined,
): string {
  const parts = item.rules.flatMap(({ code }) => {
    const deducted = ruleOf(code)?.deducted ?? 0;
    return deducted > 0 ? [{ code, deducted: short(deducted) }] : [];
  });
  if (!own || parts.length === 0) return `满分 ${short(item.points)} 分`;
  const named = parts.map(({ code, deducted }) => `${deducted}（${code}）`);
  const score = `${short(own.score)} 分`;
  if (own.cut === 0) return `${short(own.points)} − ${named.join(' − ')} = ${score}`;
  const all = `${short(own.deducted + own.cut)} 分`;
  const sum = parts.length > 1 ? `${named.join(' + ')} = ${all}` : `${all}（${parts[0]?.code}）`;
  return `各条应扣 ${sum}，封顶后扣 ${short(own.deducted)} 分；${short(own.points)} − ${short(own.deducted)} = ${score}`;
}
