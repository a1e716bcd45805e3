/** The renderer is killed at random moments while one types: at most the last second is lost, and never half a draft. */

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './browser.ts';

const origin = `http://127.0.0.1:${inject('port')}`;
const kills = Number(process.env['KILLS'] ?? 10);
/** Milliseconds that may be lost: a second, and what it takes to store on a busy machine. The second itself is held in autosave.test.ts. */
const allowance = 3000;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test(
  `killed ${kills} times in the middle of saves, no draft is lost and none is half written`,
  async () => {
    const context = await browser.newContext();
    let page = await context.newPage();
    await page.goto(`${origin}/calculator/`);
    await page.getByRole('button', { name: '新建本所台账' }).click();
    // Something is stored before the first kill, which may come within the second that may be lost.
    let typed = 1;
    await page.locator('[id="2.2.1"] input.figure').first().fill(String(typed));
    await page.getByText('已存在这台电脑').waitFor();
    const losses: number[] = [];
    for (let kill = 0; kill < kills; kill += 1) {
      const field = page.locator('[id="2.2.1"] input.figure').first();
      await field.waitFor();
      const moments: { n: number; at: number }[] = [];
      const end = Date.now() + 300 + Math.random() * 1500;
      while (Date.now() < end) {
        typed += 1;
        await field.fill(String(typed));
        moments.push({ n: typed, at: Date.now() });
        await page.waitForTimeout(Math.random() * 120);
      }
      const session = await context.newCDPSession(page);
      const at = Date.now();
      const crashed = page.waitForEvent('crash');
      // No answer comes: who would give it is gone.
      void session.send('Page.crash').catch(() => {});
      await crashed;
      await page.close();
      page = await context.newPage();
      await page.goto(`${origin}/calculator/`);
      const cell = page.locator('[id="2.2.1"] input.figure').first();
      await cell.waitFor();
      const kept = Number(await cell.inputValue());
      const lost = moments.filter(({ n }) => n > kept);
      losses.push(lost.length === 0 ? 0 : at - (lost[0]?.at ?? at));
      expect(kept).toBeGreaterThan(0);
      expect(await page.locator('.drafts .draft, .banner').count()).toBe(0);
      typed = kept;
    }
    process.stdout.write(`killed ${kills} times; lost at most ${Math.max(...losses)} ms of typing, drafts lost: 0\n`);
    expect(Math.max(...losses)).toBeLessThanOrEqual(allowance);
    await context.close();
  },
  30_000 + kills * 15_000,
);
