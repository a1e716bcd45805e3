/** The clauses that take a figure, for finding the one that a fact belongs to. */

import type { Rubric } from '../score/rubric.ts';
import { type Slot, slotsOf } from '../score/slots.ts';
import type { SearchEntry, Synonyms } from '../search/entry.ts';
import { type Index, indexOf } from '../search/find.ts';
import { itemName } from './names.ts';
import { clausePath } from './paths.ts';

/** A checklist is recorded by its components: its own code would say what is missing instead. */
export const isRecorded = (slot: Slot | undefined): slot is Slot => slot !== undefined && slot.input !== 'checklist';

/** `synonyms`: what people say for what the regulation calls otherwise. */
export function slotIndex(rubric: Rubric, synonyms: readonly Synonyms[]): Index {
  const places = rubric.categories.flatMap((category) =>
    category.items.flatMap((item) =>
      item.rules.map((rule) => [
        rule.code,
        [rule.components.length > 0 ? rule.text : '', itemName(item), item.content, category.name, rule.evidence ?? ''],
      ]),
    ),
  );
  const placeOf = new Map(places as [string, string[]][]);
  const entries = [...slotsOf(rubric).values()].filter(isRecorded).map(
    (slot): SearchEntry => ({
      kind: '条款',
      code: slot.code,
      title: slot.title,
      text: (placeOf.get(slot.owner) ?? []).filter(Boolean).join('，'),
      href: clausePath(rubric, slot.code),
    }),
  );
  return indexOf({ entries, synonyms, years: [] });
}
