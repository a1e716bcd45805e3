/** 核对码 in the page: shown, typed from a sheet, and held against a file, which is never imported. */

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, test } from 'vitest';
import { readTextFile } from '../../src/files/readFile.ts';
import { canonicalOf } from '../../src/fingerprint/canonical.ts';
import { checkCodeOf } from '../../src/fingerprint/checkCode.ts';
import { rubricVersion } from '../../src/publish/dataFiles.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { calculator, freshPages, page } from './freshPage.ts';
import { canRead, textsIn } from './sheets.ts';

const edition = loadEdition('2023');
const { rubric } = edition;
const rules = rubricVersion(edition);
const own = '条款,数值,司法所,说明\n2.2.1,1,城东所,甲\n2.2.3,0,城东所,\n2.4.6,29/30,城东所,\n';

/** The code of the only station of a text, by default readings. */
function codeOf(text: string): string {
  const read = readTextFile(new TextEncoder().encode(text), new Set(slotsOf(rubric).keys()));
  if ('error' in read) throw new Error(read.error);
  return checkCodeOf(canonicalOf(rubric, rules, read.rows, {}));
}

freshPages({ acceptDownloads: true });
beforeEach(async () => {
  await page.goto(calculator);
  await load(own);
  await page.waitForSelector('[data-figure="score"]');
});

const fileOf = (content: string | Uint8Array, name = 'a.csv') => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});
const load = (text: string) => page.setInputFiles('input[data-input="csv"]', fileOf(text));
const dialog = () => page.getByRole('dialog', { name: '核对码' });
async function open() {
  await page.getByRole('button', { name: '核对码', exact: true }).click();
  await dialog().locator('.draft-code strong').waitFor();
}
const shown = () => dialog().locator('.draft-code strong').textContent();
async function type(code: string) {
  await dialog().getByLabel('表上印的、别人报的 12 位').fill(code);
  await page.keyboard.press('Enter');
  return dialog().locator('form [role="status"]').textContent();
}
/** Holds a file against the draft; what is said of it, and the differences. */
async function compare(content: string | Uint8Array, name = '对方.csv') {
  await dialog().locator('input[type="file"]').setInputFiles(fileOf(content, name));
  const result = dialog().locator('section [role="status"] .check-result', { hasText: name });
  await result.waitFor();
  return {
    said: await result.textContent(),
    listed: await dialog().locator('.check-differences li').allTextContents(),
  };
}
/** The draft is as it was, and no import has heard of the file. */
async function expectUntouched(name: string) {
  expect(await page.textContent('.import')).not.toContain(name);
  expect(await page.textContent('[data-figure="score"]')).toBe('96.00');
}
async function saved(form: RegExp) {
  await page.locator('.menu > summary').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.menu').getByRole('button', { name: form }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) };
}

test('it is that of the rows by the rules of the page, says what it is for, and changes with a figure alone', async () => {
  await open();
  expect(await shown()).toBe(codeOf(own));
  expect(await dialog().textContent()).toContain('“城东所”第 1 稿现在的核对码');
  expect(await dialog().textContent()).toContain('不能防伪造');
  await page.keyboard.press('Escape');
  await page.locator('[id="2.2.1"] input.figure').first().fill('2');
  await open();
  expect(await shown()).toBe(codeOf(own.replace('2.2.1,1', '2.2.1,2')));
});

test.skipIf(!canRead)('it is the one on the printed sheet', async () => {
  await open();
  const code = await shown();
  await page.keyboard.press('Escape');
  const [first] = textsIn(await page.pdf({ preferCSSPageSize: true }));
  expect(first).toContain(`核对码：${code}`);
});

test('by keyboard: in, through, and back to where one was', async () => {
  const opener = page.getByRole('button', { name: '核对码', exact: true });
  await opener.focus();
  await page.keyboard.press('Enter');
  const focused = () => page.evaluate(() => document.activeElement?.id ?? '');
  expect(await focused()).toBe('check-title');
  await dialog().locator('.draft-code strong').waitFor();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('check-typed');
  await page.keyboard.press('Escape');
  expect(await opener.evaluate((one) => one === document.activeElement)).toBe(true);
  expect(await dialog().count()).toBe(0);
});

describe('a code that was typed', () => {
  test('is found to be the same, however it is written', async () => {
    const code = codeOf(own);
    await open();
    for (const typed of [
      code,
      code.toLowerCase().replaceAll('-', ' '),
      code.replaceAll('0', 'o').replaceAll('1', 'l'),
    ]) {
      expect(await type(typed)).toContain(`${code} 核对码一致：台账的数和核对码对应的表完全一样`);
    }
  });

  test('of other figures or of other rules is told apart', async () => {
    await open();
    expect(await type(codeOf(own.replace('29/30', '28/30')))).toContain('口径一样，但填的数不一样');
    const otherRules = checkCodeOf({ ...canonicalOf(rubric, 'another', [], {}), lines: [] });
    expect(await type(otherRules)).toContain('填的数不一样，规则版本或口径也不一样');
  });

  test('mistyped, too short, strange or missing is said so, and the field is at hand', async () => {
    const code = codeOf(own);
    const swapped = code.replace(/(.)(.)$/, (_, a: string, b: string) =>
      a === b ? `${a}${a === '7' ? '8' : '7'}` : b + a,
    );
    await open();
    expect(await type(swapped)).toContain('有一位输错了，或有两位颠倒了');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('check-typed');
    expect(await type(code.slice(0, -1))).toContain('核对码是 12 位，这里有 11 位');
    expect(await type(`${code.slice(0, -1)}好`)).toContain('没有“好”');
    expect(await type('  ')).toContain('请先把收到的核对码输进来');
    expect(await page.getAttribute('#check-typed', 'aria-invalid')).toBe('true');
    // What was said concerned what stood there before.
    await page.fill('#check-typed', '7');
    expect(await dialog().locator('form [role="status"]').textContent()).toBe('');
  });
});

describe('a file', () => {
  test('with the same figures is the same, in other words, order and form', async () => {
    const other = '司法所;日期;条款;数值;备注\n城东所;;2.4.6;29/30;乙\n城东所;;2.2.3;０;\n城东所;;2.2.1;1件;丙\n';
    await open();
    const { said, listed } = await compare(other);
    expect(said).toContain('对方.csv 与这里的台账一致：数都一样。表格里没有规则和口径，核对码是按这里的算的。');
    expect(listed).toEqual([]);
  });

  test('with a changed figure says its own code, and clause by clause what differs; nothing is imported', async () => {
    const other = own.replace('2.2.1,1', '2.2.1,3').replace('2.2.3,0', '9.9.9,1');
    await open();
    const { said, listed } = await compare(other);
    expect(said).toContain(`与这里的台账不一致，有 3 处不同。它的核对码是 ${codeOf(other)}。`);
    expect(listed).toEqual([
      '2.2.1 未在72小时内处理在线申请案件的：这里是“1”，文件里是“3”。',
      '2.2.3 未使用省厅统一格式文书的：这里是“0”，文件里没有填。',
      '9.9.9：这里没有填，文件里是“1（看不懂）”。',
    ]);
    expect(await shown()).toBe(codeOf(own));
    await page.keyboard.press('Escape');
    await expectUntouched('对方.csv');
  });

  test('is held against the code that was typed, too', async () => {
    const other = own.replace('2.2.1,1', '2.2.1,3');
    await open();
    await type(codeOf(other));
    const { said } = await compare(other);
    expect(said).toContain(`对照上面输入的 ${codeOf(other)}，核对码一致：这个文件的数`);
  });

  test('that the page has saved has its code: as .xlsx, as CSV, as a work file', async () => {
    const files = [await saved(/^表格 \.xlsx/), await saved(/CSV/), await saved(/^工作文件（/)];
    await open();
    for (const { name, bytes } of files) expect((await compare(bytes, name)).said).toContain('与这里的台账一致');
  });

  test('of readings of its own says which differ', async () => {
    const { name, bytes } = await saved(/^工作文件（/);
    const work = JSON.parse(bytes.toString());
    work.draft.choices = { cap_scope: 'category' };
    await open();
    const { listed } = await compare(JSON.stringify(work), name);
    expect(listed).toEqual(['两边选的口径不一样：“该项考核分扣完为止”。']);
  });

  test('of several stations is held by the one of the same name, or the names are told', async () => {
    await open();
    const both = `${own}2.2.1,5,城西所,\n`;
    expect((await compare(both, '两所.csv')).said).toContain('文件里有 2 个司法所，核对的是“城东所”的');
    expect((await compare(both.replaceAll('城东所', '城北所'), '别所.csv')).said).toContain(
      '别所.csv 没有核对：文件里有 2 个司法所（“城北所”、“城西所”），没有“城东所”',
    );
    const { said, listed } = await compare(own.replaceAll('城东所', '城西所'), '一所.csv');
    expect(said).toContain('文件里是“城西所”的，这里是“城东所”的');
    expect(listed).toEqual([]);
    expect((await compare('条款,数值\n2.2.1,1\n2.2.3,0\n2.4.6,29/30\n', '无名.csv')).said).not.toContain('文件里是');
  });

  test('that cannot be compared says why', async () => {
    await open();
    expect((await compare('%PDF-1.7', '扫描.pdf')).said).toContain('这是 PDF 文件');
    expect((await compare('条款,得分\n2.2.1,1\n', '缺列.csv')).said).toContain('缺少“数值”列');
    expect((await compare('条款,数值\n2.2.1,\n', '空表.csv')).said).toContain('一个数也没有填');
    await page.keyboard.press('Escape');
    const live = await saved(/^带公式的表格/);
    await open();
    expect((await compare(live.bytes, live.name)).said).toContain('没有核对：这是“带公式的表格”');
    expect((await compare('{}', '别的.json')).said).toContain('这不是本系统存的工作文件');
    expect((await compare('{"kind":"局定口径"}', '口径.json')).said).toContain('这是局定口径，不是自评表');
    expect((await compare(own, '好的.csv')).said).toContain('与这里的台账一致');
  });

  test('dropped on the dialog is compared; pasted there, nothing is imported', async () => {
    await open();
    await page.evaluate((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], '拖来.csv'));
      const target = document.querySelector('dialog.check h2');
      target?.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
      const pasted = new DataTransfer();
      pasted.setData('text/plain', '条款\t数值\n2.2.1\t9');
      target?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: pasted, bubbles: true }));
    }, own);
    await dialog().getByText('与这里的台账一致').waitFor();
    await page.keyboard.press('Escape');
    await expectUntouched('拖来.csv');
    await expectUntouched('粘贴的表格');
  });
});

const available = spawnSync('soffice', ['--version']).status === 0;
test.skipIf(!available)(
  'a table saved again by LibreOffice, as .xlsx and as CSV, has the same code',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'check-'));
    const { name, bytes } = await saved(/^表格 \.xlsx/);
    writeFileSync(join(folder, name), bytes);
    await open();
    // What a clerk confirms when a CSV is saved: commas, UTF-8, cells as they are shown.
    const forms = { csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true', xlsx: 'xlsx' };
    for (const [kind, form] of Object.entries(forms)) {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      const out = join(folder, kind);
      execFileSync('soffice', [profile, '--headless', '--convert-to', form, '--outdir', out, join(folder, name)], {
        stdio: 'pipe',
      });
      const again = name.replace(/xlsx$/, kind);
      expect((await compare(readFileSync(join(out, again)), `再存.${kind}`)).said).toContain('与这里的台账一致');
    }
    rmSync(folder, { recursive: true, force: true });
  },
  180_000,
);
