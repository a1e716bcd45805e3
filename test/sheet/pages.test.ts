/** A form on pages: nothing left out or twice, no page taller than the paper, signatures never alone, heads where they belong. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { type Form, tablesOf } from '../../src/sheet/form.ts';
import { formsOf } from '../../src/sheet/formsOf.ts';
import { type FormHeights, runHeight } from '../../src/sheet/heights.ts';
import { laidCaption, laidRows } from '../../src/sheet/laidRows.ts';
import { type Page, pagesOf } from '../../src/sheet/pages.ts';
import { tables } from '../score/arbitraries.ts';
import { eachEdition, patience, runs } from '../score/random.ts';
import { givenOf, heightsOf } from './given.ts';

const { rubric: rubric2023 } = loadEdition('2023');

/** The first code that counts findings without end. */
const countOf = (rubric: Rubric): string =>
  [...slotsOf(rubric).values()].find(({ input, maxCount }) => input === 'count' && maxCount === null)?.code ?? '';

const rowOf = (at: number, code: string, more: Partial<Row>): Row => ({
  ...emptyRow,
  id: String(at),
  code,
  value: '1',
  ...more,
});

const choices = [{ is: 'whole' }, { is: 'short' }, { is: 'department', name: null }, { is: 'materials' }] as const;

const heightOf = (form: Form, heights: FormHeights, { parts, isFirst, isSigned }: Page) =>
  parts.reduce(
    (sum, { table, from, to }) => {
      const [own, measured] = [tablesOf(form)[table], heights.tables[table]];
      if (!own || !measured) throw new Error('no such table');
      const caption = laidCaption(own, from) === '' ? 0 : measured.caption;
      return sum + caption + measured.head + runHeight(own, measured, from, to);
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

  test('rows in hundreds, with much to tell, stand in the appendix, however long', () => {
    const code = countOf(rubric);
    const rows = Array.from({ length: 500 }, (_, at) =>
      rowOf(at, code, { note: `第${at}件，${'很长的说明'.repeat(at % 40)}`, evidence: `材料${at}.pdf` }),
    );
    const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
    if (!form) throw new Error('no form');
    const pages = check(form);
    const appended = pages.length - pages.findIndex(({ isSigned }) => isSigned) - 1;
    expect(pages.length - appended).toBeLessThan(20);
    expect(appended).toBeGreaterThan(15);
    const cells = form.appendix?.pieces.map((piece) => piece.cells.slice(1).map(({ lines }) => lines.join()));
    expect(cells).toEqual(
      rows.map(({ note, evidence }, at) => [String(at + 1), '', expect.any(String), note, evidence]),
    );
  });

  test('a row that is taller than a page goes on on the next, and no other row does', () => {
    const words = '说'.repeat(5000);
    const rows = [
      rowOf(0, countOf(rubric), { note: `${words}完`, evidence: `${words}.pdf`, date: words, value: words }),
    ];
    const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
    if (!form) throw new Error('no form');
    check(form);
    const [told = '', proof = ''] = [4, 5].map((at) =>
      form.appendix?.pieces.map(({ cells }) => cells[at]?.lines.join('') ?? '').join(''),
    );
    expect(told).toContain(`${words}，${words}，${words}完`);
    expect(proof).toBe(`${words}.pdf`);
  });

  test('a sum of hundreds of bonuses stands in the appendix, too', () => {
    const open = rubric.bonuses.find(({ kind }) => kind === 'open_amount');
    if (!open) return;
    const rows = Array.from({ length: 700 }, (_, at) => rowOf(at, open.code, { note: `第${at}件` }));
    const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
    if (!form) throw new Error('no form');
    check(form);
    const told = form.appendix?.pieces.map(({ cells }) => cells[4]?.lines.join('') ?? '').join('') ?? '';
    expect(told.split('1 + ')).toHaveLength(700);
  });

  test('a material with a long name', () => {
    const evidence = `${'长'.repeat(4000)}.pdf`;
    for (const form of formsOf(givenOf(rubric, [rowOf(0, countOf(rubric), { evidence })]), { is: 'materials' })) {
      check(form);
      expect(form.tables[0]?.pieces.map(({ cells }) => cells[2]?.lines.join('')).join('')).toBe(evidence);
    }
  });

  test('the appendix says again whose rows they are, where they go on', () => {
    const rows = Array.from({ length: 40 }, (_, at) => rowOf(at, countOf(rubric), { note: `第${at}件` }));
    const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
    const pages = form ? pagesOf(form, heightsOf(form)) : [];
    const heads = pages.flatMap(({ parts }) =>
      parts.flatMap(({ table, from, to }) =>
        form && table === form.tables.length && form.appendix
          ? [laidRows(form.appendix, from, to)[0]?.cells[0]?.lines ?? []]
          : [],
      ),
    );
    const code = countOf(rubric);
    expect(heads.map(([first]) => first)).toEqual([code, `${code}（续）`]);
    expect(heads[1]?.[1]).toBe(heads[0]?.[1]);
  });
});

test('no row of the bonuses stands alone on a page, wherever it ends; where they go on, their caption says so', () => {
  const [form] = formsOf(givenOf(rubric2023, [rowOf(0, 'B1', {})]), { is: 'whole' });
  if (!form) throw new Error('no form');
  const at = form.tables.findIndex(({ kind }) => kind === 'outside');
  const bonuses = form.tables[at];
  if (!bonuses) throw new Error('no bonuses');
  const onPages = (page: number) =>
    pagesOf(form, { ...heightsOf(form), page }).flatMap(({ parts }) => parts.filter(({ table }) => table === at));
  const divided = Array.from({ length: 120 }, (_, more) => onPages(120 + more)).filter(({ length }) => length > 1);
  expect(divided.length).toBeGreaterThan(0);
  for (const parts of divided) {
    for (const { from, to } of parts) expect(to - from).toBeGreaterThan(1);
    const [first, ...others] = parts.map(({ from }) => laidCaption(bonuses, from));
    expect([first, ...others]).toEqual(['加分', ...others.map(() => '加分（续）')]);
  }
});

test('on a department’s form rows fill the first page: notes and signatures alone may go on', () => {
  const forms = formsOf(givenOf(rubric2023, [rowOf(0, countOf(rubric2023), {})]), { is: 'department', name: null });
  // The first, on a page that its rows just fill.
  const [form] = forms;
  const [table] = form?.tables ?? [];
  if (!form || !table) throw new Error('no form');
  const heights = heightsOf(form);
  const rows: Page = { parts: [{ table: 0, from: 0, to: table.pieces.length }], isFirst: true, isSigned: false };
  const pages = pagesOf(form, { ...heights, page: heightOf(form, heights, rows) });
  expect(pages.map(({ parts }) => parts.map(({ table }) => table))).toEqual([[0], [1]]);
});

test('what rows share is said again on the next page, and a figure is not', () => {
  const [form] = formsOf(givenOf(rubric2023, []), { is: 'whole' });
  const [table] = form?.tables ?? [];
  if (!table) throw new Error('no table');
  const at = table.pieces.findIndex(({ part }, index) => part !== '' && table.pieces[index - 1]?.part === part);
  const [row] = laidRows(table, at, at + 1);
  const texts = row?.cells.map(({ lines }) => lines.join('')) ?? [];
  expect(texts[0]).toMatch(/（续）$/);
  expect(texts[1]).toMatch(/（续）$/);
  expect([texts[2], texts[5]]).toEqual(['（续）', '（续）']);
});
