/** `npm run score`: a station's table on the command line (contract section 4). */

import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { inLineOrder, noRows } from './entries/problem.ts';
import { readEntries } from './entries/readEntries.ts';
import { readFile } from './files/readFile.ts';
import { editionNames, loadEdition } from './rubric/load.ts';
import { RubricError } from './rubric/problem.ts';
import { type Choices, checkChoice } from './score/choices.ts';
import { score } from './score/score.ts';
import { slotsOf } from './score/slots.ts';
import { reportJson } from './views/reportJson.ts';
import { reportText } from './views/reportText.ts';

const usage = '用法：npm run --silent score -- 文件 [--reading 口径=选法]… [--text]（文件写 - 时从标准输入读）';

/** Ends with a sentence on standard error: the file or an option cannot be used at all. */
class Unusable extends Error {}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { reading: { type: 'string', multiple: true, default: [] }, text: { type: 'boolean', default: false } },
    });
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  }
}

/** Files are named relative to the folder in which the caller stands, which npm remembers. */
function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file === '-' ? 0 : resolve(process.env['INIT_CWD'] ?? '.', file));
  } catch (error) {
    throw new Unusable(`读不了文件 ${file}：${error instanceof Error ? error.message : String(error)}`);
  }
}

async function run(): Promise<number> {
  const { values, positionals } = readArguments();
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Unusable(usage);
  const { rubric } = loadEdition(editionNames()[0] ?? '');

  const choices: Record<string, string> = {};
  for (const given of values.reading) {
    const [key = '', choice = ''] = given.split(/=(.*)/s);
    const wrong = checkChoice(rubric, key, choice);
    if (wrong) throw new Unusable(wrong);
    choices[key] = choice;
  }

  const table = await readFile(readBytes(file), new Set(slotsOf(rubric).keys()));
  if ('error' in table) throw new Unusable(table.error);
  const { stations, problems } = readEntries(rubric, table.rows);
  if (stations.length === 0) throw new Unusable(noRows);
  const results = stations.map((station) => score(rubric, station, choices satisfies Choices));
  const all = inLineOrder([...table.notices, ...problems]);
  const report = values.text
    ? reportText(rubric, results, all)
    : JSON.stringify(reportJson(rubric, results, all), null, 2);
  process.stdout.write(`${report}\n`);
  return all.some(({ level }) => level === 'error') ? 1 : 0;
}

try {
  process.exitCode = await run();
} catch (error) {
  const expected = error instanceof Unusable || error instanceof RubricError;
  process.stderr.write(`${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  // 1 says that the file has errors; a fault of the program itself is something else.
  process.exitCode = expected ? 2 : 70;
}
