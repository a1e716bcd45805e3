/** A browser for a test file, and in each of its tests a page of its own in which nothing may go wrong. */

import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { watchFaults } from './faults.ts';

export const origin = `http://127.0.0.1:${inject('port')}`;
export const calculator = `${origin}/calculator/`;

let browser: Browser;
/** Those of the test that runs. */
export let context: BrowserContext;
export let page: Page;
/** What went wrong in the pages of the test. */
let faults: string[];

/** Puts another page in the place of the test's; what it keeps in the browser stays. */
export async function openPage(): Promise<void> {
  page = await context.newPage();
  watchFaults(page, (url) => url.startsWith(origin) || url.startsWith('blob:'), faults);
}

/** Begins the test anew, in a browser that keeps nothing yet. */
export async function openContext(options: BrowserContextOptions = {}): Promise<void> {
  await context?.close();
  context = await browser.newContext(options);
}

/** Call it once at the top of a test file. */
export function freshPages(options: BrowserContextOptions = {}): void {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  beforeEach(async () => {
    faults = [];
    await openContext(options);
    await openPage();
  });
  afterEach(async () => {
    await context.close();
    expect(faults).toEqual([]);
  });
}
