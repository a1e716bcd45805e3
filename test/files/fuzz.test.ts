/** Damaged files always give rows or a sentence: never an exception, never a hang. `npm run soak` tries ten thousand. */

import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { readFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import type { FuzzTask, Outcome } from './fuzzWorker.ts';
import { goodFiles } from './goodFiles.ts';

const soak = Number(process.env['SOAK'] ?? 0) > 0;
/** Always the same sample in `npm test`; other files in each soak, whose seed is printed. `FUZZ_SEED` tries one again. */
const seed = Number(process.env['FUZZ_SEED'] ?? (soak ? Date.now() % 2 ** 31 : 20231231));
const count = soak ? 10_000 : 400;
/** Only for files that are never done with: one takes some milliseconds. */
const patience = 10_000;

/** Tries all files in a thread of its own; a file that is never done with is an outcome like another. */
function outcomes(task: FuzzTask): Promise<Outcome[]> {
  const found: Outcome[] = [];
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./fuzzWorker.ts', import.meta.url), { workerData: task });
    let watchdog: NodeJS.Timeout | undefined;
    const stop = (said: string) => {
      clearTimeout(watchdog);
      void worker.terminate();
      resolve([...found, { index: found.length, name: 'while reading it', is: 'fault', said }]);
    };
    worker.on('message', (message: Outcome | 'ready') => {
      if (message !== 'ready') found.push(message);
      clearTimeout(watchdog);
      watchdog = setTimeout(stop, patience, `not done after ${patience} ms`);
    });
    worker.on('error', (error) => {
      if (watchdog) stop(String(error));
      else reject(error);
    });
    worker.on('exit', () => {
      clearTimeout(watchdog);
      resolve(found);
    });
  });
}

test('the files to be damaged are good', async () => {
  const { rubric } = loadEdition('2023');
  const codes = new Set(slotsOf(rubric).keys());
  for (const { name, bytes } of await goodFiles(rubric)) {
    const read = await readFile(bytes, codes);
    expect('error' in read ? read.error : read.rows.length, name).toBeGreaterThanOrEqual(30);
    expect('error' in read || read.notices.filter(({ level }) => level !== 'note'), name).toEqual([]);
  }
});

test(`${count} damaged files`, { timeout: 3_600_000 }, async () => {
  const all = await outcomes({ seed, count });
  const of = (is: Outcome['is']) => all.filter((outcome) => outcome.is === is);
  if (soak) {
    const sentences = new Set(of('sentence').map(({ said }) => said.replace(/[（“].*/, ''))).size;
    process.stdout.write(
      `fuzz: seed ${seed}, ${all.length} files: ${of('rows').length} read, ${of('sentence').length} refused with ${sentences} different sentences, ${of('fault').length} faults\n`,
    );
  }
  expect(of('fault'), `seed ${seed}`).toEqual([]);
  expect(all).toHaveLength(count);
  // Files so damaged that all are refused, or so little that none is, would show nothing.
  expect(of('rows').length).toBeGreaterThan(count / 5);
  expect(of('sentence').length).toBeGreaterThan(count / 5);
});
