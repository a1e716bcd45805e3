/** Reading the rules in a real browser: without scripts, in large print, searching, copying a link, going astray. */

import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { basePath } from './serve.ts';

const port = inject('port');
const origin = `http://127.0.0.1:${port}`;
/** A name that is not local, so that the context is not secure: as an office serves the site. */
const office = `http://office.test:${port}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser(['--host-resolver-rules=MAP office.test 127.0.0.1']);
});
afterAll(() => browser?.close());

async function open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

const sizeOfPrint = (page: Page) =>
  page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));

test('rule pages read whole without scripts, and offer nothing that needs them', async () => {
  const page = await open(`${origin}/2023/3.1/`, { javaScriptEnabled: false });
  expect(await page.locator('section.explained').count()).toBe(18);
  expect(await page.locator('button:visible').count()).toBe(0);
  await page.locator('section[id="3.1.7"] a.copy').click();
  expect(new URL(page.url()).hash).toBe('#3.1.7');
  await page.context().close();
});

test('without scripts, from the list of open questions to one at length, and on to its neighbours', async () => {
  const page = await open(`${origin}/2023/readings/#R24`, { javaScriptEnabled: false });
  await page.locator('li[id="R24"] a').click();
  await page.waitForURL(`${origin}/2023/readings/3/#R24`);
  expect(await page.locator('article[id="R24"] .is-taken').textContent()).toContain('每起扣5分');
  await page.locator('.neighbours a[rel="next"]').click();
  await page.waitForURL(`${origin}/2023/readings/4/`);
  await page.context().close();
});

test('large print grows everything, is remembered, and is taken back', async () => {
  const page = await open(`${origin}/2023/`);
  const before = await sizeOfPrint(page);
  await page.getByRole('button', { name: '大字' }).click();
  expect(await sizeOfPrint(page)).toBeGreaterThan(before * 1.2);
  await page.goto(`${origin}/help/`);
  expect(await sizeOfPrint(page)).toBeGreaterThan(before * 1.2);
  const button = page.getByRole('button', { name: '大字' });
  expect(await button.getAttribute('aria-pressed')).toBe('true');
  await button.click();
  await page.reload();
  expect(await sizeOfPrint(page)).toBe(before);
  await page.context().close();
});

test.each([origin, office])('a link is copied at %s', async (host) => {
  const page = await open(`${host}/2023/3.1/`);
  const link = page.locator('section[id="3.1.7"] a.copy');
  await link.click();
  await page.locator('.copied', { hasText: '已复制链接' }).waitFor();
  await page.goto(`${host}/search/`);
  await page.keyboard.press('Control+V');
  expect(await page.inputValue('#query')).toBe(`${host}/2023/3.1/#3.1.7`);
  await page.context().close();
});

test('two clicks in haste leave nothing behind', async () => {
  const page = await open(`${origin}/2023/3.1/`);
  const link = page.locator('section[id="3.1.7"] a.copy');
  await link.click();
  await page.waitForTimeout(500);
  await link.click();
  expect(await page.locator('.copied').textContent()).toBe('已复制链接');
  expect(await page.locator('.copied').getAttribute('role')).toBe('status');
  await expect.poll(() => page.locator('.copied').textContent(), { timeout: 4000 }).toBe('');
  expect(await link.textContent()).toBe('复制链接');
  await page.context().close();
});

describe('search', () => {
  test('by keyboard alone, from a rule page to a rule and back to what was found', async () => {
    const page = await open(`${origin}/2023/`);
    await page.keyboard.press('Control+K');
    await page.waitForURL(`${origin}/search/`);
    await page.waitForFunction(() => document.activeElement?.id === 'query');
    await page.keyboard.type('审前调查');
    await page.locator('#found a').first().waitFor();
    expect(await page.locator('#found a strong').first().textContent()).toBe('3.1.7 未按时完成审前调查的扣1分');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${origin}/2023/3.1/#3.1.8`);
    await page.goBack();
    await page.locator('#found a').first().waitFor();
    expect(await page.inputValue('#query')).toBe('审前调查');
    await page.context().close();
  });

  test('under a base path, for a code, a department, an open question, the help', async () => {
    const page = await open(`${origin}${basePath}search/`);
    for (const [query, kind, href] of [
      ['５.2', '考核内容', `${basePath}2023/5.2/`],
      ['矫正科', '科室', encodeURI(`${basePath}2023/departments/矫正科/`)],
      ['加倍的基数', '口径', `${basePath}2023/readings/general/#D14`],
      ['大字', '使用说明', `${basePath}help/#reading`],
    ] as const) {
      await page.fill('#query', query);
      const found = page.locator('#found a', { hasText: kind }).first();
      await found.waitFor();
      expect(await found.getAttribute('href')).toBe(href);
    }
    await page.context().close();
  });

  test('another query in the address is asked at once, and a year without an edition is said', async () => {
    const page = await open(`${origin}/search/#${encodeURIComponent('审前调查')}`);
    await page.locator('#found a').first().waitFor();
    await page.evaluate(() => {
      location.hash = encodeURIComponent('2026');
    });
    await expect.poll(() => page.locator('#search-status').textContent()).toBe('2026年度办法尚未录入。');
    expect(await page.inputValue('#query')).toBe('2026');
    await page.goBack();
    await expect.poll(() => page.inputValue('#query')).toBe('审前调查');
    await page.fill('#query', 'B2');
    expect(await page.locator('#found a .code').allTextContents()).toEqual(expect.arrayContaining(['B2', '口径 B2']));
    await page.context().close();
  });

  test('nothing that is typed is sent anywhere, and markup is text', async () => {
    const page = await open(`${origin}/search/`);
    await page.locator('#search-status').waitFor({ state: 'attached' });
    await page.waitForLoadState('networkidle');
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.fill('#query', '<img src=x onerror=alert(1)>');
    expect(await page.locator('#search-status').textContent()).toContain('没有找到“<img src=x onerror=alert(1)>”');
    expect(await page.locator('main img').count()).toBe(0);
    expect(requests.filter((address) => !address.endsWith('/icon.svg'))).toEqual([]);
    await page.context().close();
  });
});

describe('going astray', () => {
  const none = '没有这个地址。';
  const inAnnex = '3.1.4 在“3.1 日常工作”这一页里。';
  const deductions = '在“加分与扣分”这一页里。';
  test.each([
    ['/2026/', '2026年度办法尚未录入。', '', null],
    ['/nothing/', '可能是地址写错了，或者这个年度的考核办法还没有录入。', '', null],
    [`${basePath}2023/9/`, none, '', null],
    [`${basePath}2023/b2.1/`, none, `B2.1 ${deductions}`, `${basePath}2023/adjustments/#B2.1`],
    ['/2023/3.1.4/', none, inAnnex, '/2023/3.1/#3.1.4'],
    ['/２０２３/３．１．４/', none, inAnnex, '/2023/3.1/#3.1.4'],
    ['/2023/5.2.1.3/', none, '5.2.1.3 在“5.2 学法普法与旁听庭审”这一页里。', '/2023/5.2/#5.2.1.3'],
    ['/2023/B1/', none, `B1 ${deductions}`, '/2023/adjustments/#B1'],
    ['/2023/d1.1/', none, `D1.1 ${deductions}`, '/2023/adjustments/#D1.1'],
    ['/2023/V1/', none, `本局通报的一票否决 ${deductions}`, '/2023/adjustments/#V1'],
    ['/2023/bm2/', none, `加分不封顶 ${deductions}`, '/2023/adjustments/#BM2'],
    ['/2023/S4/', none, /^口径 S4 .+ 在“口径说明”这一页里。$/, '/2023/readings/general/#S4'],
    ['/2023/3.9/', none, '您要找的可能是 3 社区矫正工作。', '/2023/3/'],
    ['/2023/3.1/foo/', none, '您要找的可能是 3.1 日常工作。', '/2023/3.1/'],
    ['/2023/departments/没有/', none, '您要找的可能是 分科室。', '/2023/departments/'],
  ])('%s', async (path, sentence, words, href) => {
    const page = await open(encodeURI(origin + path));
    expect(await page.locator('#missing').textContent()).toBe(sentence);
    const nearest = page.locator('#nearest');
    expect(await nearest.textContent()).toMatch(words);
    expect(await nearest.isVisible()).toBe(href !== null);
    if (href !== null) expect(await nearest.locator('a').getAttribute('href')).toBe(href);
    await page.context().close();
  });
});

test('the regulation is copied without what is not part of it', async () => {
  const page = await open(`${origin}/2023/`);
  const copied = await page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.querySelector('.document') ?? document.body);
    const text = selection?.toString();
    selection?.selectAllChildren(document.querySelector('.annex') ?? document.body);
    return `${text}${selection?.toString()}`;
  });
  expect(copied).toContain('发生严重刑事犯罪扣5分，扣完为止；');
  expect(copied).toContain('考核对象\n');
  expect(copied).not.toContain('复制链接');
  await page.context().close();
});

test('where nothing hovers, the link to copy is seen, and says what it is to', async () => {
  const page = await open(`${origin}/2023/`, { hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } });
  expect(await page.evaluate(() => matchMedia('(hover: none)').matches)).toBe(true);
  const link = page.locator('[id="n4-1-2"] .copy');
  expect(await link.evaluate((element) => getComputedStyle(element).opacity)).not.toBe('0');
  expect((await link.boundingBox())?.width).toBeLessThan(30);
  expect(await link.getAttribute('aria-label')).toBe('复制链接：2.当年度成功创建成为“');
  await page.context().close();
});

test('from a rule into the calculator at that rule, and back to its clause', async () => {
  const page = await open(`${origin}/calculator/`);
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.getByText('已存在这台电脑').waitFor();
  await page.goto(`${origin}/2023/3.1/#3.1.7`);
  await page.locator('section[id="3.1.7"]').getByText('到自评算分填这一条').click();
  const rule = page.locator('li.rule[id="3.1.7"]');
  await rule.waitFor();
  await expect.poll(() => rule.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  await rule.locator('a.code').click();
  await page.waitForURL(`${origin}/2023/3.1/#3.1.7`);
  await page.context().close();
});

test('the year that has no edition yet is said on the first page', async () => {
  const page = await open(`${origin}/`);
  const year = await page.evaluate(() => new Date().getFullYear());
  expect(await page.locator('.year-notice').textContent()).toBe(`${year}年度办法尚未录入，这里是2023年度的。`);
  await page.context().close();
});
