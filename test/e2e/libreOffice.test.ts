/** The template, filled in with LibreOffice Calc and saved in two encodings, loads with no code or figure changed. */

import { isUtf8 } from 'node:buffer';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { fixed } from '../../src/score/exact.ts';
import { score } from '../../src/score/score.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';
import { templateRecords } from '../../src/table/template.ts';
import { launchBrowser } from './browser.ts';
import { basePath } from './serve.ts';

const python = '/usr/bin/python3';
const available =
  spawnSync(python, ['-c', 'import uno']).status === 0 && spawnSync('soffice', ['--version']).status === 0;
if (!available) {
  process.stdout.write(
    'LibreOffice with python3-uno is not installed here: the template is not filled in with Calc.\n',
  );
}

const { rubric } = loadEdition('2023');
const slots = [...slotsOf(rubric).values()];

/** Something to type for each code; checklists by their components. */
function typed(slot: Slot, index: number): string | null {
  switch (slot.input) {
    case 'count':
      return String(index % 4 === 0 ? 1 : 0);
    case 'amount':
      return slot.of === 'bonus' ? '0.25' : String((slot.bounds?.min ?? 0) / 100);
    case 'percent':
      return index % 2 ? '96.5%' : '29/30';
    case 'number':
      return String(index % 3);
    case 'component':
      return index % 2 ? '是' : '3';
    case 'score':
      return '56.4';
    case 'rank':
      return '2';
    case 'checklist':
      return null;
    default:
      return slot.input satisfies never;
  }
}
const figures = Object.fromEntries(
  slots.flatMap((slot, index) => {
    const text = typed(slot, index);
    return text === null ? [] : [[slot.code, text]];
  }),
);

/** The score of the same figures, not through any spreadsheet. */
function plainScore() {
  const rows = Object.entries(figures).map(([code, value]) => ({ ...emptyRow, id: code, code, value }));
  const [station] = readEntries(rubric, rows).stations;
  if (!station) throw new Error('no station');
  return score(rubric, station);
}

describe.skipIf(!available)('filled in with LibreOffice Calc', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calc-'));
  let browser: Browser;
  beforeAll(async () => {
    writeFileSync(join(folder, 'template.csv'), writeRecords(templateRecords(rubric)));
    writeFileSync(join(folder, 'figures.json'), JSON.stringify(figures));
    execFileSync(python, [
      // Nothing is to be left beside the script.
      '-B',
      'test/e2e/fillInCalc.py',
      join(folder, 'template.csv'),
      join(folder, 'figures.json'),
      folder,
    ]);
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());

  test.each([
    ['utf8', '/'],
    ['utf8', basePath],
    ['gb18030', '/'],
    ['gb18030', basePath],
  ])('%s, on the site at %s', async (name, base) => {
    const bytes = readFileSync(join(folder, `${name}.csv`));
    expect(isUtf8(bytes)).toBe(name === 'utf8');
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${inject('port')}${base}calculator/`);
    await page.setInputFiles('input[data-input="csv"]', join(folder, `${name}.csv`));
    await page.waitForSelector('[data-figure="score"]');
    const result = plainScore();
    for (const figure of ['score', 'low', 'high', 'annex', 'bonus', 'deduction'] as const) {
      expect(await page.textContent(`[data-figure="${figure}"]`), figure).toBe(fixed(result[figure]));
    }
    expect(await page.$$('[data-list="problems"] [data-level="error"]')).toHaveLength(0);
    await page.close();
  });
});
