/** After one visit the whole site works without a network; where that cannot be, nothing is said and nothing breaks. */

import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, sep } from 'node:path';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { pagesIn } from './builtPages.ts';
import { deploy } from './deployment.ts';
import { watchFaults } from './faults.ts';
import { basePath, respond, sites } from './serve.ts';

const folder = sites.find(({ base }) => base === basePath)?.folder ?? '';

/** Sample, edit, export, import through the worker, print, search: what a clerk does. */
async function useAll(page: Page, home: string) {
  await page.goto(`${home}calculator/`);
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.waitForSelector('[data-figure="score"]');
  await page.locator('[id="2.2.1"] input').first().fill('1');
  await page.getByText('已存在这台电脑').waitFor();
  await page.getByText('存到电脑').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^表格 \.xlsx/ }).click(),
  ]);
  const buffer = readFileSync(await download.path());
  await page.setInputFiles('input[data-input="csv"]', { name: '自评.xlsx', mimeType: '', buffer });
  await page.getByText('与现有台账完全相同').first().waitFor();
  expect((await page.pdf()).length).toBeGreaterThan(20_000);
  await page.goto(`${home}search/`);
  await page.locator('#query').fill('7.1.1');
  await page.locator('#found a').first().click();
  await page.waitForURL(`${home}2023/7.1/#7.1.1`);
}

describe('offline, under a base path', () => {
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let home: string;
  let faults: string[];

  beforeAll(async () => {
    const site = await deploy(folder, basePath);
    ({ home } = site);
    browser = await launchBrowser();
    context = await browser.newContext({ serviceWorkers: 'allow' });
    page = await context.newPage();
    faults = watchFaults(page, (url) => url.startsWith(home));
    await page.goto(home);
    await page.getByText('已可离线使用').waitFor();
    await site.stop();
    site.remove();
    await context.setOffline(true);
  });

  afterAll(() => browser.close());

  test('every page opens whole', async () => {
    const failed: string[] = [];
    page.on('requestfailed', (request) => {
      // A picture that was on its way when the next page was asked for.
      if (request.failure()?.errorText !== 'net::ERR_ABORTED') failed.push(request.url());
    });
    for (const { path, root } of pagesIn(folder)) {
      const response = await page.goto(home + encodeURI(path));
      expect(response?.fromServiceWorker(), path).toBe(true);
      expect(await page.title()).toBe(root.querySelector('title')?.textContent);
    }
    expect(failed).toEqual([]);
  });

  test('every file is there, byte for byte', async () => {
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      // The single file is for taking along, and not kept here as well.
      .filter((entry) => entry.isFile() && !['sw.js', 'single.html'].includes(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    expect(files.length).toBeGreaterThan(80);
    const sizes = await page.evaluate(
      ([at, names]) =>
        Promise.all(names.map(async (name) => (await (await fetch(at + encodeURI(name))).arrayBuffer()).byteLength)),
      [home, files.map((file) => file.split(sep).join('/'))] as const,
    );
    expect(sizes).toEqual(files.map((file) => readFileSync(join(folder, file)).length));
  });

  test('an address as it is passed on, with more behind it, opens too', async () => {
    await page.goto(`${home}2023/3.1/?from=message#3.1.4`);
    expect(await page.locator('[id="3.1.4"]').isVisible()).toBe(true);
  });

  test('the guide shows its pictures', async () => {
    await page.goto(`${home}help/`);
    const widths = await page.locator('main img').evaluateAll((all) =>
      Promise.all(
        (all as HTMLImageElement[]).map(async (image) => {
          image.loading = 'eager';
          await image.decode();
          return image.naturalWidth;
        }),
      ),
    );
    expect(widths.length).toBeGreaterThan(0);
    expect(Math.min(...widths)).toBeGreaterThan(0);
  });

  test('the template can be downloaded', async () => {
    // Browsers fetch a link with `download` past the service worker; the single file is not kept for offline use anyway.
    const links = pagesIn(folder).flatMap(({ root }) => root.querySelectorAll('a[download]'));
    expect(links.filter((link) => !link.getAttribute('href')?.endsWith('/single.html'))).toEqual([]);
    await page.goto(`${home}calculator/`);
    for (const [name, beginning] of [
      ['填报模板', 'PK'],
      ['CSV 模板', '\ufeff'],
    ] as const) {
      const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name }).click()]);
      expect(readFileSync(await download.path(), 'utf8').startsWith(beginning)).toBe(true);
    }
  });

  test('the calculator reads, scores, writes and prints; the search finds', () => useAll(page, home));

  test('an unknown address gets the page that knows what may be meant', async () => {
    await page.goto(`${home}2023/3.1.4/`);
    expect(await page.locator('#nearest a').getAttribute('href')).toBe(`${basePath}2023/3.1/#3.1.4`);
  });

  test('nothing of this went wrong or asked elsewhere', () => {
    expect(faults).toEqual([]);
  });
});

test('a whole session asks the site alone, the service worker included', async () => {
  const respondedTo: string[] = [];
  const proxy = createServer((request, response) => {
    respondedTo.push(new URL(request.url ?? '').origin);
    respond(request, response);
  });
  // Whatever is not plain http would come as this.
  proxy.on('connect', (request, socket) => {
    respondedTo.push(request.url ?? '');
    socket.end();
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  // Chromium asks its maker what forms are about, whatever the site: that is not the site's doing.
  const browser = await launchBrowser(['--disable-features=AutofillServerCommunication']);
  onTestFinished(async () => {
    await browser.close();
    proxy.close();
  });
  const { port } = proxy.address() as AddressInfo;
  // Without the last, a browser asks its own machine directly.
  const through = { server: `http://127.0.0.1:${port}`, bypass: '<-loopback>' };
  const context = await browser.newContext({ serviceWorkers: 'allow', proxy: through });
  const page = await context.newPage();
  await page.goto('http://localhost/');
  await page.getByText('已可离线使用').waitFor();
  await useAll(page, 'http://localhost/');
  expect(respondedTo.length).toBeGreaterThan(80);
  expect(new Set(respondedTo)).toEqual(new Set(['http://localhost']));
});

test('over plain http nothing is kept, nothing is said, and the site works', async () => {
  const origin = `http://office.test:${inject('port')}`;
  const browser = await launchBrowser(['--host-resolver-rules=MAP office.test 127.0.0.1']);
  onTestFinished(() => browser.close());
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const page = await context.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const faults = watchFaults(page, (url) => url.startsWith(origin));
  await page.goto(`${origin}/calculator/`);
  expect(await page.evaluate(() => [isSecureContext, 'serviceWorker' in navigator])).toEqual([false, false]);
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.locator('[id="2.2.1"] input').first().fill('1');
  await page.getByText('已存在这台电脑').waitFor();
  await page.reload();
  await page.waitForSelector('[data-figure="score"]');
  expect(await page.locator('[id="2.2.1"] input').first().inputValue()).toBe('1');
  await page.goto(`${origin}/2023/`);
  expect(await page.locator('.offline').isVisible()).toBe(false);
  expect(await page.locator('.update').textContent()).toBe('');
  expect(asked.filter((url) => /sw\.js|update-/.test(url))).toEqual([]);
  expect(faults).toEqual([]);
});
