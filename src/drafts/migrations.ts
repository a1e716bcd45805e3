/** From every stored form of a draft to the next. A step never changes: drafts of its form are still out there. */

type Stored = Readonly<Record<string, unknown>>;

/** By the format they start from. */
const steps: Readonly<Record<number, (draft: Stored) => Stored>> = {
  1: (draft) => ({ ...draft, format: 2, bureau: null, materials: [], target: null, lastFile: null }),
  2: (draft) => ({ ...draft, format: 3, rules: '', name: '' }),
};

/** A stored value in the newest form; itself where it is no draft or of a form not known. */
export function migrated(stored: unknown): unknown {
  if (typeof stored !== 'object' || stored === null) return stored;
  const draft = stored as Stored;
  const step = typeof draft['format'] === 'number' ? steps[draft['format']] : undefined;
  return step ? migrated(step(draft)) : draft;
}
