/** Workbooks that LibreOffice Calc saves are read as it shows them; and what is written, Calc opens, keeps and prints. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/readWorkbook.ts';
import { writeWorkbook } from '../../src/workbook/writeWorkbook.ts';
import { openZip, packedBytes } from '../../src/workbook/zip.ts';
import { rawBook } from './rawWorkbook.ts';
import { sampleBook } from './sampleBook.ts';

const available = spawnSync('soffice', ['--version']).status === 0;
if (!available) process.stdout.write('LibreOffice is not installed here: workbooks are not exchanged with Calc.\n');

const folder = mkdtempSync(join(tmpdir(), 'workbook-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has LibreOffice save a file as another kind; with a profile of its own, so that other runs do not meet it. */
function convert(file: string, to: string): Uint8Array {
  const out = join(folder, 'out');
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
  execFileSync('soffice', [profile, '--headless', '--convert-to', to, '--outdir', out, file], { stdio: 'pipe' });
  return new Uint8Array(
    readFileSync(join(out, file.replace(/^.*\//, '').replace(/\.\w+$/, `.${to.replace(/:.*/, '')}`))),
  );
}

function partOf(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  const entry = zip.entries.get(name.toLowerCase());
  if (!entry) throw new Error(name);
  return inflateRawSync(packedBytes(zip, entry)).toString();
}

describe.skipIf(!available)('LibreOffice Calc', { timeout: 120_000 }, () => {
  test('what it saves is read as it shows it', async () => {
    expect(await readWorkbook(convert('test/workbook/calcCells.fods', 'xlsx'))).toEqual({
      sheets: [
        {
          name: '自评',
          records: [
            ['2023 年度自评表'],
            [],
            ['条款', '数值'],
            ['3.1', '96.5%', '97%', '1,234,567.50'],
            ['3.10', '2023-03-05', '2023-03-05', '3月5日'],
            ['3', '#DIV/0!', 'TRUE', '12件'],
            ['第一行\n第二行', '0.3', '29/30', '=1+1'],
          ],
        },
      ],
      notices: [],
    });
  });

  test('numbers look as it shows them', async () => {
    // Not where it multiplies by a hundred in binary (0.285 is no 28%), or pads with spaces.
    const formats = [
      'General',
      '0',
      '0.0',
      '0.00',
      '0.0%',
      '0.00%',
      '#,##0',
      '#,##0.00',
      '#,##0.0#',
      '0"件"',
      '0.0"%"',
      '0.0\\%',
      'General"件"',
      '#,##0_);(#,##0)',
      '[Red]0.0;[Blue]-0.0',
      '# ?/?',
      '0.00E+00',
      '##0.0E+0',
      '000',
      '000"-"000',
      '#,##0,',
      '0.0,"千"',
      '[$¥-804]#,##0.00',
      '@',
      '"第"0"名"',
    ];
    const values = [
      0,
      1,
      -1,
      0.5,
      0.285,
      0.965,
      1.005,
      2.5,
      -2.5,
      12,
      96.5,
      99.995,
      1234.5,
      -1234.567,
      1234567.891,
      0.1 + 0.2,
      29 / 30,
      0.00001,
    ];
    const cells = formats.map((_, at) => at + 1);
    const data = values.map((value) => `<row>${cells.map((s) => `<c s="${s}"><v>${value}</v></c>`).join('')}</row>`);
    const bytes = rawBook({ formats, sheets: [{ data: data.join('') }] });
    const file = join(folder, 'numbers.xlsx');
    writeFileSync(file, bytes);
    // Tabs, UTF-8, cells as shown.
    const csv = new TextDecoder().decode(convert(file, 'csv:Text - txt - csv (StarCalc):9,34,76,1,,0,false,true'));
    const shown = csv
      .trimEnd()
      .split('\n')
      .map((line) => line.split('\t').map((cell) => cell.replace(/^"|"$/g, '').trim()));
    expect(await readWorkbook(bytes)).toMatchObject({ sheets: [{ records: shown }] });
  });

  test('what is written, it saves again with no cell changed, and keeps lists, frozen rows and titles', async () => {
    const written = await writeWorkbook(sampleBook);
    const file = join(folder, 'sample.xlsx');
    writeFileSync(file, written);
    const saved = convert(file, 'xlsx');
    expect(await readWorkbook(saved)).toEqual(await readWorkbook(written));
    // Without a window Calc saves no frozen rows; those are looked for in what was written, in writeWorkbook.test.ts.
    const sheet = partOf(saved, 'xl/worksheets/sheet1.xml').replace(/.*<\/sheetData>/s, '');
    expect(sheet).toMatch(/sqref="J3:J262" type="list"><formula1>&quot;省,市,区&quot;/);
    expect(sheet).toMatch(/sqref="N3:N262" type="list"><formula1>&quot;是,否&quot;/);
    expect(sheet).toMatch(/<pageSetup paperSize="9" [^>]*fitToWidth="1" fitToHeight="0" [^>]*orientation="landscape"/);
    expect(sheet).toContain('<oddFooter>&amp;C第 &amp;P 页/共 &amp;N 页</oddFooter>');
    expect(partOf(saved, 'xl/workbook.xml')).toMatch(/Print_Titles"[^>]*>&apos;2023 年自评表&apos;!\$1:\$2</);
  });

  test('it prints A4 pages on their side', async () => {
    const file = join(folder, 'printed.xlsx');
    writeFileSync(file, await writeWorkbook(sampleBook));
    const pdf = Buffer.from(convert(file, 'pdf')).toString('latin1');
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]);
    expect(boxes.length).toBeGreaterThan(2);
    for (const box of boxes) expect(box).toEqual([842, 595]);
  });
});
