/** The pages on paper: how many sheets, that large print is for the screen, that headings go with what follows. */

import { spawnSync } from 'node:child_process';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { departmentsOf } from '../../src/views/departments.ts';
import { launchBrowser } from './browser.ts';

const origin = `http://127.0.0.1:${inject('port')}`;
const { rubric } = loadEdition('2023');

/** Where lines break, and so how many sheets there are, depends on the font. */
const hasFont = /CJK/.test(spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' }).stdout ?? '');
if (!hasFont) process.stdout.write('No Noto CJK font is installed here: sheets are not counted.\n');

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(address: string, print = ''): Promise<Page> {
  const context = await browser.newContext();
  await context.addInitScript((size) => {
    localStorage['station-assessment.print'] = size;
  }, print);
  const page = await context.newPage();
  await page.goto(encodeURI(origin + address));
  return page;
}

/** Sheets of a PDF: its page objects, which Chromium leaves uncompressed. */
async function sheets(page: Page): Promise<number> {
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  return pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

const remove = (page: Page, selector: string) => page.locator(selector).evaluate((element) => element.remove());

test.each(['/2023/', '/2023/1/', '/2023/3.1/', '/2023/departments/普治科/', '/help/'])(
  'large print changes no sheet of %s',
  async (address) => {
    const [plain, large] = await Promise.all([open(address), open(address, 'large')]);
    const count = await sheets(plain);
    expect(count).toBeGreaterThan(0);
    expect(await sheets(large)).toBe(count);
    await plain.context().close();
    await large.context().close();
  },
);

test.skipIf(!hasFont)(
  'a department’s checklist takes one sheet, or two where it has more rules than a sheet holds',
  async () => {
    const page = await open('/');
    const counts: [string, number][] = [];
    for (const { name, categories } of departmentsOf(rubric)) {
      await page.goto(encodeURI(`${origin}/2023/departments/${name}/`));
      const rows = categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules)).length;
      counts.push([name, (await sheets(page)) - (rows > 14 ? 2 : 1)]);
    }
    expect(counts.filter(([, more]) => more > 0)).toEqual([]);
    await page.context().close();
  },
);

test.skipIf(!hasFont)('no sheet of an item holds the colophon alone', async () => {
  const page = await open('/');
  const alone: string[] = [];
  // Those whose text ends near the foot of a sheet.
  for (const code of ['1', '1.5', '2.3', '2.4', '2.5', '5.2', '5.5']) {
    await page.goto(`${origin}/2023/${code}/`);
    const whole = await sheets(page);
    await remove(page, '.colophon');
    if ((await sheets(page)) !== whole) alone.push(code);
  }
  expect(alone).toEqual([]);
  await page.context().close();
});

test('headings, and what only leads on to something, go with what follows', async () => {
  const page = await open('/');
  await page.emulateMedia({ media: 'print' });
  for (const address of ['/2023/1.1/', '/2023/3.1/', '/2023/3/', '/2023/adjustments/', '/2023/procedure/']) {
    await page.goto(origin + address);
    const alone = await page
      .locator('main :is(h1, h2, h3, .page-head, .readings > .about, .explained > .note, tr.item)')
      .evaluateAll((all) =>
        all.filter((one) => !one.closest('.page-head') && getComputedStyle(one).breakAfter !== 'avoid').map(String),
      );
    expect(alone).toEqual([]);
  }
  await page.context().close();
});

describe.skipIf(!hasFont)('the regulation on A4', () => {
  test('its type stands on the grid of an official document: 28 characters a line, 22 lines a page', async () => {
    const page = await open('/2023/');
    await page.emulateMedia({ media: 'print' });
    // The type area, in pixels of CSS.
    const [width, height] = [156, 225].map((millimetres) => (millimetres / 25.4) * 96) as [number, number];
    const grid = await page.evaluate((width) => {
      const text = document.querySelector<HTMLElement>('.document');
      if (!text) throw new Error('no text');
      text.style.width = `${width}px`;
      const line = document.createElement('p');
      line.style.textIndent = '0';
      line.textContent = '字'.repeat(28);
      text.append(line);
      const one = line.getBoundingClientRect().height;
      line.textContent += '字';
      const two = line.getBoundingClientRect().height;
      line.remove();
      const blocks = [...text.children].filter((block) => getComputedStyle(block).display !== 'none');
      const heights = blocks.map((block) => {
        const { marginTop, marginBottom } = getComputedStyle(block);
        return block.getBoundingClientRect().height + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
      });
      return { one, two, heights };
    }, width);
    expect(grid.two).toBeCloseTo(2 * grid.one, 0);
    expect(Math.floor(height / grid.one)).toBe(22);
    // Headings and paragraphs are whole lines, so all of them stand on the same ones.
    for (const height of grid.heights) {
      const lines = height / grid.one;
      expect(Math.abs(lines - Math.round(lines))).toBeLessThan(0.02);
    }
    await page.context().close();
  });

  test('nine sheets, the annex on sheets of its own', async () => {
    const page = await open('/2023/');
    expect(await sheets(page)).toBeLessThanOrEqual(9);
    await remove(page, '.annex');
    expect(await sheets(page)).toBe(3);
    await page.context().close();
  });
});
