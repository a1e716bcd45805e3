/** What the live workbook holds: formulas where it calculates, and text everywhere else. */

import { inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { bookFile } from '../../src/files/tableFile.ts';
import { layoutOf } from '../../src/live/layout.ts';
import { liveBook } from '../../src/live/liveBook.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { tableBook } from '../../src/table/tableBook.ts';
import { templateRecords } from '../../src/table/template.ts';
import { type Book, type BookCell, textIn } from '../../src/workbook/book.ts';
import { openZip, packedBytes } from '../../src/workbook/zip.ts';
import { rubrics } from '../score/random.ts';
import { bookOf, cellsOf } from './drafts.ts';

const { rubric } = loadEdition('2023');
const rowsOf = (...cells: readonly Partial<Row>[]): Row[] =>
  cells.map((own, index) => ({ ...emptyRow, id: `row-${index}`, ...own }));

function bookFor(choices: Choices, ...cells: readonly Partial<Row>[]): Book {
  const rows = rowsOf(...cells);
  const [given = { station: '', entries: [], damaged: [] }] = readEntries(rubric, rows).stations;
  return liveBook({ rubric, given, rows, choices, rules: '2031-0a1b2c3d' });
}
const bytesOf = async (book: Book) => new Uint8Array(await (await bookFile(book)).arrayBuffer());

/** The cells of a code's line that people see beside the texts. */
function lineOf(book: Book, code: string) {
  const row: readonly BookCell[] = book.sheets[0]?.rows[layoutOf(rubric).rowOf(code) - 1] ?? [];
  const shown = (index: number) => {
    const cell = row[index] ?? '';
    if (typeof cell === 'string') return cell;
    return 'number' in cell ? cell.number : 'formula' in cell ? cell.result : cell.text;
  };
  return {
    figure: shown(4),
    total: shown(5),
    concealed: shown(6),
    counted: shown(9),
    state: shown(10),
    remark: shown(14),
  };
}

test('text that begins like a formula becomes none, whatever column and station it comes from', async () => {
  const texts = ['=1+1', '+1', '-1', '@SUM(1)', '\t=1', '\r=1', '＝1', '\n=1'];
  const rows = texts.map((text) => ({
    code: '2.2.4',
    value: '1',
    note: text,
    matter: text,
    evidence: text,
    person: text,
  }));
  const book = bookFor({}, ...rows.map((row) => ({ ...row, station: '=cmd' })), {
    code: 'B4',
    value: '=2',
    note: '=3',
    station: '=cmd',
  });
  const zip = openZip(await bytesOf(book));
  const sheets = [...zip.entries.values()].filter(({ name }) => name.startsWith('xl/worksheets/sheet'));
  const formulas = sheets.flatMap((entry) => {
    const packed = packedBytes(zip, entry);
    const text = Buffer.from(entry.method === 8 ? inflateRawSync(packed) : packed).toString();
    return [...text.matchAll(/<f[ >][^<]*/g)];
  });
  expect(formulas).toHaveLength(Object.keys(cellsOf(book).results).length);
  const remark = book.sheets[0]?.rows[layoutOf(rubric).rowOf('2.2.4') - 1]?.at(-1);
  expect(textIn(remark ?? '')).toContain('=1+1；+1；-1');
});

test('it offers the same words beside a figure as the table that is filled in', () => {
  const offers = (book: Book) =>
    (book.sheets[0]?.choices ?? []).flatMap(({ values, hint }) => (hint === undefined ? [] : [{ values, hint }]));
  for (const edition of rubrics) {
    const own = [...slotsOf(edition).values()].filter(({ of }) => of === 'rule' || of === 'component');
    const offered = offers(tableBook(edition, templateRecords(edition), '自评表'));
    expect(offered).toEqual(
      own.map(({ of, fill }) => ({ values: of === 'component' ? ['是', '否'] : ['不适用'], hint: fill })),
    );
    expect(offers(bookOf({ rubric: edition, choices: {} }, []))).toEqual(offered);
  }
});

test('its formulas use only what every spreadsheet knows', () => {
  const known = new Set(
    'IF OR AND ROUND ROUNDDOWN ROUNDUP SUM SUMIF COUNTIF COUNTIFS MIN MAX INT N ISNUMBER IFERROR CHOOSE'.split(' '),
  );
  for (const edition of rubrics) {
    const cells = bookOf({ rubric: edition, choices: {} }, []).sheets.flatMap(({ rows }) => rows.flat());
    const formulas = cells.flatMap((cell) => (typeof cell !== 'string' && 'formula' in cell ? cell.formula : []));
    expect(formulas.length).toBeGreaterThan(50);
    expect(
      formulas.flatMap((formula) => formula.match(/[A-Z]+(?=\()/g) ?? []).filter((name) => !known.has(name)),
    ).toEqual([]);
    // Excel takes no more, and none of these reads as a number too long to be exact.
    expect(Math.max(...formulas.map(({ length }) => length))).toBeLessThan(8192);
  }
});

test('rows of one code are one figure, and the remark says so', () => {
  const book = bookFor(
    {},
    { code: '2.2.4', value: '2', concealed: '1', note: '甲' },
    { code: '2.2.4', value: '5', note: '甲' },
    { code: '2.4.6', value: '29/30' },
    { code: 'B4', value: '2', matter: '甲' },
    { code: 'B4', value: '3', matter: '甲' },
    { code: 'B4', value: '1', concealed: '是' },
  );
  expect(lineOf(book, '2.2.4')).toMatchObject({
    figure: 7,
    concealed: 1,
    state: '已填',
    remark: '台账里 2 行，这里是合计；甲',
  });
  expect(lineOf(book, '2.4.6')).toMatchObject({ figure: 29, total: 30 });
  expect(lineOf(book, 'B4')).toMatchObject({
    figure: 3,
    concealed: '',
    remark: '虚报 1 行，已取消；台账里 2 行，这里是计入的合计（同一事项取最高）',
  });
});

test('where a reading divides by months, the figure is the sets that they make', () => {
  const rows = [
    { code: '2.2.4', value: '5', date: '3月5日' },
    { code: '2.2.4', value: '4', date: '4月5日' },
  ];
  expect(lineOf(bookFor({ per_n_period: 'month' }, ...rows), '2.2.4')).toMatchObject({
    figure: 2,
    remark: '按月分组：台账里共 9，这里填各月组数的合计',
  });
  expect(lineOf(bookFor({}, ...rows), '2.2.4')).toMatchObject({ figure: 9 });
});

test('nothing is empty, none is 0, and a clause with rows that are not understood says so', () => {
  const book = bookFor(
    {},
    { code: '2.2.4', value: '0' },
    { code: '2.2.5', value: '3' },
    { code: '2.2.5', value: '三件' },
  );
  expect(lineOf(book, '2.2.4')).toMatchObject({ figure: 0, counted: 0, state: '已填' });
  expect(lineOf(book, '2.2.1')).toMatchObject({ figure: '', counted: 0, state: '未填' });
  expect(lineOf(book, '2.2.5')).toMatchObject({ figure: 3, state: '部分', remark: '台账里还有看不懂的行，没有计入' });
});

test('it is not taken for a table to be imported', async () => {
  const book = bookFor({}, { code: '2.4.6', value: '29/30' });
  const read = await readFile(await bytesOf(book), new Set(slotsOf(rubric).keys()));
  expect(read).toMatchObject({ error: expect.stringContaining('这是“带公式的表格”，每条只有一个合计数') });
});
