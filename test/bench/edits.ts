/** An edit in the page: how long its script takes until the new score stands, how long the layout after it, and what jumps. */

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ensureSite } from '../../src/tasks/site.ts';
import { launchBrowser } from '../e2e/browser.ts';
import { respond } from '../e2e/serve.ts';

const site = { folder: 'dist', base: '/' };

export interface Edits {
  /** Milliseconds, an edit each. */
  readonly script: readonly number[];
  readonly layout: readonly number[];
  /** The browser's own measure of layout shift, added up over all edits. */
  readonly shift: number;
}

/** Loads `csv` in the built site and steps the first `count` counters up, each in view as a user has it. */
export async function timeEdits(csv: string, count: number): Promise<Edits> {
  if ((await ensureSite(site)) !== 0) throw new Error('the site could not be built');
  const server = createServer((request, response) => respond(request, response, site));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/calculator/`);
    const file = { name: 'year.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
    await page.setInputFiles('input[data-input="csv"]', file);
    await page.waitForSelector('[data-figure="score"]');
    await page.waitForTimeout(2000);
    return await page.evaluate(async (wanted) => {
      const [script, layout]: [number[], number[]] = [[], []];
      let shift = 0;
      let settling = true;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) if (!settling) shift += (entry as unknown as { value: number }).value;
      }).observe({ type: 'layout-shift' });
      const counters = [...document.querySelectorAll<HTMLButtonElement>('.step[aria-label$="加一"]:enabled')];
      for (const counter of counters.slice(0, wanted)) {
        settling = true;
        counter.scrollIntoView({ block: 'center' });
        // What is said of the score comes after it; the next edit begins at rest.
        await new Promise((rested) => setTimeout(rested, 700));
        settling = false;
        const start = performance.now();
        counter.click();
        const stands = performance.now();
        counter.getBoundingClientRect();
        script.push(stands - start);
        layout.push(performance.now() - stands);
        await new Promise((shown) => requestAnimationFrame(() => setTimeout(shown)));
      }
      return { script, layout, shift };
    }, count);
  } finally {
    await browser.close();
    server.close();
  }
}
