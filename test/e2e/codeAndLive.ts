/** The check code, and the workbook that calculates: what makes them comes only when it is wanted. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

/** `sheet`: the open draft's own table, as a workbook. */
export async function expectCodeAndLive(page: Page, sheet: Buffer): Promise<void> {
  await page.getByRole('button', { name: '核对码', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '核对码' });
  await dialog.locator('input[type="file"]').setInputFiles({ name: '自评.xlsx', mimeType: '', buffer: sheet });
  await dialog.locator('.check-result.same').waitFor();
  await page.keyboard.press('Escape');
  await page.getByText('存到电脑').click();
  const [live] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^带公式的表格/ }).click(),
  ]);
  expect(
    readFileSync(await live.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
}
