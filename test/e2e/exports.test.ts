/** The workbook that calculates, as it comes out of the page: the same figures as on the page, no formula out of a note. */

import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { beforeEach, expect, test } from 'vitest';
import { layoutOf, sums } from '../../src/live/layout.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { calculator, context, freshPages, page } from './freshPage.ts';

const { rubric, sample } = loadEdition('2023');

freshPages({ acceptDownloads: true });
beforeEach(async () => {
  await page.goto(calculator);
});

async function begin(text: string) {
  const buffer = Buffer.from(text);
  await page.setInputFiles('input[data-input="csv"]', { name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.waitForSelector('[data-figure="score"]');
}
const figure = async (name: string) => Number(await page.textContent(`[data-figure="${name}"]`));
const menu = () => page.locator('.menu > summary').click();
const entry = () => page.locator('.menu').getByRole('button', { name: /^带公式的表格/ });

/** The first sheet of the live workbook: what is shown in a cell, and whether it holds a formula. */
async function live() {
  await menu();
  const [download] = await Promise.all([page.waitForEvent('download'), entry().click()]);
  const bytes = readFileSync(await download.path());
  const { sheets } = await readXlsx(new Uint8Array(bytes), { readStyles: true });
  const [sheet] = sheets;
  if (!sheet) throw new Error('no sheet');
  const cell = (letter: string, row: number) => sheet.rows[row - 1]?.[letter.charCodeAt(0) - 65];
  const formulas = [...(sheet.cells ?? new Map()).values()].filter((one) => one.formula).length;
  return { name: download.suggestedFilename(), cell, formulas };
}

test('holds the figures of the page, under the name by which it is handed on', async () => {
  await begin(sample);
  const { name, cell, formulas } = await live();
  expect(name).toMatch(/^2023年度自评表_.*_\d{8}_第1稿_带公式\.xlsx$/);
  for (const of of ['score', 'annex', 'bonus', 'deduction'] as const) {
    expect(cell(sums[of], sums.row), of).toBe(await figure(of));
  }
  expect(formulas).toBeGreaterThan(200);
  // It is no copy to go on with.
  expect(await page.textContent('.summary-meta')).toContain('还没有存成工作文件');
});

test('is no table to be imported: that is said, and no columns are asked for', async () => {
  await begin(sample);
  await menu();
  const [download] = await Promise.all([page.waitForEvent('download'), entry().click()]);
  await page.setInputFiles('input[data-input="csv"]', await download.path());
  await page.locator('.refused', { hasText: '不能当自评表用' }).waitFor();
  expect(await page.locator('.sample').count()).toBe(0);
});

test('is of the station shown, which the menu says', async () => {
  await begin('条款,数值,司法所\n2.2.1,1,城东所\n2.2.1,3,城西所\n');
  await page.getByRole('combobox', { name: /正在看/ }).selectOption('城西所');
  await menu();
  expect(await entry().textContent()).toBe('带公式的表格 .xlsx（改了数，得分跟着变；只有“城西所”的）');
  await page.keyboard.press('Escape');
  await menu();
  await page.keyboard.press('Escape');
  const { name, cell } = await live();
  expect(name).toContain('_城西所_');
  expect(cell('E', layoutOf(rubric).rowOf('2.2.1'))).toBe(3);
});

test('goes by the readings that count, not by those on trial, as the check code does', async () => {
  await begin('条款,数值\n2.2.4,8\n');
  const choices = { per_n_rounding: 'ceil' };
  await page.setInputFiles('input[data-input="csv"]', {
    name: '局定口径.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ kind: '局定口径', format: 1, edition: '2023', choices })),
  });
  await page.locator('.told', { hasText: '已按局定口径计分' }).waitFor();
  await page.locator('#readings summary').first().click();
  await page.locator('#readings label').first().click();
  await page.getByText('正在试算').waitFor();
  expect(await figure('score')).toBe(99.8);
  const { cell } = await live();
  expect(cell(sums.score, sums.row)).toBe(99.7);
  await page.getByRole('button', { name: '核对码', exact: true }).click();
  await page.getByText('（按局定口径，不是正在试算的口径）').waitFor();
});

test('where what makes it cannot be had, that is said and nothing else changes', async () => {
  await begin('条款,数值\n2.2.1,1\n');
  await page.getByText('已存在这台电脑').waitFor();
  // A page of its own, since something goes wrong in it.
  const cut = await context.newPage();
  await cut.route('**/liveBook*.js', (route) => route.abort());
  await cut.goto(calculator);
  await cut.waitForSelector('[data-figure="score"]');
  const said: string[] = [];
  cut.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  await cut.locator('.menu > summary').click();
  await cut.getByRole('button', { name: /^带公式的表格/ }).click();
  await expect.poll(() => said).toEqual([expect.stringContaining('文件没有做成，台账没有动')]);
  expect(await cut.textContent('[data-figure="score"]')).toBe('99.00');
});
