/** A new version of the site is announced, taken on a click, and never put under an open draft. */

import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { deploy } from './deployment.ts';
import { watchFaults } from './faults.ts';
import { site2023 } from './serve.ts';

const heading = '<h1 class="page-title">自评算分</h1>';
const newHeading = '<h1 class="page-title">自评算分（新）</h1>';
const calculator = 'calculator/index.html';

let browser: Browser;
let context: BrowserContext;
let site: Awaited<ReturnType<typeof deploy>>;
/** What went wrong in any window of the test. */
let faults: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

beforeEach(async () => {
  site = await deploy(site2023.folder, site2023.base);
  context = await browser.newContext({ serviceWorkers: 'allow' });
  faults = [];
});
afterEach(async () => {
  await context.close();
  await site.stop();
  site.remove();
});

/** A window with the calculator, kept for offline use. */
async function openWindow(): Promise<Page> {
  const page = await context.newPage();
  watchFaults(page, (url) => url.startsWith(site.home), faults);
  await page.goto(`${site.home}calculator/`);
  await page.getByText('已可离线使用').waitFor();
  return page;
}

async function openSample(page: Page) {
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.waitForSelector('[data-figure="score"]');
}

const field = (page: Page) => page.locator('[id="2.2.1"] input').first();
const title = (page: Page) => page.locator('h1').textContent();
const line = (page: Page) => page.locator('.update');
const take = (page: Page) => page.getByRole('button', { name: '现在更新' });
/** As when the user comes back to the window. */
const lookAgain = (page: Page) => page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));

async function release(page: Page) {
  site.change(calculator, heading, newHeading);
  await site.finish();
  await lookAgain(page);
  await line(page).getByText('网站有更新。').waitFor();
}

test('the first visit is no update', async () => {
  const page = await openWindow();
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  await lookAgain(page);
  await page.waitForTimeout(500);
  expect(await line(page).textContent()).toBe('');
  expect(faults).toEqual([]);
});

test('it waits for the click; the draft comes back with what was typed last', async () => {
  const page = await openWindow();
  await openSample(page);
  await release(page);
  expect(await title(page)).toBe('自评算分');
  const other = await openWindow();
  expect(await title(other)).toBe('自评算分');
  await other.close();
  // In one breath, so that nothing of it is stored yet.
  await Promise.all([
    page.waitForEvent('load'),
    field(page).evaluate((input: HTMLInputElement) => {
      input.value = '2';
      input.dispatchEvent(new Event('input', { bubbles: true }));
      const buttons = document.querySelectorAll<HTMLButtonElement>('.update button');
      [...buttons].find(({ textContent }) => textContent === '现在更新')?.click();
    }),
  ]);
  await page.waitForSelector('[data-figure="score"]');
  expect(await title(page)).toBe('自评算分（新）');
  expect(await field(page).inputValue()).toBe('2');
  expect(await line(page).textContent()).toBe('');
  expect(faults).toEqual([]);
});

test('another window keeps its version and its draft until its own click', async () => {
  const first = await openWindow();
  await openSample(first);
  await field(first).fill('1');
  const second = await openWindow();
  await second.getByRole('button', { name: '全部台账' }).click();
  await openSample(second);
  await field(second).fill('3');
  await release(first);
  await take(first).click();
  await first.getByRole('heading', { name: '自评算分（新）' }).waitFor();
  await first.waitForSelector('[data-figure="score"]');
  expect(await field(first).inputValue()).toBe('1');

  await line(second).getByText('这个窗口还是旧的').waitFor();
  expect(await title(second)).toBe('自评算分');
  await field(second).fill('4');
  await take(second).click();
  await second.getByRole('heading', { name: '自评算分（新）' }).waitFor();
  await second.waitForSelector('[data-figure="score"]');
  expect(await field(second).inputValue()).toBe('4');
});

test('who says later is not asked again in this tab', async () => {
  const page = await openWindow();
  await release(page);
  await page.getByRole('button', { name: '以后再说' }).click();
  expect(await line(page).textContent()).toBe('');
  await page.goto(`${site.home}2023/`);
  await page.getByText('已可离线使用').waitFor();
  await page.waitForTimeout(500);
  expect(await line(page).textContent()).toBe('');
  const other = await openWindow();
  await line(other).getByText('网站有更新。').waitFor();
});

test('what cannot be stored keeps the update away', async () => {
  const page = await openWindow();
  await openSample(page);
  await release(page);
  await page.evaluate(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await field(page).fill('2');
  await take(page).click();
  await line(page).getByText('没有存下').waitFor();
  expect(await title(page)).toBe('自评算分');
  expect(await field(page).inputValue()).toBe('2');
});

test('a version that is not uploaded whole is not taken', async () => {
  const page = await openWindow();
  site.change(calculator, heading, newHeading);
  await site.finish();
  site.change(calculator, newHeading, heading);
  await lookAgain(page);
  await page.waitForTimeout(1500);
  expect(await line(page).textContent()).toBe('');
  await page.goto(`${site.home}2023/3.1/`);
  expect(await page.locator('h1').isVisible()).toBe(true);
  // The failed one is over, or the next look would join it.
  await expect
    .poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.installing === null))
    .toBe(true);
  site.change(calculator, heading, newHeading);
  await lookAgain(page);
  await line(page).getByText('网站有更新。').waitFor();
});

test('a server that is away is no error', async () => {
  const page = await openWindow();
  await site.stop();
  await lookAgain(page);
  await page.waitForTimeout(500);
  expect(await line(page).textContent()).toBe('');
  expect(faults).toEqual([]);
});
