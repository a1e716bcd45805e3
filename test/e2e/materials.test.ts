/** 佐证清单: names from the rows and from a folder, never the content of a file. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { watchFaults } from './faults.ts';

const origin = `http://127.0.0.1:${inject('port')}`;

let browser: Browser;
let page: Page;
const folder = mkdtempSync(join(tmpdir(), 'materials-'));

beforeAll(async () => {
  browser = await launchBrowser();
  mkdirSync(join(folder, '佐证', '2.2.1'), { recursive: true });
  for (const name of ['3.1.7 审前调查表.pdf', '说明.docx', '.DS_Store', '2.2.1/扫描件.jpg', '2.2.1/=1+1.jpg'])
    writeFileSync(join(folder, '佐证', name), 'secret');
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

/** The list as it stands: 条款, 材料名称, 份数/页码, 电子/纸质. */
const list = () =>
  page.$$eval('.materials tbody tr', (lines) =>
    lines.map((line) =>
      [...line.querySelectorAll('.code, input, select')]
        .map((cell) => ('value' in cell ? String(cell.value) : (cell.textContent ?? '')))
        .join('|'),
    ),
  );

/** What the field or button at hand is called. */
const atHand = () =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);

test('names from the table, a folder’s file names by clause, what is known besides; all kept and undone', async () => {
  page = await browser.newPage();
  const faults = watchFaults(page, (url) => url.startsWith(origin));
  // What a file holds is never asked for.
  await page.addInitScript(() => {
    for (const method of ['text', 'arrayBuffer', 'stream', 'slice'] as const)
      Blob.prototype[method] = () => {
        throw new Error(`${method} was called`);
      };
  });
  await page.goto(`${origin}/calculator/`);
  await page.getByRole('button', { name: '新建本所台账' }).click();
  await page.locator('[id="3.1.7"] input').first().fill('1');
  await page.getByRole('tab', { name: '佐证清单' }).click();
  await page.locator('.folder-drop input').setInputFiles(join(folder, '佐证'));
  await page.getByText('共 4 个文件，3 个归到条款；另有 1 个系统文件不列').waitFor();
  await page.getByLabel('佐证/说明.docx 属于哪一条').selectOption('3.1.7');
  await page.getByRole('button', { name: '加进清单' }).click();
  expect(await list()).toEqual([
    '2.2.1|=1+1.jpg||electronic',
    '2.2.1|扫描件.jpg||electronic',
    '3.1.7|3.1.7 审前调查表.pdf||electronic',
    '3.1.7|说明.docx||electronic',
  ]);
  await page.getByLabel('第 3 号份数、页码').fill('2 页');
  await page.getByLabel('第 3 号电子或纸质').selectOption('纸质');
  await page.getByLabel('第 3 号材料名称').fill('审前调查表');
  await page.keyboard.press('Tab');
  expect(await atHand()).toBe('第 3 号份数、页码');
  await page.getByRole('button', { name: '删除第 1 号材料' }).click();
  expect(await atHand()).toBe('第 1 号材料名称');
  const left = ['2.2.1|扫描件.jpg||electronic', '3.1.7|审前调查表|2 页|paper', '3.1.7|说明.docx||electronic'];
  expect(await list()).toEqual(left);
  await page.getByText('已存在这台电脑').waitFor();
  await page.reload();
  await page.getByRole('tab', { name: '佐证清单' }).click();
  expect(await list()).toEqual(left);
  // The names stand in the rows that they prove.
  await page.getByRole('tab', { name: '平时台账' }).click();
  const cells = await page.$$eval('td.of-evidence input', (all) => all.map((one) => (one as HTMLInputElement).value));
  expect(cells).toEqual(['审前调查表；说明.docx', '扫描件.jpg']);
  expect(faults).toEqual([]);
  await page.close();
});

test('a claim without evidence asks for its name there', async () => {
  page = await browser.newPage();
  await page.goto(`${origin}/calculator/`);
  const buffer = Buffer.from('条款,数值,司法所,佐证材料\nB2.1,1,甲所,\n2.2.1,1,乙所,乙的\n');
  await page.setInputFiles('input[data-input="csv"]', { name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.waitForSelector('[data-figure="score"]');
  await page.getByRole('tab', { name: '佐证清单' }).click();
  await page.getByText('还没有佐证材料').waitFor();
  const missing = () => page.locator('.missing-materials li').count();
  await page.getByLabel('B2.1 的佐证材料名称').fill('命名文件');
  await page.keyboard.press('Enter');
  expect(await list()).toEqual(['B2.1|命名文件||']);
  await expect.poll(missing).toBe(0);
  await page.getByLabel('第 1 号材料名称').fill('');
  await page.keyboard.press('Tab');
  expect(await atHand()).toBe('tab-materials');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(missing).toBe(0);
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  await expect.poll(missing).toBe(1);
  await page.close();
});
