/**
 * `npm run bench`: how long the heavy parts take, as ratios to a yardstick of the same run, since seconds say more of the
 * machine than of the program. The yardstick of reading is papaparse alone over the same text.
 */

import Papa from 'papaparse';
import { writeRecords } from '../../src/csv/records.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import type { Row } from '../../src/entries/row.ts';
import { readFile, readTextFile } from '../../src/files/readFile.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import { editionNames, loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { timeEdits } from './edits.ts';

const { rubric, sample } = loadEdition(editionNames()[0] ?? '');
const codes = new Set(slotsOf(rubric).keys());
const runs = 7;
/** Milliseconds from one picture of a screen to the next. */
const frame = 16;

/** Median of several runs, in milliseconds; the first, which warms up, does not count. */
async function time(work: () => unknown): Promise<number> {
  const taken: number[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const start = performance.now();
    await work();
    if (run > 0) taken.push(performance.now() - start);
  }
  return taken.sort((a, b) => a - b)[Math.floor(taken.length / 2)] ?? 0;
}

function rowsOf(bytes: Uint8Array): readonly Row[] {
  const read = readTextFile(bytes, codes);
  if ('error' in read) throw new Error(read.error);
  return read.rows;
}

const few = rowsOf(new TextEncoder().encode(sample));
/** The sample station's rows over and over, each an object of its own. */
const rows = (count: number) =>
  Array.from({ length: count }, (_, at): Row => ({ ...(few[at % few.length] as Row), id: `r${at}`, line: at + 2 }));

const many = exportRecords(rubric, rows(5000));
const text = writeRecords(many);
const csv = new TextEncoder().encode(text);
const xlsx = await workbookOf(rubric, many, '自评表');

const yardstick = await time(() => Papa.parse(text.slice(1), { delimiter: ',', newline: '\r\n' }));

/** Rows never read before: what has been read once is known by its object. */
const unread = (count: number) => rows(count);
const year = rows(500);
readEntries(rubric, year);
const edited = (): Row[] => year.map((row, at) => (at === 250 ? { ...row, value: '0' } : row));
const station = readEntries(rubric, year).stations[0];
if (!station) throw new Error('the sample has no station');

const results: readonly (readonly [string, number])[] = [
  ['papaparse alone, 5000 rows', yardstick],
  ['a CSV of 5000 rows', await time(() => readTextFile(csv, codes))],
  ['a workbook of 5000 rows', await time(() => readFile(xlsx, codes))],
  ['what 500 rows mean, read for the first time', await time(() => readEntries(rubric, unread(500)))],
  ['the same after an edit of one', await time(() => readEntries(rubric, edited()))],
  ['the score of 500 rows', await time(() => score(rubric, station))],
];
for (const [name, taken] of results) {
  const ratio = (taken / yardstick).toFixed(2).padStart(8);
  process.stdout.write(`${ratio} ×  ${taken.toFixed(2).padStart(9)} ms  ${name}\n`);
}

const yearText = writeRecords(exportRecords(rubric, year));
const { script, layout, shift } = await timeEdits(yearText, 40);
const whole = script.map((taken, at) => taken + (layout[at] ?? 0)).sort((a, b) => a - b);
const within = whole.filter((taken) => taken <= frame).length;
const at = (part: number) => (whole[Math.floor(whole.length * part)] ?? 0).toFixed(1);
process.stdout.write(
  `An edit of 500 rows in the page, script and layout: median ${at(0.5)} ms, nine of ten within ${at(0.9)} ms; ` +
    `${within} of ${whole.length} within a frame of ${frame} ms; layout shift ${shift.toFixed(5)} in all\n`,
);
