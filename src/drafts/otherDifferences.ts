/** In what two states of a draft differ beside what their rows say, so that nothing is put in another's place unnamed. */

import { contentOf } from '../entries/row.ts';
import type { Draft } from './draft.ts';

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]) => (a < b ? -1 : 1);
const asText = (choices: Draft['choices']) => JSON.stringify(Object.entries(choices).sort(byKey));
const asSet = (all: readonly object[]) =>
  JSON.stringify(all.map((one) => JSON.stringify(Object.entries(one).sort(byKey))).sort());

/** What `takenFrom` takes, and whether two states have it alike; when a file was read makes no difference. */
const parts: Readonly<Record<string, (draft: Draft) => string>> = {
  司法所名称: ({ station }) => station.trim(),
  局定口径: ({ bureau }) => (bureau ? `${bureau.name}\n${asText(bureau.choices)}` : ''),
  选的口径: ({ choices }) => asText(choices),
  佐证材料的页数和形式: ({ materials }) => asSet(materials),
  想达到的分数: ({ target }) => String(target),
  来自哪个文件: ({ source }) => source?.name ?? '',
  读文件时的提示: ({ notices }) => asSet(notices.map(({ row: _, ...notice }) => notice)),
};

/** By the names that users know; where the rows say the same, their order counts too. */
export function otherDifferences(now: Draft, next: Draft): string[] {
  const [own, others] = [now.rows.map(contentOf), next.rows.map(contentOf)];
  const isMoved = own.join('\n') !== others.join('\n') && own.sort().join('\n') === others.sort().join('\n');
  const differing = Object.entries(parts).filter(([, of]) => of(now) !== of(next));
  return [...(isMoved ? ['各行的先后'] : []), ...differing.map(([name]) => name)];
}

/** Whether nothing would be gained or lost if one took the other's place. What the user calls a draft stays its own. */
export const sayTheSame = (now: Draft, next: Draft): boolean =>
  now.rows.map(contentOf).join('\n') === next.rows.map(contentOf).join('\n') &&
  otherDifferences(now, next).length === 0;
