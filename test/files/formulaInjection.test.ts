/** Whatever a note begins with, no file that the calculator hands out makes a formula of it, and none loses it. */

import { inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readRecords, unescapeFormula } from '../../src/csv/records.ts';
import { newDraft } from '../../src/drafts/draft.ts';
import { readWorkFile, writeWorkFile } from '../../src/drafts/workFile.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { bookFile, materialFile, tableFile } from '../../src/files/tableFile.ts';
import { liveBook } from '../../src/live/liveBook.ts';
import { materialsOf } from '../../src/materials/list.ts';
import { formWords, materialRecords } from '../../src/materials/records.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { exportRecords, reasonOf } from '../../src/table/exportRows.ts';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { openZip, packedBytes } from '../../src/workbook/zip.ts';

const { rubric } = loadEdition('2023');
/** Stands in every text, so that it is found wherever it goes. */
const mark = '标记';
const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '\t=', '\r=', ' =', "'=", '＝', '＋', '－', '＠', '=cmd|', '"='];
const texts = starts.map((start) => `${start}HYPERLINK("http://a.example","${mark}")`);
const rows = texts.map(
  (text, index): Row => ({
    ...emptyRow,
    id: `row-${index}`,
    code: index % 3 === 0 ? 'B4' : '2.2.4',
    value: index % 5 === 0 ? text : '1',
    station: '甲所',
    date: text,
    matter: text,
    level: text,
    note: text,
    evidence: text,
    person: text,
    concealed: index % 7 === 0 ? text : '',
    extra: [[text, text]],
  }),
);
const ofStation = rows.map((row) => ({ ...row, station: texts[0] ?? '' }));
const reasons = (row: Row) => reasonOf(row, [`${row.note}看不懂`]);

type Records = readonly (readonly string[])[];
const tables: readonly (readonly [string, Records])[] = [
  ['the table', exportRecords(rubric, rows)],
  ['the table of a station of such a name', exportRecords(rubric, ofStation)],
  ['rows in error with their reasons', exportRecords(rubric, rows, reasons)],
  ['the table of another edition', exportRecords(null, rows)],
];
const materials = materialRecords(materialsOf(rubric, rows, []));
const words = [formWords.paper, formWords.electronic];

async function expectPlainCsv(file: Blob, records: Records) {
  const text = (await file.text()).replace(/^\ufeff/, '').replaceAll('\r\n', '\n');
  expect(text).toContain(mark);
  const cells = readRecords(text, ',').records;
  expect(cells.flat().filter((cell) => /^[=+\-@\t\r＝＋－＠]/.test(cell))).toEqual([]);
  const plain = (all: Records) => all.map((record) => record.map((cell) => cell.replace(/\r\n?/g, '\n')));
  expect(plain(cells.map((record) => record.map(unescapeFormula)))).toEqual(plain(records));
}

/** What of a workbook a spreadsheet may calculate: formulas of cells, of lists, and of names. */
async function calculated(file: Blob) {
  const zip = openZip(new Uint8Array(await file.arrayBuffer()));
  const parts = [...zip.entries.values()].map((entry) => {
    const packed = packedBytes(zip, entry);
    return Buffer.from(entry.method === 8 ? inflateRawSync(packed) : packed).toString();
  });
  const found = (pattern: RegExp) =>
    parts.flatMap((part) => [...part.matchAll(pattern)].map(([, inner = '']) => inner));
  return {
    cells: found(/<f(?:\s[^>]*)?>([^<]*)</g),
    others: found(/<(?:formula[12]|definedName)(?:\s[^>]*)?>([^<]*)</g),
    links: parts.filter((part) => /<hyperlink[ >]|TargetMode="External"/.test(part)),
    hasMark: parts.some((part) => part.includes(mark)),
  };
}

async function expectPlainBook(file: Blob, formulas = 0) {
  const { cells, others, links, hasMark } = await calculated(file);
  expect(hasMark).toBe(true);
  expect(cells).toHaveLength(formulas);
  expect([...cells, ...others].filter((formula) => formula.includes(mark) || formula.includes('HYPERLINK'))).toEqual(
    [],
  );
  expect(links).toEqual([]);
}

describe.each(tables)('%s', (_, records) => {
  test('as CSV', async () => {
    await expectPlainCsv(await tableFile(rubric, records, '自评表', 'csv'), records);
  });

  test('as a workbook', async () => {
    const file = await tableFile(rubric, records, '自评表', 'xlsx');
    await expectPlainBook(file);
    const read = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
    if ('error' in read) throw new Error(read.error);
    const back = new Set(
      read.sheets.flatMap((sheet) => sheet.records.flat()).map((cell) => cell.replace(/\r\n?/g, '\n')),
    );
    expect(records.flat().filter((cell) => !back.has(cell.replace(/\r\n?/g, '\n')))).toEqual([]);
  });
});

describe('the list of materials', () => {
  test('as CSV', async () => {
    await expectPlainCsv(await materialFile(materials, `佐证清单（${mark}）`, words, 'csv'), materials);
  });

  test('as a workbook, under whatever title', async () => {
    await expectPlainBook(await materialFile(materials, texts[0] ?? '', words, 'xlsx'));
  });
});

test.each([
  ['the workbook that calculates', rows],
  ['the same of a station of such a name', ofStation],
])('%s', async (_, all) => {
  const [given] = readEntries(rubric, all).stations;
  if (!given) throw new Error('no station');
  const live = (own: readonly Row[]) => liveBook({ rubric, given, rows: own, choices: {}, rules: '2031-0a1b2c3d' });
  const plain = await calculated(await bookFile(live([])));
  await expectPlainBook(await bookFile(live(all)), plain.cells.length);
});

test('the work file is text alone, and gives all of it back', () => {
  const draft = { ...newDraft('2023', texts[0] ?? ''), rows: rows as never };
  const file = readWorkFile(writeWorkFile(draft, '2031-0a1b2c3d', new Date(0)));
  if ('error' in file) throw new Error(file.error);
  expect(file.draft.rows).toEqual(rows);
});
