/** What a clause that takes a figure is called where it stands alone: with the item that it belongs to. */

import type { Rubric } from '../score/rubric.ts';
import { slotsOf } from '../score/slots.ts';
import { itemName } from './names.ts';

export function clauseNames(rubric: Rubric): (code: string) => string {
  const slots = slotsOf(rubric);
  const items = new Map(
    rubric.categories.flatMap((category) =>
      category.items.flatMap((item) => item.rules.map(({ code }) => [code, itemName(item)] as const)),
    ),
  );
  return (code) => {
    const slot = slots.get(code);
    const item = items.get(slot?.owner ?? code);
    const own = slot?.title ?? rubric.bonuses.find((bonus) => bonus.code === code)?.name ?? '';
    return item === undefined ? own : `${item}：${own}`;
  };
}
