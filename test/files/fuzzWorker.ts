/** Reads damaged files one after another in a thread of its own, so that one that never ends can be seen from outside. */

import { parentPort, workerData } from 'node:worker_threads';
import { readEntries } from '../../src/entries/readEntries.ts';
import { repairsOf } from '../../src/entries/repairs.ts';
import { columns, type Field } from '../../src/entries/row.ts';
import { isZip } from '../../src/files/foreignFormat.ts';
import { type ReadFile, readFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { mostRows } from '../../src/table/readTable.ts';
import { limits } from '../../src/workbook/limits.ts';
import { goodFiles } from './goodFiles.ts';
import { type Mutated, mutatedFile } from './mutations.ts';

export interface FuzzTask {
  readonly seed: number;
  readonly count: number;
}

/** What came of one file; `fault` is what should never be. */
export interface Outcome {
  readonly index: number;
  readonly name: string;
  readonly is: 'rows' | 'sentence' | 'fault';
  readonly said: string;
}

const { rubric } = loadEdition('2023');
const slots = slotsOf(rubric);
const codes = new Set(slots.keys());
const fields = Object.keys(columns) as Field[];

/** What is wrong with a sentence for people; nothing where it is one. */
const faultsOf = (sentence: string): string[] =>
  !/[\u4e00-\u9fff]/.test(sentence) || /意外|Error|undefined|\[object/.test(sentence)
    ? [`no sentence: ${sentence}`]
    : [];

/** What was done must stay within what went in: characters and rows read, sentences made. */
function excesses(bytes: Uint8Array, read: Exclude<ReadFile, { error: string }>, problems: number): string[] {
  const { rows, notices, seen } = read;
  const characters = rows
    // A station is carried down to any number of rows.
    .flatMap((row) => [
      ...fields.map((field) => (field === 'station' ? '' : row[field])),
      ...row.extra.map(([, cell]) => cell),
    ])
    .reduce((sum, cell) => sum + cell.length, 0);
  const most = isZip(bytes) ? limits.characters : 2 * bytes.length;
  return [
    ...(characters > most ? [`${characters} characters out of ${bytes.length} bytes`] : []),
    ...(rows.length > Math.min(mostRows, isZip(bytes) ? mostRows : bytes.length) ? [`${rows.length} rows`] : []),
    ...(notices.length > 2 * bytes.length + limits.columns ? [`${notices.length} notices`] : []),
    ...(problems > 20 * rows.length + 10 ? [`${problems} problems of ${rows.length} rows`] : []),
    ...(seen.head.length > 25 ? [`${seen.head.length} records shown`] : []),
  ];
}

/** All that the product does with a file, and what is wrong with what comes out. */
async function tryFile({ bytes, manner }: Mutated): Promise<Pick<Outcome, 'is' | 'said'>> {
  const read = await readFile(bytes, codes, manner);
  if ('error' in read) {
    const faults = faultsOf(read.error);
    return faults.length > 0 ? { is: 'fault', said: faults.join('; ') } : { is: 'sentence', said: read.error };
  }
  const { stations, problems } = readEntries(rubric, read.rows);
  for (const station of stations) score(rubric, station);
  for (const row of read.rows) repairsOf(row, { slots, period: rubric.period });
  exportRecords(rubric, read.rows);
  const faults = [
    ...(read.rows.length === 0 ? ['neither rows nor a sentence'] : []),
    ...[...read.notices, ...problems].flatMap(({ message }) => faultsOf(message)),
    ...excesses(bytes, read, problems.length),
  ];
  return faults.length > 0 ? { is: 'fault', said: faults.slice(0, 5).join('; ') } : { is: 'rows', said: '' };
}

const { seed, count } = workerData as FuzzTask;
const good = await goodFiles(rubric);
parentPort?.postMessage('ready');
for (let index = 0; index < count; index += 1) {
  const file = mutatedFile(good, seed, index);
  const outcome = await tryFile(file).catch((error: unknown) => ({
    is: 'fault' as const,
    said: error instanceof Error ? (error.stack ?? error.message) : String(error),
  }));
  parentPort?.postMessage({ index, name: file.name, ...outcome } satisfies Outcome);
}
