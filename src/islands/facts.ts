/** Small facts of this browser that are only a convenience: where one cannot be stored or read, the user is asked again. */

import type { DraftStore } from '../drafts/store.ts';
import { columns, type Field } from '../entries/row.ts';

export function createFacts(store: DraftStore) {
  /** Undefined when there is none, or none can be read. */
  const recall = (key: string): Promise<unknown> => store.recall(key).catch(() => undefined);
  const remember = (key: string, value: unknown) => void store.remember(key, value).catch(() => {});
  return {
    recall,
    remember,
    /** The fields that were once chosen for the columns of a header; null when none were, or they cannot be read. */
    async recallColumns(header: string): Promise<readonly (Field | null)[] | null> {
      const known = await recall(header);
      const fields = Array.isArray(known) ? (known as readonly unknown[]) : [];
      const valid = fields.every(
        (field) => field === null || (typeof field === 'string' && Object.hasOwn(columns, field)),
      );
      return valid && fields.length > 0 ? (fields as readonly (Field | null)[]) : null;
    },
    rememberColumns: (header: string, fields: readonly (Field | null)[]) => remember(header, fields),
  };
}
