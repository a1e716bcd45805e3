/** Whatever stands in a draft, its export loads back to the same rows, as CSV and as a workbook, and holds no formula. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeFormula, readRecords, unescapeFormula, writeRecords } from '../../src/csv/records.ts';
import { difference } from '../../src/drafts/difference.ts';
import { fold } from '../../src/entries/fold.ts';
import { columns, emptyRow, type Field, type Row } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { keptName } from '../../src/table/header.ts';
import { templateRecords } from '../../src/table/template.ts';
import { allNaughtyStrings } from '../files/naughtyStrings.ts';

const { rubric } = loadEdition('2023');
const codes = new Set(slotsOf(rubric).keys());
const fields = Object.keys(columns) as Field[];

const soak = Number(process.env['SOAK'] ?? 0);
/** Always the same drafts in `npm test`; many times as many, from a new seed, in `npm run soak`. */
const runs = (numRuns: number) => (soak > 0 ? { numRuns: numRuns * soak } : { seed: 20231231, numRuns });

const marks = [
  ...['=', '+', '-', '@', '＝', '＋', '－', '＠', "'", '\t', '\n', ' ', '　', '"', ',', ';', '，', '\u200b', '\ufeff'],
  ...[
    '合计',
    '小计',
    '注',
    '说明',
    '条款',
    '数值',
    '不适用',
    '城东司法所',
    'sep=',
    '_x000A_',
    '#N/A',
    '1.1.1',
    '3月5日',
  ],
];
const inText = (text: string) => text.replace(/[\0\r]/g, '');
/** Any text that a cell can hold: a line end is LF, and nothing is NUL. */
const anyText = fc.oneof(
  { weight: 2, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: fc.array(fc.constantFrom(...marks), { maxLength: 6 }).map((parts) => parts.join('')) },
  { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }).map(inText) },
  { weight: 1, arbitrary: fc.constantFrom(...allNaughtyStrings.filter((text) => text.length < 1000)) },
);

const filled = (text: string) => text.trim() !== '';
/** A column that is not read, under the name by which a draft keeps it. */
const extra = fc
  .tuple(
    fc.oneof(fc.constantFrom('备用', '经费', '代码', 'station', '原因', '__proto__'), anyText),
    anyText.filter(filled),
  )
  .map(([name, cell]) => [keptName({ names: [name] }, 0), cell] as const);

const station = fc.oneof(
  fc.constantFrom('', '城东司法所', '城西司法所'),
  // One in which nothing is to be seen is none.
  anyText.map((text) => (fold(text) === '' ? '' : text.trim())),
);

const rowOf = fc
  .record({
    ...(Object.fromEntries(fields.map((field) => [field, anyText])) as Record<Field, typeof anyText>),
    code: fc.oneof(
      fc.constantFrom(...codes),
      fc.constantFrom('3.1.99', '1', 'V1', 'b1', '３.１.４', ' 2.2.1 '),
      anyText,
    ),
    station,
    extra: fc.array(extra, { maxLength: 4 }),
  })
  .map((cells): Omit<Row, 'id' | 'line'> => cells);

const isRow = (row: Omit<Row, 'id' | 'line'>) =>
  row.extra.length > 0 || fields.some((field) => field !== 'station' && fold(row[field]) !== '');

/** Drafts in which every row holds something. */
const drafts = fc
  .array(rowOf.filter(isRow), { minLength: 1, maxLength: 8 })
  .map((rows) => rows.map((row, index): Row => ({ ...row, id: `row-${index}`, line: null })));

/** What rows say: without what only says where they stood; cells of several columns that are not read in the order of their names. */
const said = (rows: readonly Row[]) =>
  rows.map(({ id: _id, line: _line, extra: own, ...cells }) => ({
    ...cells,
    extra: [...own].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
  }));

/** Rows of no station come first in an export. */
const inOrder = (rows: readonly Row[]) => [
  ...rows.filter((row) => row.station === ''),
  ...rows.filter((row) => row.station !== ''),
];

const csvOf = (rows: readonly Row[]) => new TextEncoder().encode(writeRecords(exportRecords(rubric, rows)));

async function rowsOf(bytes: Uint8Array): Promise<readonly Row[]> {
  const read = await readFile(bytes, codes);
  if ('error' in read) throw new Error(read.error);
  return read.rows;
}

async function expectSame(bytes: Uint8Array, rows: readonly Row[]) {
  const back = await rowsOf(bytes);
  expect(said(back)).toEqual(said(inOrder(rows)));
  expect(difference(rows, back)).toEqual({ same: rows.length, added: [], changed: [], gone: [] });
}

describe('any draft', { timeout: 600_000 }, () => {
  test('as CSV', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, (rows) => expectSame(csvOf(rows), rows)),
      runs(500),
    );
  });

  test('as CSV of an edition whose rules are not at hand', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, (rows) =>
        expectSame(new TextEncoder().encode(writeRecords(exportRecords(null, rows))), rows),
      ),
      runs(100),
    );
  });

  test('as a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(drafts, async (rows) =>
        expectSame(await workbookOf(rubric, exportRecords(rubric, rows), '自评表'), rows),
      ),
      runs(100),
    );
  });

  test('no cell of its CSV begins like a formula', () => {
    fc.assert(
      fc.property(drafts, (rows) => {
        const text = writeRecords(exportRecords(rubric, rows)).replace(/^\ufeff/, '');
        const cells = readRecords(text.replaceAll('\r\n', '\n'), ',').records.flat();
        expect(cells.filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
      }),
      runs(300),
    );
  });
});

test('a cell made harmless is as it was when it is read again', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.string({ unit: 'binary' })), (text) => {
      expect(unescapeFormula(escapeFormula(text))).toBe(text);
      expect(escapeFormula(text)).not.toMatch(/^[=+\-@\t\r＝＋－＠]/);
    }),
    runs(2000),
  );
});

/** Rows that have been lost, or whose meaning has changed, one by one. */
describe('kept', () => {
  const row = (cells: Partial<Row>, index: number): Row => ({ ...emptyRow, id: `row-${index}`, ...cells });
  test.each<readonly [string, readonly Partial<Row>[]]>([
    ['rows that begin like a remark', [{ code: '合计', value: '3' }, { note: '说明：待核' }, { code: '注' }]],
    ['spaces around cells', [{ code: ' 2.2.1', value: ' 1 ', note: '  甲 ', extra: [['备用', ' 乙 ']] }]],
    [
      'rows of no station beneath others',
      [
        { code: '2.2.1', value: '1', station: '城东司法所' },
        { code: '2.2.3', value: '1' },
      ],
    ],
    [
      'columns that not every row has',
      [
        { code: '2.2.1', extra: [['乙', '2']] },
        {
          code: '2.2.3',
          extra: [
            ['甲', '1'],
            ['乙', '2'],
            ['甲', '3'],
          ],
        },
      ],
    ],
    [
      'cells that look like a table under another delimiter',
      [{ code: '2.2.1', value: '1', note: `甲;条款;数值;${'乙;'.repeat(30)}\n条款\t数值${'\t'.repeat(30)}` }],
    ],
  ])('%s', async (_, cells) => {
    const rows = cells.map(row);
    await expectSame(csvOf(rows), rows);
    await expectSame(await workbookOf(rubric, exportRecords(rubric, rows), '自评表'), rows);
  });

  test('a station in which nothing is to be seen is none, and not the one above', async () => {
    const rows = [
      row({ code: '2.2.1', value: '1', station: '城东司法所' }, 1),
      row({ code: '2.2.3', value: '1', station: '\u200b' }, 2),
    ];
    expect((await rowsOf(csvOf(rows))).map(({ code, station: own }) => [code, own])).toEqual([
      ['2.2.3', ''],
      ['2.2.1', '城东司法所'],
    ]);
  });

  test('columns that are not read because others have been chosen in their place', async () => {
    const text = '条款,数值,数值,备注,日期\n2.2.1,1,2,甲,乙\n';
    const read = await readFile(new TextEncoder().encode(text), codes, {
      columns: { at: 0, fields: ['code', null, 'value', null, null] },
    });
    if ('error' in read) throw new Error(read.error);
    expect(read.rows).toMatchObject([{ code: '2.2.1', value: '2', note: '', date: '' }]);
    expect(read.rows[0]?.extra.map(([, cell]) => cell)).toEqual(['1', '甲', '乙']);
    await expectSame(csvOf(read.rows), read.rows);
  });

  test('the empty template holds no rows but those of its codes', async () => {
    const back = await rowsOf(new TextEncoder().encode(writeRecords(templateRecords(rubric))));
    expect(back.map(({ code }) => code)).toEqual([...codes]);
    await expectSame(csvOf(back), back);
  });
});
