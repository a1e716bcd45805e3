/**
 * axe finds nothing, on every kind of page, light, dark and in large print; at the width of a phone and of a desk; nothing is
 * wider, and tables that are laid out in blocks are tables all the same.
 */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const origin = `http://127.0.0.1:${inject('port')}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Which rules axe goes by; all where nothing is said. */
type Rules = {
  readonly runOnly?: readonly string[];
  readonly rules?: Readonly<Record<string, { readonly enabled: boolean }>>;
};

async function findings(page: Page, rules: Rules): Promise<string[]> {
  return page.evaluate(async (rules) => {
    // axe puts itself on the window.
    const { axe } = window as unknown as {
      axe: { run(options: object): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    // Only of violations every element is wanted.
    const { violations } = await axe.run({ resultTypes: ['violations'], ...rules });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`));
  }, rules);
}

/** Parts of tables that are laid out as something else and do not say what they are: to a screen reader they are no table. */
const withoutRole = (page: Page) =>
  page.$$eval(':is(table, thead, tbody, tr, th, td):not([role])', (parts) =>
    parts
      .filter((part) => !/^(table|none)/.test(getComputedStyle(part).display))
      .map(({ outerHTML }) => outerHTML.slice(0, 120)),
  );

const butContrast: Rules = { rules: { 'color-contrast': { enabled: false } } };

const disaster = `条款,数值,司法所,说明\n9.9.9,1,甲所,13812345678\n2.2.1,很多,,\n2.4.6,0.9,,\nD1.1,2,,\n3.1.3,9,,\n1.2.1,7,,\n`;

const load = (page: Page, text: string) =>
  page.setInputFiles('input[data-input="csv"]', { name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
const scored = (page: Page) => page.waitForSelector('[data-figure="score"]');

/** States of the calculator, by what is done in it. */
const states: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'an empty calculator': (page) => page.getByRole('button', { name: '先看示例' }).waitFor(),
  'the sample': async (page) => {
    await page.getByRole('button', { name: '先看示例' }).click();
    await scored(page);
  },
  'all that unfolds, and what is missing': async (page) => {
    await page.getByRole('button', { name: '先看示例' }).click();
    await scored(page);
    await page.getByRole('tab', { name: '还差什么' }).click();
    await page.getByLabel('想达到').fill('90');
    await page.keyboard.press('Tab');
    await page.$$eval('details', (all) => {
      for (const one of all) one.open = true;
    });
  },
  'the materials': async (page) => {
    await page.getByRole('button', { name: '先看示例' }).click();
    await scored(page);
    await page.getByRole('tab', { name: '佐证清单' }).click();
  },
  'the ledger': async (page) => {
    await page.getByRole('button', { name: '先看示例' }).click();
    await scored(page);
    await page.getByRole('tab', { name: '平时台账' }).click();
  },
  'the last look before printing': async (page) => {
    await load(page, disaster);
    await scored(page);
    await page.getByRole('button', { name: '打印自评表' }).click();
    await page.getByRole('radio', { name: '各科室表' }).check();
  },
  'a form with all that opens in it': async (page) => {
    await load(page, disaster);
    await scored(page);
    await page.getByRole('button', { name: '2.4.6 说明、佐证' }).click();
    await page.locator('[id="4.1.5"]').getByRole('button', { name: '按完成数、总数填' }).click();
    await page.locator('[id="6.1.1"]').getByRole('textbox').last().fill('1');
    await page.getByRole('button', { name: '本类其余均无扣分情形' }).first().click();
    await page.getByRole('button', { name: '只看未填' }).click();
  },
  'one fact being put down': async (page) => {
    await page.getByRole('button', { name: '新建本所台账' }).click();
    await page.getByRole('button', { name: '记一条' }).first().click();
    await page.getByRole('dialog').getByRole('searchbox').fill('卷宗');
  },
  'a check code and a file that differs': async (page) => {
    await load(page, disaster);
    await scored(page);
    await page.getByRole('button', { name: '核对码', exact: true }).click();
    const dialog = page.getByRole('dialog', { name: '核对码' });
    await dialog.getByLabel('表上印的、别人报的 12 位').fill('7');
    await page.keyboard.press('Enter');
    const buffer = Buffer.from('条款,数值\n2.2.1,3\n3.1.3,很多\n');
    await dialog.locator('input[type="file"]').setInputFiles({ name: 'b.csv', mimeType: 'text/csv', buffer });
    await dialog.locator('.check-differences').waitFor();
  },
  'a disaster': async (page) => {
    await load(page, disaster);
    await scored(page);
  },
  'a file whose columns are not clear': async (page) => {
    await load(page, '编号,得分,所\n2.2.1,1,城东所\n');
    await page.locator('.sample').waitFor();
  },
  'a file that is refused': async (page) => {
    await load(page, '%PDF-1.7');
    await page.locator('.refused').waitFor();
  },
  'a file that would change a draft': async (page) => {
    await load(page, disaster);
    await scored(page);
    await load(page, disaster.replace('3.1.3,9', '3.1.3,8').replace('D1.1,2', 'D1.2,2'));
    await page.locator('.asking').waitFor();
  },
};

const pages = [
  '/',
  '/2023/',
  '/2023/3/',
  '/2023/3.1/',
  '/2023/5.2/',
  '/2023/departments/',
  '/2023/departments/矫正科/',
  '/2023/adjustments/',
  '/2023/procedure/',
  '/2023/readings/',
  '/2023/readings/adjustments/',
  '/2023/errata/',
  '/2023/data/',
  '/search/#审前调查',
  '/help/',
  '/404.html',
  ...Object.keys(states),
];

/** Large print is an attribute of the page that no script watches: what is laid out is looked at again. */
const enlarge = (page: Page) =>
  page.evaluate(() => {
    document.documentElement.dataset['print'] = 'large';
  });
const darken = (page: Page) => page.emulateMedia({ colorScheme: 'dark' });

/**
 * The layouts differ: one column and blocks for a phone, tables and contents at the side for a desk. Contrast, by far the
 * dearest, is the same at every width.
 */
const looks: readonly {
  readonly look: string;
  readonly width: number;
  readonly rules: Rules;
  readonly change?: (page: Page) => Promise<unknown>;
}[] = [
  { look: 'light, a phone', width: 390, rules: butContrast },
  { look: 'light, a desk', width: 1280, rules: {} },
  { look: 'dark', width: 1280, rules: { runOnly: ['color-contrast'] }, change: darken },
  { look: 'large print, a phone', width: 390, rules: butContrast, change: enlarge },
];

test.each(pages)('%s', async (what) => {
  const context = await browser.newContext({
    colorScheme: 'light',
    bypassCSP: true,
    viewport: { width: 390, height: 800 },
  });
  const page = await context.newPage();
  await page.goto(origin + (what.startsWith('/') ? what : '/calculator/'));
  await states[what]?.(page);
  await page.evaluate(axe);
  for (const { look, width, rules, change } of looks) {
    await page.setViewportSize({ width, height: 800 });
    await change?.(page);
    expect(await findings(page, rules), look).toEqual([]);
    expect(await withoutRole(page), look).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth), look).toBeLessThanOrEqual(width);
  }
  await context.close();
});
