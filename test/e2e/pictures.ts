/** `npm run pictures`: takes the pictures of the guide and the README anew, from the built site itself. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { ensureSite } from '../../src/tasks/site.ts';
import { launchBrowser } from './browser.ts';
import { respond } from './serve.ts';

const folder = 'public/pictures';
if (ensureSite({ folder: 'dist', base: '/' }) !== 0) throw new Error('the site could not be built');
const server = createServer(respond);
await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
const browser = await launchBrowser();

async function openSample(page: Page) {
  await page.goto(`${origin}/calculator/`);
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.waitForSelector('[data-figure="score"]');
}

/** Each picture by its file name, with how its page comes about. */
const pictures: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  calculator: openSample,
  'help-rule': async (page) => {
    await page.goto(`${origin}/2023/2.2/`);
    await page
      .locator('section.explained')
      .nth(2)
      .evaluate((section) => section.scrollIntoView());
  },
  'help-gaps': async (page) => {
    await openSample(page);
    await page.locator('#gaps').evaluate((heading) => heading.scrollIntoView());
    await page.evaluate(() => scrollBy(0, -140));
  },
};

for (const [name, arrange] of Object.entries(pictures)) {
  const page = await browser.newPage({ viewport: { width: 960, height: 640 } });
  await arrange(page);
  const picture = await page.screenshot({ animations: 'disabled' });
  await sharp(picture).webp({ lossless: true }).toFile(`${folder}/${name}.webp`);
  await page.close();
  process.stdout.write(`${folder}/${name}.webp\n`);
}
await browser.close();
server.close();
