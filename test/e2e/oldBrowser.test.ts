/** Windows 7’s last browser, Chromium 109, over plain http on an office’s own host name: no secure context. */

import { type Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, launchOldBrowser } from './browser.ts';

const host = 'kaohe.office.test';
const origin = `http://${host}:${inject('port')}`;
const mapped = [`--host-resolver-rules=MAP ${host} 127.0.0.1`];

let old: Browser | null = null;
let current: Browser | null = null;
beforeAll(async () => {
  old = await launchOldBrowser(mapped);
  current = await launchBrowser(mapped);
});
afterAll(async () => {
  await old?.close();
  await current?.close();
});

test.each([
  ['Chromium 109', () => old],
  ['a current Chromium', () => current],
])('%s over plain http: sample, edit, reload', async (name, browserOf) => {
  const browser = browserOf();
  if (!browser) {
    expect.soft(name).toBe('Chromium 109');
    return;
  }
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
  expect(Math.round((before - after) * 100)).toBe(60);
  await page.getByText('已存在这台电脑').waitFor();
  await page.reload();
  await page.waitForSelector('[data-figure="score"]');
  expect(Number(await page.textContent('[data-figure="score"]'))).toBe(after);
  await page.goto(`${origin}/2023/`);
  expect(await page.locator('[id="7.1.1"]').isVisible()).toBe(true);
  expect(faults).toEqual([]);
  await page.close();
});
