/** The single file, opened from a disk: it holds all that it leads to, asks for nothing, and keeps drafts. */

import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { parse } from 'node-html-parser';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { editionIn, type Pack } from '../../src/single/pack.ts';
import { singleName } from '../../src/views/fileNames.ts';
import { launchBrowser, launchOldWithProfile, launchWithProfile, oldBrowserAvailable } from './browser.ts';
import { pagesIn } from './builtPages.ts';
import { expectCodeAndLive } from './codeAndLive.ts';
import { watchFaults } from './faults.ts';
import { site2023, sites } from './serve.ts';

const { rubric } = loadEdition('2023');
const built = join(site2023.folder, 'calculator', 'single.html');
/** As it lies on someone's stick. */
const stick = mkdtempSync(join(tmpdir(), '单机 版-'));
const copy = join(stick, singleName(rubric));
const address = pathToFileURL(copy).href;
// A browser that is closed may write on for a moment.
afterAll(() => rmSync(stick, { recursive: true, force: true, maxRetries: 10 }));

const packIn = (file: string): Pack => {
  const packed = parse(readFileSync(file, 'utf8')).querySelector('#pack')?.textContent ?? '';
  return JSON.parse(gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')) as Pack;
};

describe.each(sites)('made of the site under $base', ({ folder }) => {
  const pack = packIn(join(folder, 'calculator', 'single.html'));

  test('every link leads to a page, a place or a file that is within', () => {
    const fields = new Set(slotsOf(editionIn(pack).rubric).keys());
    const idsOf = new Map(
      Object.entries(pack.pages).map(([page, { main }]) => [
        page,
        new Set(
          parse(main)
            .querySelectorAll('[id]')
            .map(({ id }) => id),
        ),
      ]),
    );
    const dead: string[] = [];
    let followed = 0;
    for (const [page, { main, foot }] of Object.entries(pack.pages)) {
      const written = [...`${main}${foot}`.matchAll(/ href="([^"]*)"|"href":"([^"]*)"/g)];
      for (const [, inHtml, inData] of written) {
        const href = inHtml ?? inData ?? '';
        const [, to = '', anchor = ''] = /^#(\/[^#]*)(?:#(.*))?$/.exec(decodeURIComponent(href)) ?? [];
        const ids = to === '/calculator/' ? fields : idsOf.get(to);
        followed += 1;
        if (!(ids && (anchor === '' || ids.has(anchor))) && !Object.hasOwn(pack.files, to))
          dead.push(`${page} → ${href}`);
      }
      expect(main).not.toMatch(/ src="|data-copy/);
    }
    expect(dead).toEqual([]);
    expect(followed).toBeGreaterThan(200);
  });
});

test('is at most 600 000 bytes, which the site says, and lets nothing run but what is in it', () => {
  const html = readFileSync(built, 'utf8');
  const size = Buffer.byteLength(html);
  expect(size).toBeLessThanOrEqual(600_000);
  const link = pagesIn(site2023.folder)
    .find(({ path }) => path === 'calculator/')
    ?.root.querySelector('[data-single]');
  expect(link?.textContent).toContain(`${Math.ceil(size / 1000)} KB`);
  expect(link?.querySelector('a')?.getAttribute('download')).toBe('司法所自评算分_单机版_2023.html');
  const root = parse(html);
  const policy = root.querySelector('meta[http-equiv]')?.getAttribute('content') ?? '';
  expect(policy).toContain("default-src 'none';connect-src 'none'");
  expect(policy).not.toMatch(/unsafe|https?:/);
  expect(root.querySelectorAll('script[src], link[rel="stylesheet"], img')).toEqual([]);
});

test('holds every page of the edition, with the words of the site', () => {
  const { pages } = packIn(built);
  const words = (html: string) => parse(html).textContent.replace(/\s+/g, '');
  for (const { path, root } of pagesIn(site2023.folder).filter((one) => one.path.startsWith('2023/'))) {
    const main = root.querySelector('main');
    for (const one of main?.querySelectorAll('a[data-copy], noscript') ?? []) one.remove();
    expect(words(pages[`/${path}`]?.main ?? ''), path).toBe(words(main?.innerHTML ?? ''));
    expect(pages[`/${path}`]?.foot).toContain('局里的网站上可能有更新的版本');
  }
});

const scoreOf = async (page: Page) => {
  await page.waitForSelector('[data-figure="score"]');
  return page.textContent('[data-figure="score"]');
};

let onSite: string | null;
beforeAll(async () => {
  mkdirSync(stick, { recursive: true });
  copyFileSync(built, copy);
  const browser = await launchBrowser();
  const page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${inject('port')}/calculator/`);
  await page.getByRole('button', { name: '先看示例' }).click();
  onSite = await scoreOf(page);
  await browser.close();
});

describe.each([
  ['Chromium 109', oldBrowserAvailable, launchOldWithProfile],
  ['a current Chromium', true, launchWithProfile],
])('%s, from a disk', (name, available, launch) => {
  const profile = join(stick, name);
  async function open() {
    const browser = await launch(profile);
    onTestFinished(() => browser.close());
    const page = await browser.newPage();
    // The worker's text is the file's own.
    const faults = watchFaults(page, (url) => url.split('#')[0] === address || url.startsWith('blob:'));
    await page.goto(address);
    return { browser, page, faults };
  }
  const top = (page: Page) => page.evaluate(() => scrollY);

  // A day's work in one go.
  const patience = 180_000;
  test.skipIf(!available)(
    'sample, edit, rules and back, files, paper; the draft is there another day',
    async () => {
      const { browser, page, faults } = await open();
      await page.getByRole('button', { name: '先看示例' }).click();
      expect(await scoreOf(page)).toBe(onSite);
      await page.locator('[id="2.2.1"] input').first().fill('1');
      const edited = await scoreOf(page);
      expect(Number(onSite) - Number(edited)).toBeCloseTo(1);
      await page.getByText('已存在这台电脑').waitFor();

      // To a rule from its field, and back: to the same place.
      const link = page.locator('[id="3.1.4"] a.code').first();
      await link.scrollIntoViewIfNeeded();
      expect(await top(page)).toBeGreaterThan(500);
      const place = () => link.evaluate((one) => one.getBoundingClientRect().top);
      const before = await place();
      await link.click();
      await page.locator('main section[id="3.1.4"].is-target').waitFor();
      expect(page.url()).toBe(`${address}#/2023/3.1/#3.1.4`);
      expect(await page.title()).toContain('3.1');
      expect(await page.locator('section[id="3.1.4"]').evaluate((one) => one.getBoundingClientRect().top)).toBeLessThan(
        200,
      );
      // What is printed there is the rule, not the sheet of the draft that waits.
      const papers = await page.evaluate(() => {
        dispatchEvent(new Event('beforeprint'));
        const count = document.querySelectorAll('.paper').length;
        dispatchEvent(new Event('afterprint'));
        return count;
      });
      expect(papers).toBe(0);
      await page.goBack();
      await page.waitForSelector('[data-figure="score"]');
      await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThan(3);
      expect(await scoreOf(page)).toBe(edited);

      // Another part of the draft stays open while the rules are looked up, and undo is asleep there.
      await page.getByRole('tab', { name: '还差什么' }).click();
      await page.getByRole('link', { name: '考核办法' }).click();
      await page.locator('.document').waitFor();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+k');
      await page.locator('#query').fill('7.1.1');
      await page.locator('#found a').first().click();
      await page.locator('[id="7.1.1"].is-target').waitFor();
      await page.goBack();
      expect(await page.inputValue('#query')).toBe('7.1.1');
      await page.getByRole('link', { name: '使用说明' }).click();
      await page.getByRole('heading', { name: '没有网络的电脑怎么用' }).waitFor();
      await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '自评算分' }).click();
      expect(await page.getByRole('tab', { name: '还差什么' }).getAttribute('aria-selected')).toBe('true');
      expect(await scoreOf(page)).toBe(edited);

      // From a rule to its field.
      await page.getByRole('link', { name: '考核办法' }).click();
      await page.evaluate(() => {
        location.hash = '#/2023/2.2/#2.2.1';
      });
      await page.locator('section[id="2.2.1"]').getByRole('link', { name: '到自评算分填这一条' }).click();
      await page.waitForFunction(() => document.activeElement?.closest('li.rule[id="2.2.1"]'));
      expect(await page.getByRole('tab', { name: '逐条填报' }).getAttribute('aria-selected')).toBe('true');

      // Out, and in again.
      await page.getByText('存到电脑').click();
      const [table] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: /^表格 \.xlsx/ }).click(),
      ]);
      const buffer = readFileSync(await table.path());
      await page.setInputFiles('input[data-input="csv"]', { name: '自评.xlsx', mimeType: '', buffer });
      await page.getByText('与现有台账完全相同').first().waitFor();

      await expectCodeAndLive(page, buffer);

      // The files of the site, byte for byte.
      await page.evaluate(() => {
        location.hash = '#/2023/data/';
      });
      for (const file of ['template.xlsx', 'template.csv', 'rubric.csv', 'rubric.json']) {
        const [kept] = await Promise.all([
          page.waitForEvent('download'),
          page.locator(`a[href="#/2023/${file}"]`).first().click(),
        ]);
        expect(kept.suggestedFilename()).toBe(file);
        const own = readFileSync(join(site2023.folder, '2023', file));
        expect(readFileSync(await kept.path()).equals(own), file).toBe(true);
      }
      await page.goBack();
      await page.waitForSelector('[data-figure="score"]');

      const sheet = join(stick, 'sheet.pdf');
      await page.pdf({ path: sheet, preferCSSPageSize: true });
      const { stdout, error } = spawnSync('pdftotext', [sheet, '-'], { encoding: 'utf8' });
      if (error) process.stdout.write('pdftotext is not installed here: what stands on paper is not read.\n');
      else expect(stdout).toContain(edited);
      expect(faults).toEqual([]);
      await browser.close();

      const later = await open();
      expect(await scoreOf(later.page)).toBe(edited);
      expect(later.faults).toEqual([]);
    },
    patience,
  );
});
