/** Tables as stations keep them, made and saved by LibreOffice Calc, give the same score as a plain file of the same figures. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { repairsOf } from '../../src/entries/repairs.ts';
import type { Row } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';

const python = '/usr/bin/python3';
const available =
  spawnSync(python, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0;
if (!available) {
  process.stdout.write('LibreOffice with python3-uno is not installed here: no tables are made with Calc.\n');
}

const { rubric } = loadEdition('2023');
const slots = slotsOf(rubric);
const codes = new Set(slots.keys());

/** A cell as Calc holds it: text, a number under a format, a formula, or nothing. */
type Cell = string | { readonly number: number; readonly format: string } | { readonly formula: string } | null;
/** What stands in the plain file, and what a person has in the spreadsheet for it. */
interface Figure {
  readonly plain: string;
  readonly cell: Cell;
}
interface Line {
  readonly code: Figure;
  readonly value: Figure;
  readonly station: string;
  readonly date: Figure;
  readonly note: string;
  readonly evidence: string;
  readonly category: string;
}

const text = (plain: string): Figure => ({ plain, cell: plain });
const number = (plain: string, value: number, format: string): Figure => ({ plain, cell: { number: value, format } });

/** What a person types for a clause, in the forms that spreadsheets make of it; `turn` makes stations and rows differ. */
function figureOf(slot: Slot, turn: number): Figure {
  switch (slot.input) {
    case 'count': {
      const n = turn % 4 === 0 ? 1 + (turn % 3) : 0;
      return slot.unit === '件' ? number(String(n), n, '0"件"') : number(String(n), n, '0');
    }
    case 'amount': {
      const points = slot.bounds?.max === null ? 25 * (turn % 4) : (slot.bounds?.min ?? 0) + 10 * (turn % 3);
      return number(String(points / 100), points / 100, '0.00');
    }
    case 'percent':
      return turn % 2 ? number('96.5%', 0.965, '0.0%') : turn % 4 ? text('29/30') : number('97%', 0.9667, '0%');
    case 'number':
      return turn % 2 ? number('1234', 1234, '#,##0') : number('2', 2, '#,##0');
    case 'component':
      return turn % 2 ? text('是') : number('4', 4, '0');
    case 'score':
      return number('56.4', 56.4, '0.0');
    case 'rank':
      return number(String(1 + (turn % 5)), 1 + (turn % 5), '"第"0"名"');
    case 'checklist':
      return text('');
    default:
      return slot.input satisfies never;
  }
}

/** A code as text, or as a number whose format shows it. */
const codeOf = (code: string, turn: number): Figure =>
  turn % 3 === 0 && /^\d\.\d\.\d$/.test(code)
    ? number(code, Number(code.replaceAll('.', '')), '0"."0"."0')
    : text(code);

const firstDay = 44_927;
const dateFormats = ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY"年"M"月"D"日"', 'M"月"D"日"', 'YYYYMMDD'];
/** Days of 2023, as real dates under several formats. */
function dateOf(turn: number): Figure {
  if (turn % 3 === 0) return text('');
  const day = (turn * 7) % 365;
  const plain = new Date(Date.UTC(2023, 0, 1 + day)).toISOString().slice(0, 10);
  return number(plain, firstDay + day, dateFormats[turn % dateFormats.length] ?? '');
}

const stations = ['城东司法所', '城西司法所', '河上司法所'];
const categoryOf = (slot: Slot) =>
  rubric.categories.find(({ code }) => slot.owner.startsWith(`${code}.`))?.name ?? '加分、扣分';
const lines: readonly Line[] = stations.flatMap((station, own) =>
  [...slots.values()]
    .filter(({ input }) => input !== 'checklist')
    .map((slot, index): Line => {
      const turn = index + 5 * own;
      return {
        code: codeOf(slot.code, turn),
        value: turn % 11 === 10 ? text('') : figureOf(slot, turn),
        station,
        date: dateOf(turn),
        note: turn % 4 ? '' : '有一件，“逾期”两天，\n已补正',
        evidence: turn % 5 ? '' : '签到册-1, 照片.jpg',
        category: categoryOf(slot),
      };
    }),
);

const plainFile = writeRecords([
  ['条款', '数值', '司法所', '日期', '说明', '佐证材料'],
  ...lines.map((line) => [line.code.plain, line.value.plain, line.station, line.date.plain, line.note, line.evidence]),
]);

interface Sheet {
  readonly name: string;
  readonly hidden?: boolean;
  readonly rows: readonly (readonly Cell[])[];
  readonly merges?: readonly string[];
  readonly styled?: string;
}

/** Last year's table, which nobody sees and which must not be read. */
const lastYear: Sheet = {
  name: '去年',
  hidden: true,
  rows: [
    ['条款', '数值'],
    ['2.2.1', '9'],
    ['2.2.4', '99'],
  ],
};

/** The table as it grows in an office: a title over it, merged cells, subtotals, signatures, columns of one's own. */
function officeSheet(): Sheet {
  const head = ['序号', '司法所', '类别', '条款', '自评数值', null, '日期', '说明', '佐证材料', '备用'];
  const rows: (readonly Cell[])[] = [
    ['各司法所2023年度工作目标自评汇总表'],
    ['填报单位：某某镇', null, null, '单位：分'],
    [],
    head,
  ];
  const merges = ['A1:J1', 'A2:C2'];
  const from = rows.length + 1;
  for (const station of stations) {
    const own = lines.filter((line) => line.station === station);
    for (const category of new Set(own.map((line) => line.category))) {
      const block = own.filter((line) => line.category === category);
      const [first, last] = [rows.length + 1, rows.length + block.length];
      block.forEach((line, index) => {
        // The second station is named in every block, the others once: below, their cells are empty.
        const isNamed = index === 0 && (station === stations[1] || line === own[0]);
        rows.push([
          { number: rows.length - from + 2, format: '0' },
          isNamed ? station : null,
          index === 0 ? category : null,
          line.code.cell,
          line.value.cell,
          null,
          line.date.cell,
          line.note,
          line.evidence,
          index % 4 ? null : '已核',
        ]);
      });
      if (first < last) merges.push(`B${first}:B${last}`, `C${first}:C${last}`);
      rows.push(['小　计', null, null, null, { formula: `=SUM(E${first}:E${last})` }]);
      merges.push(`A${rows.length}:D${rows.length}`);
    }
  }
  rows.push(['合计', null, null, null, { formula: `=SUM(E${from}:E${rows.length})/2` }]);
  rows.push([], ['注：本表一式两份。'], ['单位负责人：', null, null, '审核人：', null, null, '填表人：李某'], []);
  rows.push(['填表日期：', null, null, { number: firstDay + 360, format: 'YYYY"年"M"月"D"日"' }]);
  return { name: '自评', rows, merges, styled: `A${rows.length + 3}:J${rows.length + 60}` };
}

const mistaken: readonly (readonly [plain: string, cells: readonly Cell[]])[] = [
  [
    '3.1.10,2',
    [
      { number: 37_631, format: 'YYYY-MM-DD' },
      { number: 2, format: '0' },
    ],
  ],
  [
    '3.1.11,1',
    [
      { number: 37_632, format: 'YYYY/M/D' },
      { number: 1, format: '0' },
    ],
  ],
  ['2.4.6,8/8', ['2.4.6', { number: firstDay + 219, format: 'M"月"D"日"' }]],
  ['4.1.5,7/8', ['4.1.5', { number: firstDay + 188, format: 'YYYY/M/D' }]],
  ['4.3.3,2', ['4.3.3', { number: 2, format: '0' }]],
];

const books: Readonly<Record<string, readonly Sheet[]>> = {
  office: [officeSheet(), lastYear],
  dates: [{ name: '自评', rows: [['条款', '数值'], ...mistaken.map(([, cells]) => cells)] }],
};

async function rowsOf(bytes: Uint8Array): Promise<readonly Row[]> {
  const read = await readFile(bytes, codes);
  if ('error' in read) throw new Error(read.error);
  return read.rows;
}

/** All that is scored and shown of each station, and what is wrong; rows are told by their order. */
function resultOf(rows: readonly Row[]) {
  const { stations: found, problems } = readEntries(rubric, rows);
  const at = new Map(rows.map(({ id }, index) => [id, index]));
  const results = found.map((station) => score(rubric, station));
  return {
    errors: problems.filter(({ level }) => level === 'error').map(({ message }) => message),
    // Ids of rows are their lines, which differ between the files; how a figure was written may differ, too.
    results: JSON.parse(
      JSON.stringify(results, (key, value) =>
        typeof value === 'bigint'
          ? String(value)
          : typeof value === 'string' && at.has(value)
            ? at.get(value)
            : key === 'given'
              ? undefined
              : value,
      ),
    ),
    months: found.map(({ entries }) =>
      entries.map(({ code, month, hasNote, hasEvidence }) => ({ code, month, hasNote, hasEvidence })),
    ),
  };
}

const kinds = ['utf8.csv', 'gb18030.csv', 'utf16.csv', 'xlsx'];
const encodingOf: Readonly<Record<string, string>> = {
  'utf8.csv': 'UTF-8',
  'gb18030.csv': 'GB18030',
  'utf16.csv': 'UTF-16LE',
};

describe.skipIf(!available)('made with LibreOffice Calc', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'));
  const fileOf = (book: string, kind: string) => new Uint8Array(readFileSync(join(folder, `${book}.${kind}`)));
  beforeAll(() => {
    writeFileSync(join(folder, 'books.json'), JSON.stringify(books));
    execFileSync(python, ['-B', 'test/e2e/makeInCalc.py', join(folder, 'books.json'), folder], { stdio: 'pipe' });
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test.each(kinds)('an office’s table as %s scores like the plain file', async (kind) => {
    const bytes = fileOf('office', kind);
    const read = await readFile(bytes, codes);
    if ('error' in read) throw new Error(read.error);
    expect(read.seen.text?.encoding).toBe(encodingOf[kind]);
    const plain = resultOf(await rowsOf(new TextEncoder().encode(plainFile)));
    expect(plain.errors).toEqual([]);
    expect(plain.results).toHaveLength(stations.length);
    expect(new Set(plain.results.map((result: { score: number }) => result.score)).size).toBe(stations.length);
    const found = resultOf(read.rows);
    expect(found.errors).toEqual([]);
    expect(found.results).toEqual(plain.results);
    expect(found.months).toEqual(plain.months);
    expect(read.rows.filter(({ extra }) => extra.some(([name]) => name === '备用')).length).toBeGreaterThan(10);
    const told = read.notices.filter(({ column, message }) => column === '' && !message.includes('按备注行处理'));
    expect(told.map(({ message }) => message)).toEqual(kind === 'xlsx' ? ['工作表“去年”是隐藏的，没有读取'] : []);
  });

  test.each(kinds)('codes and rates that became dates, as %s, are errors that a click mends', async (kind) => {
    const rows = await rowsOf(fileOf('dates', kind));
    expect(resultOf(rows).errors).toHaveLength(4);
    const mended = rows.map((row): Row => {
      const repairs = repairsOf(row, { slots, period: rubric.period }).map(({ field, value }) => [field, value]);
      return { ...row, ...Object.fromEntries(repairs) };
    });
    const plain = await rowsOf(new TextEncoder().encode(`条款,数值\n${mistaken.map(([line]) => line).join('\n')}\n`));
    expect(resultOf(mended)).toEqual(resultOf(plain));
    expect(resultOf(plain).errors).toEqual([]);
  });
});
