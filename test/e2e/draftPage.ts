/** What tests do with the calculator's drafts, in the page of the test or in another window. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { calculator, context, page } from './freshPage.ts';

export async function openWindow(): Promise<Page> {
  const window = await context.newPage();
  await window.goto(calculator);
  return window;
}
export const button = (name: string | RegExp, where = page) =>
  where.getByRole('button', { name, exact: typeof name === 'string' });
export const figure = (name: string, where = page) => where.textContent(`[data-figure="${name}"]`);
/** Waits for the score: what is stored first, before a draft changes, takes its moment. */
export const shows = (score: string) =>
  page.waitForFunction((text) => document.querySelector('[data-figure="score"]')?.textContent === text, score);
export const saved = (where = page) => where.getByText('已存在这台电脑').waitFor();
export const cell = (code: string, where = page) => where.locator(`[id="${code}"] input.figure`).first();
export const table = (text: string, name = 'a.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
export const load = (file: ReturnType<typeof table>, where = page) =>
  where.setInputFiles('input[data-input="csv"]', file);
export const listed = (where = page) => where.locator('.drafts .draft').allTextContents();

/** A draft of one station with a row for each code, opened from a table. */
export async function begin(text = '条款,数值,司法所\n2.2.1,1,城东所\n2.2.3,0,\n') {
  await load(table(text));
  await page.waitForSelector('[data-figure="score"]');
  await saved();
}
export async function toList() {
  await button('全部台账').click();
  await page.getByText('这台电脑里的台账').waitFor();
}
/** What 存一份到电脑 hands out. */
export async function workFile(): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button('存一份到电脑').click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
export const loadWork = (text: string) =>
  load({ name: '工作文件.json', mimeType: 'application/json', buffer: Buffer.from(text) });
