/** The live workbook, opened in LibreOffice Calc: it calculates what the site does, and follows when figures are changed. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { score } from '../../src/score/score.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { entriesOf, rubrics, soak } from '../score/random.ts';
import { bookOf, cellsOf, type LiveDraft, liveDrafts } from './drafts.ts';

const python = '/usr/bin/python3';
const available =
  spawnSync(python, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0;
if (!available) {
  process.stdout.write(
    'LibreOffice with python3-uno is not installed here: no live workbook is calculated with Calc.\n',
  );
}

const folder = mkdtempSync(join(tmpdir(), 'live-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Half of them of each edition; in a soak fifty in all, others every time. */
const seed = soak > 0 ? Date.now() % 1e9 : 20231231;
const numRuns = soak > 0 ? 25 : 3;
const sampled = rubrics.flatMap((rubric) => fc.sample(liveDrafts(rubric), { seed, numRuns }));

const edition = (name: string) => rubrics.find((rubric) => rubric.edition === name) as (typeof rubrics)[number];
const rowsOf = (...cells: readonly Partial<Row>[]): Row[] =>
  cells.map((own, index) => ({ ...emptyRow, id: `row-${index}`, ...own }));
/** What seldom comes by chance: equals of an exclusive group, texts like formulas, halves of a hundredth, rates on a line. */
const special: LiveDraft[] = [
  {
    rubric: edition('2031'),
    choices: { touch_each: 'every' },
    rows: rowsOf({ code: 'A.1.2', value: '9' }, { code: 'A.1.3', value: '5', concealed: '1' }),
    changed: rowsOf({ code: 'A.1.2', value: '9' }, { code: 'A.1.3', value: '5' }),
  },
  {
    rubric: edition('2023'),
    choices: {},
    rows: rowsOf(
      { code: '7.1.1', value: '59.9625', note: '=1+1' },
      { code: '2.4.6', value: '57/60', note: '\t=cmd|x', station: '' },
      { code: '2.2.4', value: '8', note: '@SUM(1)' },
      { code: '2.2.5', value: '1', note: '-2+3' },
      { code: 'B1', value: '2', note: '+1', evidence: '=1' },
    ),
    changed: rowsOf(
      { code: '7.1.1', value: '58.09125', note: '=1+1' },
      { code: '2.4.6', value: '57/59', note: '\t=cmd|x' },
      { code: '2.2.4', value: '9', note: '@SUM(1)' },
      { code: '2.2.5', value: '1', note: '-2+3' },
      { code: 'B1', value: '2', note: '+1', evidence: '=1' },
    ),
  },
];

type Cells = Record<string, unknown>;

/** To the cent: what floating point leaves behind the second place is not seen. */
const toTheCent = (cells: Cells): Cells =>
  Object.fromEntries(
    Object.entries(cells).map(([name, value]) => [
      name,
      typeof value === 'number' ? Number(value.toFixed(2)) + 0 : value,
    ]),
  );

async function inCalc(all: readonly LiveDraft[]): Promise<{ before: Cells; after: Cells; formulas: number }[]> {
  const books = await Promise.all(
    all.map(async (draft, index) => {
      const file = join(folder, `${index}.xlsx`);
      const [book, next] = [bookOf(draft, draft.rows), bookOf(draft, draft.changed)];
      writeFileSync(file, await writeWorkbook(book));
      const [from, to] = [cellsOf(book).inputs, cellsOf(next).inputs];
      const names = [...new Set([...Object.keys(from), ...Object.keys(to)])];
      const change = names.flatMap((name) => (from[name] === to[name] ? [] : [[name, to[name] ?? null]]));
      return { file, change: Object.fromEntries(change), read: Object.keys(cellsOf(book).results) };
    }),
  );
  writeFileSync(join(folder, 'books.json'), JSON.stringify(books));
  execFileSync(python, ['-B', 'test/e2e/changeInCalc.py', join(folder, 'books.json'), join(folder, 'out.json')]);
  return JSON.parse(readFileSync(join(folder, 'out.json'), 'utf8'));
}

describe.skipIf(!available)('in LibreOffice Calc', { timeout: 600_000 }, () => {
  const drafts = [...sampled, ...special];
  test(`every figure of ${sampled.length} random drafts, and again after three inputs were changed`, async () => {
    const found = await inCalc(drafts);
    for (const [index, draft] of drafts.entries()) {
      expect(found[index]?.formulas).toBe(Object.keys(cellsOf(bookOf(draft, draft.rows)).results).length);
      const why = `seed ${seed}, draft ${index}: ${JSON.stringify(draft.choices)}`;
      for (const [when, rows] of [
        ['before', draft.rows],
        ['after', draft.changed],
      ] as const) {
        const shown = toTheCent(found[index]?.[when] ?? {});
        expect(shown, `${when}, ${why}`).toEqual(toTheCent(cellsOf(bookOf(draft, rows)).results));
        const {
          score: total,
          annex,
          bonus,
          deduction,
          progress,
        } = score(draft.rubric, entriesOf(draft.rubric, rows), draft.choices);
        expect([shown['B3'], shown['D3'], shown['F3'], shown['H3'], shown['J3']]).toEqual([
          ...[total, annex, bonus, deduction].map((points) => points / 100),
          progress.of - progress.assessed,
        ]);
      }
    }
    if (soak > 0) process.stdout.write(`${sampled.length} live workbooks agree, seed ${seed}\n`);
  });
});
