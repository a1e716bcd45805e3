/** The sheet on paper: every rule, every figure and the code; figures that add up; as many pages as it says; by Ctrl+P, too. */

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { fixed } from '../../src/score/exact.ts';
import { launchBrowser, launchOldBrowser, oldBrowserAvailable } from './browser.ts';
import { watchFaults } from './faults.ts';
import {
  canRead,
  columnSum,
  csvOf,
  drafts,
  ledgerNumbers,
  resultOf,
  rubric,
  sizesIn,
  textsIn,
  wordsIn,
} from './sheets.ts';

const origin = `http://127.0.0.1:${inject('port')}`;
if (!canRead) process.stdout.write('pdftotext is not installed here: what stands on the sheet is not read.\n');

const codes = rubric.categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules.map(({ code }) => code)));
const withoutSpaces = (text: string) => text.replace(/\s/g, '');
const onPages = (pages: readonly string[]) => withoutSpaces(pages.join(''));

async function open(browser: Browser, rows: keyof typeof drafts): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${origin}/calculator/`);
  const buffer = Buffer.from(csvOf(drafts[rows]));
  await page.setInputFiles('input[data-input="csv"]', { name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.waitForSelector('[data-figure="score"]');
  return page;
}

/** What comes out of the printer: the browser tells the page that it prints, as Ctrl+P does. */
const printed = (page: Page) => page.pdf({ preferCSSPageSize: true });

async function choose(page: Page, name: string) {
  await page.getByRole('button', { name: '打印自评表' }).click();
  await page.getByRole('radio', { name }).check();
}

describe.each([
  ['a current Chromium', true, launchBrowser],
  ['Chromium 109', oldBrowserAvailable, launchOldBrowser],
])('%s', (_, available, launch) => {
  let browser: Browser;
  beforeAll(async () => {
    if (available) browser = await launch();
  });
  afterAll(() => browser?.close());

  test.skipIf(!available || !canRead).each(['3', '78', '500'] as const)('a draft of %s rows', async (size) => {
    const page = await open(browser, size);
    const faults = watchFaults(page, (url) => url.startsWith(origin) || url.startsWith('blob:'));
    const pdf = await printed(page);
    const pages = textsIn(pdf);
    const result = resultOf(drafts[size]);
    const isFilled = size !== '3';
    expect(result.progress.assessed === codes.length).toBe(isFilled);
    // A4 across, with room to bind.
    expect(new Set(sizesIn(pdf))).toEqual(new Set(['842×595']));
    const placed = wordsIn(pdf);
    expect((Math.min(...placed.flat().map(({ left }) => left)) / 72) * 25.4).toBeGreaterThanOrEqual(25);
    // Nothing reaches into the foot of its page, or below it.
    for (const [at, words] of placed.entries()) {
      const foot = words.find(({ text }) => text.startsWith('打印日期'))?.top ?? 0;
      expect(foot, `page ${at + 1}`).toBeGreaterThan(500);
      const low = words.filter(({ top, bottom }) => top < foot - 3 && bottom > foot);
      expect(
        low.map(({ text }) => text),
        `page ${at + 1}`,
      ).toEqual([]);
      expect(Math.max(...words.map(({ bottom }) => bottom))).toBeLessThan(foot + 25);
    }
    // Each figure stands in its row, in the sum of its category and in the sum of all.
    expect(columnSum(pdf, placed, '自评扣分')).toBe(3 * (rubric.total - result.annex));
    expect(columnSum(pdf, placed, '自评得分')).toBe(3 * result.annex);
    const [, code] = /核对码：([\w-]+)/.exec(pages[0] ?? '') ?? [];
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
    for (const [at, text] of pages.entries()) {
      const flat = withoutSpaces(text);
      for (const words of [
        `第${at + 1}/${pages.length}页`,
        `核对码：${code}`,
        rubric.words.proviso,
        '司法所：青禾司法所',
        `${rubric.edition}年度`,
      ]) {
        expect(flat, `page ${at + 1}`).toContain(words);
      }
      // The year once in the head, and what form it is; until all is filled in, that too.
      const head = withoutSpaces(text.trimStart().split('\n')[0] ?? '');
      expect(head.split(rubric.edition), head).toHaveLength(2);
      expect(head.endsWith(isFilled ? '自评表' : '自评表（未填完）'), head).toBe(true);
      expect(flat.length, `page ${at + 1} is not nearly white`).toBeGreaterThan(200);
    }
    const all = onPages(pages);
    const progress = `已填${result.progress.assessed}/${codes.length}条`;
    expect(all.includes(`未填完：${progress}，未填的暂按不扣`)).toBe(!isFilled);
    expect(all.includes('暂计')).toBe(!isFilled);
    for (const name of ['单位（盖章）', '填表人', '所长（签字）', '联系电话', `${rubric.shortTitle}自评表`]) {
      expect(all).toContain(name);
    }
    const lines = pages.join('\n').split('\n');
    for (const rule of codes) {
      expect(
        lines.some((line) => new RegExp(`(^|\\s)${rule.replaceAll('.', '\\.')}(\\s|$)`).test(line)),
        rule,
      ).toBe(true);
    }
    // A line of sums: what it is of, points, how many are filled in, deducted, left.
    const sums = lines.flatMap((line) => {
      const [, deducted = '', left = ''] = /已填\s*\d+\/\d+\s*条\s+(\d+\.\d\d)\s+(\d+\.\d\d)/.exec(line) ?? [];
      return deducted === '' ? [] : [[deducted, left]];
    });
    const lost = fixed(rubric.total - result.annex);
    expect(sums).toEqual([
      ...result.categories.map((one) => [fixed(one.deducted), fixed(one.score)]),
      [lost, fixed(result.annex)],
    ]);
    const sum = (at: number) => sums.slice(0, -1).reduce((all, one) => all + Math.round(Number(one[at]) * 100), 0);
    expect([fixed(sum(0)), fixed(sum(1))]).toEqual([lost, fixed(result.annex)]);
    expect(all).toContain(
      `自评得分=${fixed(result.annex)}+${fixed(result.bonus)}−${fixed(result.deduction)}=${fixed(result.score)}`,
    );
    for (const figure of [result.low, result.high, result.score]) expect(all).toContain(fixed(figure));
    for (const { deducted, score } of result.items) expect(all, fixed(deducted)).toContain(fixed(score));
    expect(all).not.toContain('王小明');
    // Of each row what it tells is there to the end; rows that stand in the appendix stand nowhere else.
    for (const { note, evidence } of drafts[size]) expect(all).toContain(withoutSpaces(evidence || note));
    const numbers = [...all.matchAll(/台账第(\d+)号/g)].map(([, number]) => Number(number)).sort((a, b) => a - b);
    expect(numbers).toEqual(ledgerNumbers(drafts[size]));
    // What is signed ends with the signatures; the appendix follows where there are too many rows for the sheet.
    const signed = pages.findIndex((text) => withoutSpaces(text).includes('所长（签字）'));
    expect(signed).toBeLessThan(10);
    // A seal takes 40 mm: the signatures have that room unless the page is full.
    const at = (words: string) => placed[signed]?.find(({ text }) => text.startsWith(words));
    const [name, phone, foot] = [at('填表人'), at('联系电话'), at('打印日期')];
    const apart = (((phone?.top ?? 0) - (name?.top ?? 0)) / 72) * 25.4;
    const free = (((foot?.top ?? 0) - (phone?.bottom ?? 0)) / 72) * 25.4;
    expect(apart).toBeGreaterThan(13);
    if (free > 40) expect(2 * apart).toBeGreaterThan(40);
    const appendix = pages.slice(signed + 1);
    expect(appendix.length > 0).toBe(size === '500');
    expect(appendix.length).toBeLessThan(17);
    for (const [at, text] of appendix.entries()) {
      expect(withoutSpaces(text).includes('附表逐笔明细')).toBe(at === 0);
      expect(withoutSpaces(text)).toContain('条款序号日期数值事项、说明佐证材料');
    }
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test.skipIf(!available || !canRead)(
    'the other forms: one page, a page or two a department, the materials',
    async () => {
      const page = await open(browser, '78');
      await choose(page, '一页简表');
      const short = textsIn(await printed(page));
      expect(short).toHaveLength(1);
      expect(onPages(short)).toMatch(/青禾司法所简表/);
      expect(onPages(short)).toContain(fixed(resultOf(drafts[78]).score));
      await page.getByRole('radio', { name: '得分图示' }).check();
      const pictures = textsIn(await printed(page));
      expect(pictures).toHaveLength(1);
      const { categories, score } = resultOf(drafts[78]);
      for (const own of categories) expect(onPages(pictures)).toContain(`${fixed(own.score)}/`);
      expect(onPages(pictures)).toContain(`从100分到${fixed(score)}分`);
      await page.getByRole('radio', { name: '各科室表' }).check();
      const departments = textsIn(await printed(page));
      expect(departments.filter((text) => /第\s*1\/\d/.test(text))).toHaveLength(
        new Set(rubric.categories.flatMap((category) => category.departments)).size,
      );
      // As many pages as was said before printing.
      await page.getByText(/^11 个科室，共 \d+ 页$/).waitFor();
      expect(await page.locator('.print-department').textContent()).toContain(`共 ${departments.length} 页`);
      await page.getByLabel('哪个科室').selectOption(rubric.categories[1]?.departments[0] ?? '');
      const one = textsIn(await printed(page));
      expect(one.length).toBeLessThanOrEqual(2);
      expect(onPages(one)).not.toContain(rubric.categories[0]?.items[0]?.content);
      expect(onPages(one)).toContain(`青禾司法所科室表（${rubric.categories[1]?.departments[0]}）`);
      // Who reviews signs beside the head of the station, each with a date.
      const signed = onPages(one).slice(onPages(one).indexOf('单位（盖章）'));
      expect(signed).toMatch(/所长（签字）：.*科室审核人（签字）：.*年月日年月日/);
      expect(onPages(short)).not.toContain('科室审核人');
      await page.getByRole('radio', { name: '佐证材料清单' }).check();
      const materials = onPages(textsIn(await printed(page)));
      expect(materials).toContain('佐证78.pdf');
      expect(materials).toContain('青禾司法所佐证材料清单');
      await page.context().close();
    },
  );

  test.skipIf(!available || !canRead)('what is not filled in yet is said on every form, on every page', async () => {
    const page = await open(browser, '3');
    const progress = `已填3/${codes.length}条`;
    for (const [name, line] of [
      ['一页简表', `未填完：${progress}，未填的暂按不扣`],
      ['各科室表', `未填完：全表${progress}，本表已填`],
      ['佐证材料清单', `未填完：${progress}，未填的暂按不扣`],
      ['得分图示', `未填完：${progress}，未填的暂按不扣`],
    ] as const) {
      if (name === '一页简表') await page.getByRole('button', { name: '打印自评表' }).click();
      await page.getByRole('radio', { name }).check();
      const pages = textsIn(await printed(page)).map(withoutSpaces);
      expect(pages.length, name).toBeGreaterThan(0);
      if (name === '一页简表') {
        expect(pages).toHaveLength(1);
        expect(pages[0]).toMatch(/B1.*未填写.*B3.*未填写/);
        expect(pages[0]).toContain('（没有填，按没有计）');
        expect(pages[0]).toContain('自评得分（暂计）');
      }
      for (const text of pages) {
        expect(text, name).toContain('（未填完）');
        expect(text.includes(line), name).toBe(/第1\/\d+页/.test(text));
      }
    }
    await page.context().close();
  });

  test.skipIf(!available)('nothing is higher than its page, and nothing stays in the document', async () => {
    const page = await open(browser, '500');
    const over = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const papers = document.querySelector<HTMLElement>('.papers');
      papers?.classList.add('measuring');
      const bodies = [...document.querySelectorAll('.paper-body')];
      return { pages: bodies.length, over: bodies.filter((one) => one.scrollHeight > one.clientHeight + 1).length };
    });
    expect(over.pages).toBeGreaterThan(10);
    expect(over.over).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.paper').count()).toBe(0);
    await page.context().close();
  });
});

describe('the last look before printing', () => {
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser();
    page = await open(browser, '3');
    await page.evaluate(() => {
      window.print = () => {
        dispatchEvent(new Event('beforeprint'));
        document.body.dataset['printed'] = String(document.querySelectorAll('.paper').length);
        dispatchEvent(new Event('afterprint'));
      };
    });
  });
  afterAll(() => browser?.close());

  test('by keyboard: to what is missing, to its field, and back', async () => {
    await page.getByRole('button', { name: '打印自评表' }).focus();
    await page.keyboard.press('Enter');
    expect(
      await page.getByRole('heading', { name: '打印自评表' }).evaluate((one) => one === document.activeElement),
    ).toBe(true);
    expect(await page.getByText(`3/${codes.length} 条`).first().isVisible()).toBe(true);
    const code = codes[4] ?? '';
    // Many are missing: their list is folded, and unfolds by itself on coming back.
    await page.locator('summary', { hasText: '没填的' }).press('Enter');
    await page.getByRole('button', { name: `修改 ${code}` }).press('Enter');
    await page.waitForFunction((code) => document.activeElement?.closest(`[id="${code}"]`) !== null, code);
    await page.keyboard.type('0');
    const back = page.getByRole('button', { name: '改好了，回到自评表' });
    expect(await back.isVisible()).toBe(true);
    for (let tabs = 0; tabs < 8 && !(await back.evaluate((one) => one === document.activeElement)); tabs += 1)
      await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '打印自评表' }).waitFor();
    expect(await page.getByRole('button', { name: `修改 ${code}` }).count()).toBe(0);
    // At the next that is missing.
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(`修改 ${codes[5]}`);
  });

  test('who signs is remembered for the station, and printed', async () => {
    await page.getByLabel('填表人').fill('张三');
    await page.getByLabel('联系电话').fill('8765 4321');
    // Ctrl+P right after it was typed.
    const laid = await page.evaluate(() => {
      dispatchEvent(new Event('beforeprint'));
      const text = [...document.querySelectorAll('.paper')].map((one) => one.textContent).join('');
      dispatchEvent(new Event('afterprint'));
      return text;
    });
    expect(laid).toContain('8765 4321');
    await page.getByRole('button', { name: '打印', exact: true }).click();
    expect(Number(await page.evaluate(() => document.body.dataset['printed']))).toBeGreaterThan(3);
    await page.reload();
    await page.getByRole('button', { name: '打印自评表' }).click();
    await expect.poll(() => page.getByLabel('填表人').inputValue()).toBe('张三');
    if (canRead) expect(onPages(textsIn(await printed(page)))).toContain('填表人：张三');
    // Under another name the station keeps them.
    await page.getByRole('textbox', { name: '单位' }).fill('青禾镇司法所');
    await page.keyboard.press('Tab');
    await expect.poll(() => page.title()).toContain('青禾镇司法所');
    expect(await page.getByLabel('填表人').inputValue()).toBe('张三');
    // Another station in its place has none of them.
    const buffer = Buffer.from('条款,数值,司法所\n2.2.1,1,城南司法所\n');
    await page.setInputFiles('input[data-input="csv"]', { name: 'b.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: '全部换成新表' }).click();
    await expect.poll(() => page.getByRole('textbox', { name: '单位' }).inputValue()).toBe('城南司法所');
    expect(await page.getByLabel('填表人').inputValue()).toBe('');
  });
});
