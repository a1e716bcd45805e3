/** The door for tables as staff meet it: what they have, how it is read, and how mistakes are mended in the page. */

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import { writeBureauFile } from '../../src/drafts/bureauFile.ts';
import { newDraft } from '../../src/drafts/draft.ts';
import { writeWorkFile } from '../../src/drafts/workFile.ts';
import { emptyRow } from '../../src/entries/row.ts';
import { readFile } from '../../src/files/readFile.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { encoders } from '../csv/encode.ts';
import { allNaughtyStrings } from '../files/naughtyStrings.ts';
import { calculator, freshPages, page } from './freshPage.ts';

const { rubric, sample } = loadEdition('2023');
const codes = new Set(slotsOf(rubric).keys());

freshPages();
/** What the page asked in a dialog of the browser, where no test expects one. */
let asked: string[];
afterEach(() => expect(asked).toEqual([]));
beforeEach(async () => {
  asked = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(calculator);
  await page.getByRole('button', { name: '新建本所台账' }).waitFor();
});

interface Chosen {
  readonly name: string;
  readonly buffer: Buffer;
}
const file = (content: string | Uint8Array, name = '自评.csv'): Chosen => ({ name, buffer: Buffer.from(content) });
const choose = (...files: readonly Chosen[]) =>
  page.setInputFiles(
    'input[data-input="csv"]',
    files.map((chosen) => ({ ...chosen, mimeType: 'application/octet-stream' })),
  );
const figure = (name: string) => page.textContent(`[data-figure="${name}"]`);
const note = () => page.locator('.import-note');
const button = (name: string | RegExp) => page.getByRole('button', { name });
const paste = (text: string) =>
  page.evaluate((plain) => {
    const data = new DataTransfer();
    data.setData('text/plain', plain);
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
  }, text);

/** What the table of all rows says of one line. */
const told = (number: number) => page.locator(`.rows-table tbody tr:has(th:text-is("${number}")) + tr.told`);
const openLedger = () => page.getByRole('tab', { name: '平时台账' }).click();
async function rowCount() {
  await openLedger();
  return (await page.textContent('.rows-count'))?.trim();
}

async function downloaded(name: string | RegExp, within = page.locator('main')) {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    within.getByRole('button', { name, exact: typeof name === 'string' }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

/** 存到电脑, as one of the forms offered. */
async function saved(form: RegExp) {
  await page.locator('.menu > summary').click();
  return downloaded(form, page.locator('.menu'));
}

describe('what staff have', () => {
  test('a workbook', async () => {
    const records = [
      ['条款', '数值', '司法所'],
      ['2.2.1', '1', '城东司法所'],
      ['2.4.6', '29/30', ''],
    ];
    await choose(file(await workbookOf(rubric, records, '自评表'), '自评.xlsx'));
    await page.waitForSelector('[data-figure="score"]');
    expect(await page.inputValue('.station input')).toBe('城东司法所');
    expect(await page.$$('[data-list="problems"] [data-level="error"]')).toHaveLength(0);
    expect(await figure('score')).toBe('96.00');
  });

  test('the workbook template, filled in and loaded', async () => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '填报模板', exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('template.xlsx');
    const read = await readFile(readFileSync(await download.path()), codes);
    if ('error' in read) throw new Error(read.error);
    expect(read.rows.map(({ code }) => code)).toEqual([...codes]);
    expect(read.notices).toEqual([]);
    const filled = read.rows.map((row) => (row.code === '2.2.4' ? { ...row, value: '8' } : row));
    const bytes = await workbookOf(rubric, exportRecords(rubric, filled), '自评表');
    await choose(file(bytes, 'template.xlsx'));
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('99.80');
    expect(await note().textContent()).toContain('没有错误');
  });

  test('cells copied from a spreadsheet, with or without a header', async () => {
    await paste('条款\t数值\t说明\r\n2.2.1\t1\t"两行\n说明"\r\n2.2.3\t1\t\r\n');
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('98.80');
    await paste('2.2.4\t9\r\n');
    await note().getByText('没有找到表头').waitFor();
    await page.getByLabel('表头').selectOption({ label: '没有表头，第一行就是数' });
    await page.getByLabel('第 1 列是').selectOption('条款');
    expect(await button('按这样导入').isDisabled()).toBe(true);
    await page.getByLabel('第 2 列是').selectOption('数值');
    await button('按这样导入').click();
    await button('合并到现有').click();
    await expect.poll(() => figure('score')).toBe('98.50');
  });

  test('by way of the field for pasting, for those who cannot press keys on the page', async () => {
    await button('粘贴表格').click();
    await button('读入').click();
    expect(await page.getByLabel(/在表格里选中/).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.locator('.paste textarea').evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', '条款\t数值\n2.2.1\t2\n');
      field.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('98.00');
  });

  test('several files, one after the other, none passed over', async () => {
    await choose(
      file('条款,数值\n2.2.1,1\n', '一月.csv'),
      file('姓名,年龄\n张,3\n', '名单.csv'),
      file('%PDF-1.7', '通知.csv'),
      file('条款,数值\n2.2.3,1\n', '二月.csv'),
    );
    await note().getByText('名单.csv').waitFor();
    await page.getByText('还有 2 个文件').waitFor();
    await button('不导入').click();
    await note().getByText('这是 PDF 文件').waitFor();
    await button('知道了').click();
    await button('合并到现有').click();
    await expect.poll(() => figure('score')).toBe('98.80');
    expect(await note().textContent()).toContain('加进 1 行');
  });

  test('a file dropped anywhere on the page', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['条款,数值\n2.2.1,1\n'], '自评.csv'));
      document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    });
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('99.00');
  });

  test.each(['changed', 'gone'])('a file that is %s on the disk before it is read', async (fate) => {
    const path = join(mkdtempSync(join(tmpdir(), 'fate-')), '自评.csv');
    writeFileSync(path, '条款,数值\n2.2.1,1\n');
    // The page hears of the choice only later.
    await page.evaluate(() =>
      addEventListener('change', (event) => event.stopImmediatePropagation(), { capture: true, once: true }),
    );
    await page.setInputFiles('input[data-input="csv"]', path);
    // Browsers tell a change by whole seconds.
    await new Promise((later) => setTimeout(later, 1100));
    if (fate === 'gone') rmSync(path);
    else writeFileSync(path, '条款,数值\n2.2.1,1\n2.2.1,2\n2.2.1,3\n');
    await page.evaluate(() => document.querySelector('input[data-input="csv"]')?.dispatchEvent(new Event('change')));
    await note().getByText('选好以后被改动').waitFor();
  });
});

describe('how it is read', () => {
  test('columns that are not named as they should be are pointed out once, and remembered for the next file', async () => {
    const header = '编号,得分,所\n';
    await choose(file(`某某司法所自评,,\n${header}2.2.1,1,城东所\n`));
    await note().getByText('缺少“数值”列').waitFor();
    expect(await page.locator('.sample tbody').textContent()).toContain('城东所');
    await page.getByLabel('第 2 列是').selectOption('数值');
    await page.getByLabel('第 3 列是').selectOption('司法所');
    await button('按这样导入').click();
    await page.waitForSelector('[data-figure="score"]');
    expect([await figure('score'), await page.inputValue('.station input')]).toEqual(['99.00', '城东所']);
    await choose(file(`${header}2.2.1,3,城西所\n`));
    await button('全部换成新表').click();
    await expect.poll(() => figure('score')).toBe('97.00');
    expect(await page.inputValue('.station input')).toBe('城西所');
    await page.reload();
    await page.waitForSelector('[data-figure="score"]');
    await choose(file(`${header}2.2.1,2,城西所\n`));
    await button('全部换成新表').click();
    await expect.poll(() => figure('score')).toBe('98.00');
  });

  test('an encoding that was guessed is said, and another can be tried before it is taken', async () => {
    const gb = encoders['GB18030']?.('code,value,note\n2.2.1,1,矫正对象\n') ?? new Uint8Array();
    await choose(file(gb));
    await page.waitForSelector('[data-figure="score"]');
    expect(await note().textContent()).toContain('按 GB18030 读的');
    await button('换一种读法').click();
    await page.getByLabel('文字编码').selectOption('UTF-8');
    await page.waitForFunction(() => document.querySelector('.sample tbody')?.textContent?.includes('�'));
    await button('按这样重新导入').click();
    await expect.poll(() => page.textContent('.said')).toContain('�');
    await button('换一种读法').click();
    await page.getByLabel('文字编码').selectOption('GB18030');
    await page.waitForFunction(() => document.querySelector('.sample tbody')?.textContent?.includes('矫正对象'));
    await button('按这样重新导入').click();
    await expect.poll(() => page.textContent('.said')).toContain('矫正对象');
    expect(await figure('score')).toBe('99.00');
    // What has been filled in since is not replaced unasked.
    await page.locator('[id="2.2.1"] input.figure').first().fill('3');
    await button('换一种读法').click();
    await button('按这样重新导入').click();
    await button('全部换成新表').waitFor();
    expect(await figure('score')).toBe('97.00');
  });

  test('another sheet of a workbook can be read instead', async () => {
    const { writeWorkbook } = await import('../../src/workbook/writeWorkbook.ts');
    const sheet = (name: string, value: string) => ({
      name,
      widths: [8, 8],
      rows: [
        ['条款', '数值'],
        ['2.2.1', value],
      ],
    });
    await choose(file(await writeWorkbook({ sheets: [sheet('上半年', '1'), sheet('下半年', '2')] }), '自评.xlsx'));
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('99.00');
    expect(await page.textContent('[data-list="problems"]')).toContain('下半年');
    await button('换一种读法').click();
    await page.getByLabel('工作表').selectOption('下半年');
    await page.waitForFunction(() => document.querySelector('.sample tbody')?.textContent?.includes('22.2.12'));
    await button('按这样重新导入').click();
    await expect.poll(() => figure('score')).toBe('98.00');
  });
});

test('several files of a header that is known from before are all offered', async () => {
  const known = (value: string) => file(`编号,得分\n2.2.1,${value}\n`, `${value}.csv`);
  await choose(known('1'));
  await page.getByLabel('第 2 列是').selectOption('数值');
  await button('按这样导入').click();
  await page.waitForSelector('[data-figure="score"]');
  await choose(known('0'), known('2'), file('编号,得分\n2.2.3,1\n', '三.csv'));
  for (const name of ['0.csv', '2.csv', '三.csv']) {
    await page.locator('.asking').getByText(name).waitFor();
    await button('合并到现有').click();
  }
  await note().getByText('照上次为这种表头选的').waitFor();
  expect(await rowCount()).toBe('共 4 行，没有错误');
});

test('a table, a bureau’s readings and a work file that come together are all taken, none of them in silence', async () => {
  const bureau = file(writeBureauFile(rubric, {}), '局定口径.json');
  await choose(bureau, file('条款,数值,司法所\n2.2.1,1,城东所\n'));
  await note().getByText('已按局定口径计分').waitFor();
  expect(await figure('score')).toBe('99.00');
  const work = {
    ...newDraft('2023', '城东所'),
    rows: [{ ...emptyRow, id: 'a', code: '2.2.1', value: '2', extra: [] }],
  };
  const workFile = file(writeWorkFile(work, '', new Date()), '工作文件.json');
  await choose(workFile, file('条款,数值,司法所\n2.2.3,1,城东所\n', '二月.csv'), bureau);
  await page.locator('.asking').getByText('二月.csv').waitFor();
  await page.getByText('还有 2 个文件等着导入').waitFor();
  await button('合并到现有').click();
  await page.getByRole('region', { name: '怎么打开工作文件' }).getByText('工作文件.json').waitFor();
  await button('不打开').click();
  await note().getByText('已按局定口径计分').waitFor();
  await button('知道了').click();
  await note().waitFor({ state: 'detached' });
});

describe('what a file would change', () => {
  test('stays asked while one types, is answered once, and 撤销导入 takes back nothing else', async () => {
    await choose(file('条款,数值\n2.2.1,1\n'));
    await page.waitForSelector('[data-figure="score"]');
    await choose(file('条款,数值\n2.2.1,1\n2.2.3,1\n'));
    await page.locator('.asking').waitFor();
    await page.locator('[id="1.3.1"] input').first().fill('1');
    expect(await page.locator('.asking').isVisible()).toBe(true);
    await button('合并到现有').click();
    await expect.poll(() => figure('score')).toBe('97.80');
    expect(await button('撤销导入').isVisible()).toBe(true);
    await page.locator('[id="1.3.1"] input').first().fill('2');
    expect(await button('撤销导入').isVisible()).toBe(false);
    await choose(file('条款,数值\n2.2.1,1\n', '旧.csv'));
    await button('合并到现有').click();
    await note().getByText('加进 0 行').waitFor();
    expect(await button('撤销导入').isVisible()).toBe(false);
  });

  test('of another station, it can become a draft of its own', async () => {
    await choose(file('条款,数值,司法所\n2.2.1,1,甲所\n'));
    await page.waitForSelector('[data-figure="score"]');
    await choose(file('条款,数值,司法所\n2.2.1,2,乙所\n'));
    await button('另建一份台账').click();
    expect([await page.inputValue('.station input'), await figure('score')]).toEqual(['乙所', '98.00']);
    await button('全部台账').click();
    await page.locator('.drafts').getByRole('button', { name: /甲所/ }).first().click();
    expect(await figure('score')).toBe('99.00');
  });

  test('is not asked of a draft that says nothing yet', async () => {
    await button('新建本所台账').click();
    await page.locator('[id="2.2.1"] input').first().fill('1');
    await page.locator('[id="2.2.1"] input').first().fill('');
    await choose(file('条款,数值\n2.2.1,2\n'));
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('98.00');
  });

  test('is shown before it is taken, with the score each way, and can be undone', async () => {
    await choose(file('条款,数值,日期\n1.3.1,1,2023-03-05\n2.2.3,1,\n2.2.4,3,\n'));
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('98.70');
    await choose(file('条款,数值,日期\n1.3.1,3,2023-03-05\n2.2.3,1,\n1.2.1,2,\n'));
    const asked = page.locator('.asking');
    await asked.waitFor();
    const words = (await asked.textContent()) ?? '';
    expect(words).toContain('1 行完全相同');
    expect(words).toContain('新增 1 行，改动 1 行，去掉 1 行');
    expect(words).toContain('加进 2 行');
    expect(words).toContain('1.3.1　2023-03-05：数值 1 → 3');
    expect(words).toContain('98.70 → 94.80');
    expect(words).toContain('98.70 → 93.70');
    await button('不导入').click();
    expect(await figure('score')).toBe('98.70');
    await choose(file('条款,数值,日期\n1.3.1,3,2023-03-05\n2.2.3,1,\n1.2.1,2,\n'));
    await button('合并到现有').click();
    await expect.poll(() => figure('score')).toBe('93.70');
    await button('撤销导入').click();
    expect(await figure('score')).toBe('98.70');
  });
});

describe('mistakes', () => {
  test('five of them are brought to none without leaving the page', async () => {
    const five = [
      '条款,数值,司法所,说明',
      '"3，1，4",1,城东司法所,',
      '2.4.6,8月8日,,',
      '2.2.3,三件,,',
      '1.2.1,7,,酌情',
      '9.9.9,1,,填错了',
      '2.2.1,1,,两件',
    ];
    await choose(file(`${five.join('\n')}\n`));
    await page.waitForSelector('[data-figure="score"]');
    expect(await rowCount()).toBe('共 6 行，5 行有误（待改）');
    expect(await figure('score')).toBe('99.00');
    await button('去改有误的 5 行').click();
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '第 2 行 条款');
    await told(2).getByRole('button', { name: '条款改成 3.1.4' }).click();
    // What was mended is at hand; what was told of the file does not go away as one types.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '第 2 行 条款');
    expect(await button('去改有误的 4 行').isVisible()).toBe(true);
    await told(3).getByRole('button', { name: '数值改成 8/8' }).click();
    // Which clause it is can be read before it is mended, too.
    expect(await told(4).textContent()).toContain('未使用省厅统一格式文书的');
    await told(4).getByRole('button', { name: '数值改成 3件' }).click();
    await page.getByLabel('第 5 行 数值').fill('2');
    // A row that has been mended stays in sight until the filter is set anew.
    expect(await told(5).textContent()).toContain('填 2：');
    await told(6).getByText('不记得编号').waitFor();
    await page.getByLabel('第 6 行 条款').fill('组织、人员信息');
    await told(6).getByRole('button', { name: '条款改成 2.2.2' }).click();
    expect(await rowCount()).toBe('找到 5 行；共 6 行，没有错误');
    expect(await page.$$('[data-list="problems"] [data-level="error"]')).toHaveLength(0);
    await button(/^只看有误/).click();
    expect(await page.textContent('.rows-empty')).toContain('没有有误的行了。');
  });

  test('are led to from the list of problems, on whatever page of the table they stand', async () => {
    const rows = Array.from({ length: 120 }, (_, at) => (at === 110 ? '9.9.9,1,上旬' : '2.2.1,0,'));
    await choose(file(`条款,数值,日期\n${rows.join('\n')}\n`));
    await page.waitForSelector('[data-figure="score"]');
    await page.locator('[data-list="problems"]').getByRole('button', { name: '第 112 行' }).first().click();
    // Its date, which is found first, is only doubted.
    await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label') === '第 112 行 条款');
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe('第 113 行 条款');
  });

  test.each(['.xlsx', 'CSV'])(
    'are downloaded as %s in the form of the template with what is wrong, and mended elsewhere come back',
    async (format) => {
      await choose(file('条款,数值,备用\n2.2.1,1,\n9.9.9,1,甲\n2.2.3,很多,\n'));
      await page.waitForSelector('[data-figure="score"]');
      await openLedger();
      const { name, bytes } = await downloaded(format, page.locator('.rows-tools'));
      expect(name).toMatch(/^2023年度自评表_\d{8}_第1稿_待改\.(xlsx|csv)$/);
      const read = await readFile(bytes, codes);
      if ('error' in read) throw new Error(read.error);
      expect(read.rows.map(({ code, value, extra }) => [code, value, Object.fromEntries(extra)])).toEqual([
        ['9.9.9', '1', { 备用: '甲', 原因: expect.stringContaining('第 3 行：') }],
        ['2.2.3', '很多', { 原因: expect.stringContaining('看不懂') }],
      ]);
      const mended = read.rows.map((row) => ({
        ...row,
        ...(row.code === '9.9.9' ? { code: '2.2.4' } : { value: '2' }),
      }));
      const records = exportRecords(rubric, mended);
      await choose(
        format === 'CSV' ? file(writeRecords(records)) : file(await workbookOf(rubric, records, '自评表'), '改好.xlsx'),
      );
      await page.locator('.asking').waitFor();
      expect(await page.textContent('.asking')).toContain('改好的行换掉台账里有误的行');
      expect(await page.textContent('.asking')).toContain('加进 0 行，换掉 2 行');
      await button('合并到现有').click();
      await note().getByText('换掉有误的 2 行').waitFor();
      expect(await rowCount()).toBe('共 3 行，没有错误');
      expect(await figure('score')).toBe('98.60');
    },
  );
});

test('naughty strings as remarks, evidence, stations and columns: nothing runs, nothing changes', async () => {
  const records = [
    ['条款', '数值', '司法所', '说明', '佐证材料', '<img src=x onerror=alert(1)>'],
    ...allNaughtyStrings.map((text, at) => [
      '2.2.1',
      '0',
      at === 0 ? '<script>alert(1)</script>' : '',
      text,
      text,
      text,
    ]),
  ];
  await choose(file(writeRecords(records)));
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('100.00');
  await openLedger();
  const shown: string[] = [];
  for (;;) {
    shown.push(
      ...(await page.$$eval('.rows-table td.of-note input', (fields) =>
        fields.map((field) => (field as HTMLInputElement).value),
      )),
    );
    const further = button('下一页');
    if (!(await further.isVisible()) || (await further.isDisabled())) break;
    await further.click();
  }
  // A field of one line shows line breaks as none; the draft keeps them, as the export below shows.
  expect(shown).toEqual(allNaughtyStrings.map((text) => text.replace(/[\r\n]/g, '')));
  expect(await page.$$('main img, main script:not([type]), main iframe')).toHaveLength(0);
  const { bytes } = await saved(/^表格 \.xlsx/);
  const read = await readFile(bytes, codes);
  if ('error' in read) throw new Error(read.error);
  expect(read.rows.map(({ note }) => note)).toEqual(allNaughtyStrings.map((text) => text.replace(/\r\n?/g, '\n')));
});

describe('the way out', () => {
  test.each([/^表格 \.xlsx/, /CSV/])('%s loads back to the same draft', async (name) => {
    await choose(file(sample));
    await page.waitForSelector('[data-figure="score"]');
    await openLedger();
    await page.getByLabel('第 3 行 说明').fill('=1+1');
    const before = await page.$$eval('[data-figure]', (all) => all.map((one) => one.textContent));
    const { bytes, name: called } = await saved(name);
    expect(called).toMatch(/^2023年度自评表_.*_第1稿\.(xlsx|csv)$/);
    await choose(file(bytes, called));
    await note().getByText('与现有台账完全相同').waitFor();
    // And in a draft of its own.
    await button('全部台账').click();
    await button('新建本所台账').waitFor();
    await choose(file(bytes, called));
    await page.waitForSelector('[data-figure="score"]');
    expect(await page.$$eval('[data-figure]', (all) => all.map((one) => one.textContent))).toEqual(before);
  });
});

test('a file of 20 MB is read while the page stays alive, and can be cancelled', async () => {
  const words = '这是一行很长的说明，'.repeat(15);
  const big = Buffer.from(`条款,数值,说明\n${`2.2.1,0,${words}\n`.repeat(46_000)}`);
  expect(big.length).toBeGreaterThan(19 * 1024 * 1024);
  const path = join(mkdtempSync(join(tmpdir(), 'big-')), '大表.csv');
  writeFileSync(path, big);
  await page.evaluate(() => {
    // The longest time for which the page did nothing else.
    const state = window as unknown as { longest: number; stop: boolean };
    state.longest = 0;
    let last = performance.now();
    const tick = () => {
      const now = performance.now();
      state.longest = Math.max(state.longest, now - last);
      last = now;
      setTimeout(tick, 0);
    };
    tick();
  });
  // By the page itself: the file may be read before a hand from outside has found the button.
  const cancelled = page.evaluate(
    () =>
      new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          const buttons = [...document.querySelectorAll<HTMLButtonElement>('.import-note button')];
          const cancel = buttons.find(({ textContent }) => textContent === '取消');
          if (!cancel) return;
          watch.disconnect();
          cancel.click();
          done();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.setInputFiles('input[data-input="csv"]', path);
  await cancelled;
  await note().waitFor({ state: 'detached' });
  expect(await page.$('[data-figure="score"]')).toBeNull();
  await page.setInputFiles('input[data-input="csv"]', path);
  await page.waitForSelector('[data-figure="score"]');
  const longest = await page.evaluate(() => (window as unknown as { longest: number }).longest);
  process.stdout.write(`20 MB: the page was never busy for longer than ${Math.round(longest)} ms\n`);
  expect(await rowCount()).toBe('共 46000 行，没有错误');
});
