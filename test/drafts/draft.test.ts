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

test('rows of one id get ids of their own, the same ones each time: an edit of one is no edit of the other', () => {
  const { rows, ...others } = stored(draftFormat) as { rows: { id: string }[] };
  const [row] = rows;
  const twice = {
    ...others,
    rows: [row, { ...row, id: `${row?.id} 2` }, row, row].map((one, at) => ({ ...one, value: `${at}` })),
  };
  const read = readDraft(twice);
  const ids = read?.rows.map(({ id }) => id) ?? [];
  expect(new Set(ids).size).toBe(4);
  expect(ids.slice(0, 2)).toEqual([row?.id, `${row?.id} 2`]);
  expect(readDraft(twice)).toEqual(read);
  expect(read?.rows.map(({ value }) => value)).toEqual(['0', '1', '2', '3']);
});

test('moments that are none, and numbers that are not whole, make no draft', () => {
  const good = stored(draftFormat) as object;
  const bad = [
    { createdAt: 'NaN' },
    { changedAt: '昨天' },
    { changedAt: '2023-12-20' },
    { number: 1.5 },
    { target: 9712.5 },
    { lastFile: { name: 'a', at: '' } },
  ];
  expect(readDraft(good)).not.toBeNull();
  for (const one of bad) expect(readDraft({ ...good, ...one }), JSON.stringify(one)).toBeNull();
});
