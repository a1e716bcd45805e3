/** A table saved again by LibreOffice, with no figure changed, keeps its check code: as a workbook and as CSV. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import type { Row } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import { canonicalOf } from '../../src/fingerprint/canonical.ts';
import { checkCodeOf } from '../../src/fingerprint/checkCode.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { tables } from '../score/arbitraries.ts';

const available = spawnSync('soffice', ['--version']).status === 0;
if (!available) process.stdout.write('LibreOffice is not installed here: no check code is held against its files.\n');

const { rubric } = loadEdition('2023');
const codes = new Set(slotsOf(rubric).keys());
const codeOf = (rows: readonly Row[]) => checkCodeOf(canonicalOf(rubric, '', rows, {}));

const folder = mkdtempSync(join(tmpdir(), 'checkcode-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function codeIn(file: string): Promise<string> {
  const read = await readFile(new Uint8Array(readFileSync(file)), codes);
  return 'error' in read ? read.error : codeOf(read.rows);
}

/** Has LibreOffice save files as another kind, or again as the same. */
function convert(files: readonly string[], to: string, out: string) {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  // What a clerk confirms when a CSV is opened: commas, UTF-8.
  const input = files[0]?.endsWith('csv') ? ['--infilter=CSV:44,34,76,1'] : [];
  execFileSync('soffice', [profile, '--headless', ...input, '--convert-to', to, '--outdir', out, ...files], {
    stdio: 'pipe',
  });
}

describe.skipIf(!available)('saved again by LibreOffice Calc', { timeout: 180_000 }, () => {
  const drafts = fc.sample(tables(rubric), { seed: 20231231, numRuns: 6 });
  const pathsOf = (place: string, kind: string) => drafts.map((_, index) => join(folder, place, `${index}.${kind}`));

  test.each([
    ['xlsx', 'xlsx'],
    ['csv', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'],
    ['csv of a workbook', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true'],
  ])('%s', async (kind, to) => {
    const [own, saved] = [`own ${kind}`, `saved ${kind}`];
    const from = kind === 'csv' ? 'csv' : 'xlsx';
    for (const place of [own, saved]) mkdirSync(join(folder, place));
    for (const [index, file] of pathsOf(own, from).entries()) {
      const records = exportRecords(rubric, drafts[index] ?? []);
      writeFileSync(file, from === 'csv' ? writeRecords(records) : await workbookOf(rubric, records, '自评表'));
    }
    convert(pathsOf(own, from), to, join(folder, saved));
    const kept = await Promise.all(pathsOf(saved, kind === 'xlsx' ? 'xlsx' : 'csv').map(codeIn));
    expect(kept).toEqual(drafts.map(codeOf));
    expect(new Set(kept).size).toBe(drafts.length);
  });
});
