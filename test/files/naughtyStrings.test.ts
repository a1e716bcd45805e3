/** Naughty strings as notes, as columns that are not read and as stations: no crash and no change, in every kind of file. */

import { describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import { fold } from '../../src/entries/fold.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { columns, emptyRow, type Row } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { encoders } from '../csv/encode.ts';
import { allNaughtyStrings, naughtyStrings } from './naughtyStrings.ts';

const { rubric } = loadEdition('2023');
const codes = new Set(slotsOf(rubric).keys());

/** Names that mean a column of the table itself. */
const ownNames: readonly string[] = Object.values(columns);

/** The string as the cell and as the name of a column that is not read; a table keeps none that holds only spaces. */
function extraOf(text: string): Row['extra'] {
  const name = text.trim();
  if (name === '') return [];
  return [['备用', text], ...(ownNames.includes(name) ? [] : [[name, '甲'] as const])];
}

/** The string in every place of a row where people write freely. */
const rowOf = (text: string, index: number): Row => ({
  ...emptyRow,
  id: `r${index}`,
  code: '3.1.4',
  value: '1',
  // A station in which nothing is to be seen is none.
  station: fold(text) === '' ? '' : text,
  matter: text,
  note: text,
  evidence: text,
  person: text,
  extra: extraOf(text),
});

const textOf = (rows: readonly Row[]) => writeRecords(exportRecords(rubric, rows)).replace(/^\ufeff/, '');

/** Rows without what only says where they stood. */
const said = (rows: readonly Row[]) => rows.map(({ id: _id, line: _line, ...row }) => row);

async function rowsOf(bytes: Uint8Array) {
  const read = await readFile(bytes, codes);
  if ('error' in read) throw new Error(read.error);
  const { stations } = readEntries(rubric, read.rows);
  for (const station of stations) score(rubric, station);
  return said(read.rows);
}

test('the list holds well-formed strings of every class, without NUL and CR', () => {
  expect(Object.keys(naughtyStrings).length).toBeGreaterThan(10);
  expect(allNaughtyStrings.length).toBeGreaterThan(150);
  expect(allNaughtyStrings.filter((text) => /[\0\r\p{Cs}]/u.test(text))).toEqual([]);
});

/** As many columns of their own as a sheet is read with. */
const atOnce = 50;
const groups = Array.from({ length: Math.ceil(allNaughtyStrings.length / atOnce) }, (_, at) =>
  allNaughtyStrings.slice(at * atOnce, (at + 1) * atOnce).map(rowOf),
);

/** Rows of no station come first. */
const inOrder = (rows: readonly Row[]) => [
  ...rows.filter(({ station }) => station === ''),
  ...rows.filter(({ station }) => station !== ''),
];

describe.each(Object.entries(encoders))('CSV in %s', { timeout: 60_000 }, (_, encode) => {
  test.each(Object.entries(naughtyStrings))('%s, each in a file of its own', async (_class, texts) => {
    for (const [index, text] of texts.entries()) {
      const rows = [rowOf(text, index)];
      expect(await rowsOf(encode(textOf(rows))), JSON.stringify(text.slice(0, 80))).toEqual(said(rows));
    }
  });

  test('all of them beneath one another', async () => {
    for (const rows of groups) expect(await rowsOf(encode(textOf(rows)))).toEqual(said(inOrder(rows)));
  });
});

test('workbooks', { timeout: 60_000 }, async () => {
  for (const rows of groups) {
    const bytes = await workbookOf(rubric, exportRecords(rubric, rows), '自评表');
    expect(await rowsOf(bytes)).toEqual(said(inOrder(rows)));
  }
});
