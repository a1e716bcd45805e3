/** Windows 7’s last browser, Chromium 109, over plain http on an office’s own host name: no secure context. */

import { readFileSync } from 'node:fs';
import { describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser, launchOldBrowser, oldBrowserAvailable } from './browser.ts';
import { expectCodeAndLive } from './codeAndLive.ts';

const host = 'kaohe.office.test';
const origin = `http://${host}:${inject('port')}`;
const mapped = [`--host-resolver-rules=MAP ${host} 127.0.0.1`];

if (!oldBrowserAvailable) {
  process.stdout.write('The package with Chromium 109 is not installed here: the site is not tried in it.\n');
}

describe.each([
  ['Chromium 109', oldBrowserAvailable, launchOldBrowser],
  ['a current Chromium', true, launchBrowser],
])('%s over plain http', (_, available, launch) => {
  test.skipIf(!available)('sample, edit, reload, export and import of a workbook, search', async () => {
    const browser = await launch(mapped);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    await page.goto(`${origin}/calculator/`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.getByRole('button', { name: '先看示例' }).click();
    await page.waitForSelector('[data-figure="score"]');
    const before = Number(await page.textContent('[data-figure="score"]'));
    await page.locator('[id="2.2.1"] input').first().fill('1');
    const after = Number(await page.textContent('[data-figure="score"]'));
    expect(Math.round((before - after) * 100)).toBe(100);
    await page.getByText('已存在这台电脑').waitFor();
    await page.reload();
    await page.waitForSelector('[data-figure="score"]');
    expect(Number(await page.textContent('[data-figure="score"]'))).toBe(after);
    // What reads and writes workbooks is loaded when it is needed, in the worker and in the page.
    await page.getByText('存到电脑').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^表格 \.xlsx/ }).click(),
    ]);
    const buffer = readFileSync(await download.path());
    await page.setInputFiles('input[data-input="csv"]', { name: '自评.xlsx', mimeType: '', buffer });
    await page.getByText('与现有台账完全相同').first().waitFor();

    await expectCodeAndLive(page, buffer);
    await page.goto(`${origin}/2023/`);
    expect(await page.locator('[id="7.1.1"]').isVisible()).toBe(true);
    expect(await page.locator('.old-browser').isVisible()).toBe(false);
    await page.keyboard.press('Control+K');
    await page.locator('#query').fill('7.1.1');
    await page.locator('#found a').first().click();
    await page.waitForURL(`${origin}/2023/7.1/#7.1.1`);
    expect(await page.locator('[id="7.1.1"]').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });
});
