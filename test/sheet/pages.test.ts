/** A form on pages: nothing left out or twice, no page taller than the paper, signatures never alone, heads where they belong. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { type Form, tablesOf } from '../../src/sheet/form.ts';
import { formsOf } from '../../src/sheet/formsOf.ts';
import { type FormHeights, runHeight } from '../../src/sheet/heights.ts';
import { laidRows } from '../../src/sheet/laidRows.ts';
import { type Page, pagesOf } from '../../src/sheet/pages.ts';
import { tables } from '../score/arbitraries.ts';
import { eachEdition, patience, runs } from '../score/random.ts';
import { givenOf, heightsOf } from './given.ts';

const choices = [{ is: 'whole' }, { is: 'short' }, { is: 'department', name: null }, { is: 'materials' }] as const;

const heightOf = (form: Form, heights: FormHeights, { parts, isFirst, isSigned }: Page) =>
  parts.reduce(
    (sum, { table, from, to }) => {
      const [own, measured] = [tablesOf(form)[table], heights.tables[table]];
      if (!own || !measured) throw new Error('no such table');
      return sum + (from === 0 ? measured.caption : 0) + measured.head + runHeight(own, measured, from, to);
    },
    (isFirst ? heights.title : 0) + (isSigned ? heights.signing : 0),
  );

function check(form: Form) {
  const heights = heightsOf(form);
  const pages = pagesOf(form, heights);
  const placed = pages.flatMap(({ parts }) =>
    parts.flatMap(({ table, from, to }) => Array.from({ length: to - from }, (_, at) => `${table} ${from + at}`)),
  );
  expect(placed).toEqual(tablesOf(form).flatMap(({ pieces }, table) => pieces.map((_, at) => `${table} ${at}`)));
  for (const page of pages) expect(heightOf(form, heights, page)).toBeLessThanOrEqual(heights.page);
  // The signatures have at least a row above them.
  const signed = pages.findIndex(({ isSigned }) => isSigned);
  expect(pages[signed]?.parts.length).toBeGreaterThan(0);
  expect(pages.filter(({ isSigned }) => isSigned)).toHaveLength(1);
  // What is signed ends with the signatures; the appendix begins on the next page.
  for (const [at, { parts }] of pages.entries()) {
    for (const { table } of parts) expect(table < form.tables.length).toBe(at <= signed);
  }
  for (const { parts } of pages) {
    const last = parts.at(-1);
    if (last) expect(tablesOf(form)[last.table]?.pieces[last.to - 1]?.withNext ?? false).toBe(false);
  }
  return pages;
}

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  test('random drafts, every form', () => {
    fc.assert(
      fc.property(tables(rubric), (rows) => {
        for (const choice of choices) for (const form of formsOf(givenOf(rubric, rows), choice)) check(form);
      }),
      runs(15),
    );
  });

  test('rows in hundreds, with much to tell: a rule goes on from page to page, and all of it stands there', () => {
    const code = [...slotsOf(rubric).values()].find(
      ({ input, maxCount }) => input === 'count' && maxCount === null,
    )?.code;
    const rows = Array.from(
      { length: 500 },
      (_, at): Row => ({
        ...emptyRow,
        id: String(at),
        code: code ?? '',
        value: '1',
        note: `第${at}件，${'很长的说明'.repeat(at % 40)}`,
        evidence: `材料${at}.pdf`,
      }),
    );
    const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
    if (!form) throw new Error('no form');
    const pages = check(form);
    expect(pages.length).toBeGreaterThan(20);
    // 扣分说明 and 佐证材料, as they go on from row to row.
    const [words, proof] = [6, 7].map(
      (at) => form.tables[0]?.pieces.flatMap(({ cells }) => cells[at]?.lines ?? []) ?? [],
    );
    const text = words?.join('') ?? '';
    expect(rows.filter(({ note }) => !text.includes(note)).map(({ id }) => id)).toEqual([]);
    expect(rows.filter(({ evidence }) => !proof?.includes(evidence)).map(({ id }) => id)).toEqual([]);
  });
});

test('what rows share is said again on the next page, and a figure is not', () => {
  const [first] = eachEdition;
  if (!first) throw new Error('no edition');
  const [form] = formsOf(givenOf(first.rubric, []), { is: 'whole' });
  const [table] = form?.tables ?? [];
  if (!table) throw new Error('no table');
  const at = table.pieces.findIndex(({ part }, index) => part !== '' && table.pieces[index - 1]?.part === part);
  const [row] = laidRows(table, at, at + 1);
  const texts = row?.cells.map(({ lines }) => lines.join('')) ?? [];
  expect(texts[0]).toMatch(/（续）$/);
  expect(texts[1]).toMatch(/（续）$/);
  expect([texts[2], texts[5]]).toEqual(['（续）', '（续）']);
});
