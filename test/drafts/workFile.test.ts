import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { draftFormat, readDraft } from '../../src/drafts/draft.ts';
import type { RestorePoint } from '../../src/drafts/restorePoints.ts';
import { readWorkFile, writeWorkFile } from '../../src/drafts/workFile.ts';
import { workFileSchema } from '../../src/publish/jsonSchema.ts';

const stored: unknown = JSON.parse(readFileSync(`test/drafts/format-${draftFormat}.json`, 'utf8'));
const draft = readDraft(stored);
if (!draft) throw new Error('no draft');
const written = writeWorkFile(draft, '2023-0123abcd', new Date('2023-12-20T08:00:00Z'));
const changed = (change: object) => JSON.stringify({ ...JSON.parse(written), ...change });

test('a draft comes back whole', () => {
  expect(readWorkFile(`\ufeff${written}`)).toEqual({
    draft,
    rules: '2023-0123abcd',
    savedAt: '2023-12-20T08:00:00.000Z',
    points: [],
  });
});

test('its restore points come along where they are wanted; those that are damaged are left out', () => {
  const point: RestorePoint = { at: '2023-12-19T08:00:00.000Z', why: 'import', state: { ...draft, rows: [] } };
  const file = JSON.parse(writeWorkFile(draft, '', new Date(), [point]));
  const read = readWorkFile(JSON.stringify({ ...file, points: [...file.points, { at: 1 }, { ...point, at: '昨天' }] }));
  expect('points' in read && read.points).toEqual([point]);
});

test('a draft of any earlier form comes back in the newest', () => {
  for (let format = 1; format <= draftFormat; format += 1) {
    const earlier: unknown = JSON.parse(readFileSync(`test/drafts/format-${format}.json`, 'utf8'));
    const read = readWorkFile(changed({ draft: earlier }));
    expect('draft' in read && read.draft.format).toBe(draftFormat);
  }
});

test('the published schema is that of the files that are written', () => {
  const check = new Ajv().compile(workFileSchema);
  const point: RestorePoint = { at: '2023-12-19T08:00:00.000Z', why: 'day', state: draft };
  for (const points of [[], [point]]) {
    expect(check(JSON.parse(writeWorkFile(draft, '', new Date(), points))), JSON.stringify(check.errors)).toBe(true);
  }
  expect(check(JSON.parse(changed({ draft: { ...draft, rows: [{ id: 1 }] } })))).toBe(false);
});

test('what is none, or from a newer version, is refused in a sentence', () => {
  const errors = ['', '{', changed({ kind: '' }), changed({ format: 2 }), changed({ draft: { format: 99 } })]
    .concat(changed({ draft: { ...draft, rows: 'none' } }))
    .map((text) => {
      const read = readWorkFile(text);
      return 'error' in read ? read.error : '';
    });
  expect([...new Set(errors)]).toMatchInlineSnapshot(`
    [
      "这不是本系统存的工作文件，或者文件已经损坏；原来的台账没有动",
      "这份工作文件由更新的版本存成，请更新本页后再打开；原来的台账没有动",
      "这份工作文件里的台账不完整，可能已经损坏；原来的台账没有动",
    ]
  `);
});

test('a file cut short or with a changed character is refused or read, never an exception', () => {
  fc.assert(
    fc.property(fc.nat(written.length - 1), fc.string({ maxLength: 3 }), fc.boolean(), (at, put, cut) => {
      const text = cut ? written.slice(0, at) : written.slice(0, at) + put + written.slice(at + 1);
      expect(() => readWorkFile(text)).not.toThrow();
    }),
  );
});
