/** Colleagues' parts come together: nothing counts twice, nothing is lost, only what was wanted is taken. */

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Draft, newDraft } from '../../src/drafts/draft.ts';
import { onlyAdds, partsOf, withParts } from '../../src/drafts/mergeDrafts.ts';
import { contentOf, emptyRow } from '../../src/entries/row.ts';

/** Clauses that end in 9 take one row. */
const clauses = {
  partOf: (code: string) => code.split('.')[0] ?? '',
  single: (code: string) => (code.endsWith('9') ? code : null),
};
const row = (id: string, code: string, value: string): Draft['rows'][number] => ({
  ...emptyRow,
  id,
  code,
  value,
  extra: [],
});
const draftOf = (rows: Draft['rows']): Draft => ({ ...newDraft('2031', '甲所'), rows });

/** Two states that come from one: rows with shared ids that one or the other changed, dropped or added. */
const states = fc
  .array(
    fc.record({
      code: fc.constantFrom('1.1', '1.2', '2.1', '3.1', '3.9'),
      ours: fc.option(fc.constantFrom('0', '1', '2')),
      theirs: fc.option(fc.constantFrom('0', '1', '2')),
      shared: fc.boolean(),
    }),
    { maxLength: 12 },
  )
  .map((rows) => ({
    now: draftOf(rows.flatMap(({ code, ours }, at) => (ours === null ? [] : [row(`r${at}`, code, ours)]))),
    other: draftOf(
      rows.flatMap(({ code, theirs, shared }, at) =>
        theirs === null ? [] : [row(shared ? `r${at}` : `t${at}`, code, theirs)],
      ),
    ),
  }));

const merged = (now: Draft, other: Draft, wanted: (part: string) => boolean) =>
  withParts(
    now,
    other,
    partsOf(now, other, clauses).filter(({ part }) => wanted(part)),
  );

test('nothing is taken away, no id stands twice, and a second time brings nothing more', () => {
  fc.assert(
    fc.property(states, ({ now, other }) => {
      const { rows } = merged(now, other, () => true);
      const ids = rows.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(now.rows.every(({ id }) => ids.includes(id))).toBe(true);
      expect(partsOf({ ...now, rows }, other, clauses)).toEqual([]);
    }),
  );
});

test('whatever the other says is there then, as often as it says it or as it was here', () => {
  const count = (rows: Draft['rows']) => {
    const counts = new Map<string, number>();
    for (const one of rows) counts.set(contentOf(one), (counts.get(contentOf(one)) ?? 0) + 1);
    return counts;
  };
  fc.assert(
    fc.property(states, ({ now, other }) => {
      const then = count(merged(now, other, () => true).rows);
      for (const [content, times] of count(other.rows)) expect(then.get(content) ?? 0).toBeGreaterThanOrEqual(times);
    }),
  );
});

test('a part that is not wanted stays as it is here', () => {
  fc.assert(
    fc.property(states, ({ now, other }) => {
      const { rows } = merged(now, other, (part) => part !== '1');
      const own = (all: Draft['rows']) => all.filter(({ code }) => clauses.partOf(code) === '1');
      expect(own(rows)).toEqual(own(now.rows));
    }),
  );
});

test('a table that both have imported counts once; two equal findings of theirs stay two', () => {
  const now = draftOf([row('a', '1.1', '1')]);
  expect(partsOf(now, draftOf([row('b', '1.1', '1')]), clauses)).toEqual([]);
  const [part] = partsOf(now, draftOf([row('b', '1.1', '1'), row('c', '1.1', '1')]), clauses);
  expect(part?.added.map(({ id }) => id)).toEqual(['c']);
});

test('of a clause that takes one row a colleague’s own is the one that is here, not a second', () => {
  const now = draftOf([row('a', '1.9', '90%'), row('b', '2.9', '')]);
  const other = draftOf([row('x', '1.9', '95%'), row('y', '1.9', '96%'), row('z', '2.9', '80%')]);
  const parts = partsOf(now, other, clauses);
  expect(parts.map((part) => onlyAdds(part))).toEqual([false, true]);
  expect(withParts(now, other, parts).rows.map(({ id, value }) => [id, value])).toEqual([
    ['a', '95%'],
    ['b', ''],
    ['y', '96%'],
    ['z', '80%'],
  ]);
});

test('a row that a colleague left empty takes no figure away', () => {
  const now = draftOf([{ ...row('a', '1.9', '90%'), note: '算过' }]);
  const other = draftOf([row('x', '1.9', ''), row('y', '1.1', '2')]);
  const parts = partsOf(now, other, clauses);
  expect(parts.map((part) => onlyAdds(part))).toEqual([true]);
  expect(withParts(now, other, parts).rows).toEqual([...now.rows, ...other.rows]);
});

test('materials of the parts come along, and what is known of one here gives way', () => {
  const material = { station: '甲所', code: '1.1', name: '清单', pages: '', form: '' } as const;
  const now = { ...draftOf([row('a', '1.1', '1')]), materials: [material] };
  const other = { ...draftOf([row('a', '1.1', '2')]), materials: [{ ...material, pages: '3 页' }] };
  expect(merged(now, other, () => true).materials).toEqual(other.materials);
});

test('what is only known of materials is a part too; it takes nothing that was not wanted along', () => {
  const material = { station: '甲所', code: '1.1', name: '清单', pages: '', form: '' } as const;
  const [own, theirs] = [
    { ...material, pages: '2 页' },
    { ...material, pages: '3 页' },
  ];
  const now = { ...draftOf([row('a', '1.1', '1')]), materials: [own] };
  const fresh = { ...material, code: '2.1' };
  const other = { ...now, materials: [theirs, fresh] };
  const parts = partsOf(now, other, clauses);
  expect(parts).toMatchObject([
    { part: '1', added: [], changed: [], materials: { added: [], changed: [theirs] } },
    { part: '2', added: [], changed: [], materials: { added: [fresh], changed: [] } },
  ]);
  expect(merged(now, other, (part) => part === '2').materials).toEqual([own, fresh]);
  expect(partsOf(now, now, clauses)).toEqual([]);
});

test('a part that would overwrite a row or a material here is told from one that only adds', () => {
  const now = draftOf([row('a', '1.1', '1'), row('b', '2.1', '1')]);
  const other = draftOf([row('a', '1.1', ''), row('c', '1.2', '1'), row('b', '2.1', '1'), row('d', '2.1', '2')]);
  const parts = partsOf(now, other, clauses);
  expect(parts.map((part) => [part.part, onlyAdds(part)])).toEqual([
    ['1', false],
    ['2', true],
  ]);
  expect(parts[0]?.changed).toMatchObject([{ from: { value: '1' }, to: { value: '' }, fields: ['value'] }]);
});
