/** `npm run pictures`: takes the pictures of the guide and the README anew, from the built site itself. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Locator, Page } from 'playwright-core';
import sharp from 'sharp';
import { ensureSite } from '../../src/tasks/site.ts';
import { launchBrowser } from './browser.ts';
import { respond } from './serve.ts';

const folder = 'public/pictures';
const site = { folder: 'dist', base: '/' };
if ((await ensureSite(site)) !== 0) throw new Error('the site could not be built');
const server = createServer((request, response) => respond(request, response, site));
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();

async function openSample(page: Page) {
  await page.goto(`${origin}/calculator/`);
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.waitForSelector('[data-figure="score"]');
}

/** The part of a page that a picture shows: from the top of the first element to the bottom of the last. */
async function around(page: Page, first: Locator, last: Locator, above = 16, below = 16) {
  const [from, to] = [await first.boundingBox(), await last.boundingBox()];
  if (!from || !to) throw new Error('a picture has lost what it shows');
  const { width } = page.viewportSize() ?? { width: 0 };
  const y = Math.max(0, Math.floor(from.y - above));
  return { x: 0, y, width, height: Math.ceil(to.y + to.height + below) - y };
}

/** Each picture by its file name: how its page comes about, and what of it is shown. It never cuts a line in two. */
const pictures: Readonly<Record<string, (page: Page) => ReturnType<typeof around>>> = {
  calculator: async (page) => {
    await openSample(page);
    await page.getByRole('button', { name: '知道了' }).click();
    await page.locator('#path > summary').click();
    return around(page, page.locator('body > header'), page.locator('.category-bars'), 0, 12);
  },
  'help-rule': async (page) => {
    await page.goto(`${origin}/2023/2.2/`);
    const rule = page.locator('section.explained').nth(3);
    return around(page, rule, rule, 0, 12);
  },
  'help-gaps': async (page) => {
    await openSample(page);
    await page.getByRole('tab', { name: '还差什么' }).click();
    await page.getByLabel('想达到').fill('90');
    await page.getByLabel('想达到').blur();
    const gaps = page.locator('.gaps');
    await gaps.locator('details').evaluateAll((all) => {
      for (const one of all) (one as HTMLDetailsElement).open = one.id.includes('recoverable');
    });
    return around(page, gaps, gaps.locator('details[open]'));
  },
};

for (const [name, arrange] of Object.entries(pictures)) {
  // Tall enough for each of them, so that nothing sticks to the edge of a window.
  const page = await browser.newPage({ viewport: { width: 960, height: 3000 } });
  const clip = await arrange(page);
  const picture = await page.screenshot({ animations: 'disabled', clip });
  await sharp(picture).webp({ lossless: true }).toFile(`${folder}/${name}.webp`);
  await page.close();
  process.stdout.write(`${folder}/${name}.webp ${clip.width} × ${clip.height}\n`);
}
await browser.close();
server.close();
