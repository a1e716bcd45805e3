import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { draftFormat, readDraft } from '../../src/drafts/draft.ts';

const fixture = (format: number) => `test/drafts/format-${format}.json`;
const stored = (format: number): unknown => JSON.parse(readFileSync(fixture(format), 'utf8'));

test.each(Array.from({ length: draftFormat }, (_, index) => index + 1))(
  'a draft stored in format %i still opens',
  (format) => {
    expect(existsSync(fixture(format)), `${fixture(format)}: keep a stored draft of every format`).toBe(true);
    const draft = readDraft(stored(format));
    expect(draft?.format).toBe(draftFormat);
    expect(draft?.rows.map(({ code, value, note }) => [code, value, note])).toEqual([['2.2.4', '8', '三月积压']]);
  },
);

test('what is no draft, or one of a newer format, is told apart and not touched', () => {
  const newer = { ...(stored(draftFormat) as object), format: draftFormat + 1 };
  for (const value of [null, 'text', {}, newer, { ...newer, rows: 'none' }]) expect(readDraft(value)).toBeNull();
});
