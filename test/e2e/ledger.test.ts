/** 平时台账: what is put down through the year is found at its end; targets read as what is still to be done. */

import { expect, test } from 'vitest';
import { calculator, freshPages, openPage, page } from './freshPage.ts';

freshPages();

const figure = (name: string) => page.textContent(`[data-figure="${name}"]`);
const dialog = () => page.getByRole('dialog');
const openLedger = () => page.getByRole('tab', { name: '平时台账' }).click();
/** Cells of one column in the rows that are shown. */
const column = (field: string) =>
  page.$$eval(`.rows-table td.of-${field} input`, (cells) => cells.map((cell) => (cell as HTMLInputElement).value));

/** Puts down one fact by keyboard alone, the dialog being open. */
async function record(search: string, value: string, note: string) {
  await page.keyboard.type(search);
  await page.keyboard.press('Enter');
  await page.keyboard.type(value);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type(note);
}

test('three findings of March, put down by keyboard, are found in December by month and by clause', async () => {
  await page.clock.install({ time: new Date('2023-03-10T09:00:00+08:00') });
  await page.goto(calculator);
  await page.getByRole('button', { name: '新建本所台账' }).click();
  await page.getByRole('button', { name: '记一条' }).first().press('Enter');
  await record('2.2.4', '2', '三月第一件');
  await page.getByRole('button', { name: '记下，再记一条' }).click();
  expect(await dialog().locator('.record-told').textContent()).toBe('已记下 2.2.4：2');
  expect(await dialog().evaluate((own) => own.scrollTop)).toBe(0);
  await record('审前调查', '1', '三月第二件');
  await page.getByRole('button', { name: '记下，再记一条' }).click();
  await record('2.2.3', '1', '三月第三件');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  expect(await column('note')).toEqual(['三月第一件', '三月第二件', '三月第三件']);
  expect(await column('date')).toEqual(['2023-03-10', '2023-03-10', '2023-03-10']);
  // What was just put down is at hand.
  expect(await page.evaluate(() => document.activeElement?.closest('tr')?.textContent)).toContain('新');
  await page.getByText('已存在这台电脑').waitFor();
  await page.setViewportSize({ width: 390, height: 800 });
  expect(await page.getByRole('rowheader', { name: '新加的行' }).count()).toBe(3);
  await page.close();

  await openPage();
  await page.clock.install({ time: new Date('2023-12-15T09:00:00+08:00') });
  await page.goto(calculator);
  await page.waitForSelector('[data-figure="score"]');
  await page.getByRole('button', { name: '本类其余均无扣分情形' }).first().click();
  await page.getByRole('button', { name: '记一条' }).first().click();
  // What was answered at once for many clauses was not put down.
  expect(await dialog().locator('.record-clauses .code').allTextContents()).toEqual(['2.2.3', '3.1.7', '2.2.4']);
  await record('2.2.4', '4', '十二月的');
  await page.keyboard.press('Enter');
  await dialog().waitFor({ state: 'hidden' });
  expect((await column('note')).length).toBeGreaterThan(4);
  await page.getByRole('button', { name: '只看记过的 4' }).click();
  expect(await column('note')).toEqual(['三月第一件', '三月第二件', '三月第三件', '十二月的']);
  await page.getByLabel('月份').selectOption({ label: '2023年3月' });
  expect(await column('note')).toEqual(['三月第一件', '三月第二件', '三月第三件']);
  await page.getByLabel('月份').selectOption('');
  await page.locator('.rows-tools').getByLabel('条款').selectOption('2.2.4');
  expect(await column('note')).toEqual(['三月第一件', '十二月的']);
  // Two and four make two sets of three.
  expect(await page.textContent('[id="2.2.4"] .rule-figure')).toContain('0.20');
});

test('what cannot be read is said before it is put down, and the clause must be chosen', async () => {
  await page.goto(calculator);
  await page.getByRole('button', { name: '新建本所台账' }).click();
  await page.getByRole('button', { name: '记一条' }).first().click();
  await page.getByRole('button', { name: '记下', exact: true }).click();
  expect(await dialog().locator('#record-told-code').textContent()).toBe('请先选条款。');
  await page.keyboard.type('2.2.4');
  await page.keyboard.press('Enter');
  await page.keyboard.type('很多');
  await page.keyboard.press('Enter');
  // Under its own field, which tells it to a screen reader, too.
  expect(await dialog().locator('.of-value .row-problem').textContent()).toContain('看不懂');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-describedby'))).toContain('told-value');
  await dialog().getByRole('button', { name: '换一条' }).click();
  await page.keyboard.type('走访');
  // On a small screen and with all that is found, it can still be put down.
  await page.setViewportSize({ width: 390, height: 640 });
  const { y = 0, height = 0 } = (await dialog().getByRole('button', { name: '取消' }).boundingBox()) ?? {};
  expect(y + height).toBeLessThan(640);
  await dialog().getByRole('button', { name: '2.4.4' }).click();
  expect(await dialog().locator('.record-clauses .code').allTextContents()).toEqual(['2.4.4']);
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('value');
  await page.keyboard.press('Escape');
  await openLedger();
  await page.getByText('还没有记录').waitFor();
});

test('a row that is changed stays in sight under a filter, until the filter is set anew', async () => {
  await page.goto(calculator);
  await page.setInputFiles('input[data-input="csv"]', {
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('条款,数值,日期\n2.2.1,1,2023-03-05\n2.2.1,2,2023-04-05\n2.2.3,1,\n'),
  });
  await page.waitForSelector('[data-figure="score"]');
  await openLedger();
  await page.getByLabel('月份').selectOption({ label: '2023年3月' });
  expect(await column('value')).toEqual(['1']);
  await page.getByLabel('第 2 行 日期').fill('2023-05-05');
  expect(await column('value')).toEqual(['1']);
  await page.getByLabel('月份').selectOption('none');
  expect(await column('code')).toEqual(['2.2.3']);
  // The last of those shown, and the last of all: what stands there instead is at hand.
  const atHand = () => page.evaluate(() => document.activeElement?.textContent);
  await page.getByRole('button', { name: '删除第 4 行' }).click();
  expect(await atHand()).toBe('看全部');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '删除第 2 行' }).click();
  await page.getByRole('button', { name: '删除第 3 行' }).click();
  expect(await atHand()).toBe('记一条');
});

test('a target that is not reached yet reads as what is still to be done', async () => {
  await page.clock.install({ time: new Date('2023-06-01T09:00:00+08:00') });
  await page.goto(calculator);
  await page.setInputFiles('input[data-input="csv"]', {
    name: 'a.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('条款,数值,日期\n4.2.5,1,2023-03-05\n4.2.5,1,2023-04-05\n'),
  });
  await page.waitForSelector('[data-figure="score"]');
  await openLedger();
  await page.locator('.targets summary').click();
  const line = (code: string) => page.locator('.targets li', { has: page.locator(`a[href="#${code}"]`) }).textContent();
  expect(await line('4.2.5')).toContain('已完成 2/4 场次，还差 2 场次');
  // One that has not been begun is not done either.
  expect(await page.locator('.targets li', { hasText: '已完成 0/' }).count()).toBeGreaterThan(0);
  expect(await figure('score')).toBe('98.00');
});

test('a date that is jotted down is said to be none beside its field, and mended on a click', async () => {
  await page.goto(calculator);
  await page.getByRole('button', { name: '新建本所台账' }).click();
  await page.getByRole('button', { name: '记一条' }).first().click();
  const date = dialog().getByLabel('日期');
  await date.fill('3.15');
  await dialog().getByText('日期看不懂，会当作没写').waitFor();
  await dialog().getByRole('button', { name: '改成 3月15日' }).click();
  expect(await date.inputValue()).toBe('3月15日');
  expect(await dialog().getByText('日期看不懂').count()).toBe(0);
  await date.fill('上旬');
  await dialog().getByText('请写成').waitFor();
});
