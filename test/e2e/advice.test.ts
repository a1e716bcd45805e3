/** What the calculator says of a score: how sure it is, what another reading would change, what is left to win. */

import { readFileSync } from 'node:fs';
import { beforeEach, expect, test } from 'vitest';
import { calculator, freshPages, page } from './freshPage.ts';

freshPages();
beforeEach(async () => {
  await page.goto(calculator);
});

const figure = (name: string) => page.textContent(`[data-figure="${name}"]`);
async function choose(text: string) {
  const buffer = Buffer.from(text);
  await page.setInputFiles('input[data-input="csv"]', { name: 'a.csv', mimeType: 'text/csv', buffer });
  await page.waitForSelector('[data-figure="score"]');
}
const openReadings = () => page.locator('#readings > summary').click();
const readings = () =>
  page.$$eval('#readings [role="radiogroup"]', (groups) =>
    groups.map((group) => ({
      question: group.getAttribute('aria-label') ?? '',
      choices: [...group.querySelectorAll('label')].map((label) => ({
        words: label.textContent ?? '',
        score: label.querySelector('.reading-score')?.textContent ?? '',
        taken: label.querySelector('input')?.checked ?? false,
      })),
    })),
  );

test('each reading that is listed changes the score to what it says; what is taken is kept', async () => {
  await page.getByRole('button', { name: '先看示例' }).click();
  await page.waitForSelector('[data-figure="score"]');
  await openReadings();
  const before = await figure('score');
  const listed = await readings();
  expect(listed.length).toBeGreaterThan(2);
  for (const { question, choices } of listed) {
    expect(choices.find(({ taken }) => taken)?.score).toBe(before);
    expect(new Set(choices.map(({ score }) => score)).size).toBeGreaterThan(1);
    const group = page.getByRole('radiogroup', { name: question });
    for (const [at, { score }] of choices.entries()) {
      await group.locator('label').nth(at).click();
      expect(await figure('score'), question).toBe(score);
    }
    await group.locator('label', { hasText: '默认' }).or(group.locator('label').first()).first().click();
  }
  await page
    .getByRole('radiogroup', { name: listed[1]?.question ?? '' })
    .locator('label')
    .nth(2)
    .click();
  const changed = await figure('score');
  expect(changed).toBe(listed[1]?.choices[2]?.score);
  await page.getByText('已存在这台电脑').waitFor();
  await page.reload();
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe(changed);
  await page.getByRole('button', { name: '记一条' }).waitFor();
});

test('what a bureau has set counts, and another choice is a trial that says so and is not kept', async () => {
  await choose('条款,数值\n2.2.4,8\n');
  expect(await figure('score')).toBe('99.80');
  await openReadings();
  await page.getByRole('radiogroup').filter({ hasText: '不足3件' }).locator('label').nth(2).click();
  expect(await figure('score')).toBe('99.70');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '存成局定口径文件' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('2023年度局定口径.json');
  const buffer = readFileSync(await download.path());
  await page.locator('#readings label').first().click();
  expect(await figure('score')).toBe('99.80');
  const name = download.suggestedFilename();
  await page.setInputFiles('input[data-input="csv"]', { name, mimeType: 'application/json', buffer });
  await page.locator('.told', { hasText: '已按局定口径计分' }).waitFor();
  expect(await page.textContent('.bureau')).toContain('按局定口径计分');
  expect(await figure('score')).toBe('99.70');
  await page.locator('#readings label').first().click();
  await page.getByText('正在试算').waitFor();
  expect(await figure('score')).toBe('99.80');
  await page.getByText('已存在这台电脑').waitFor();
  await page.reload();
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('99.70');
  await openReadings();
  await page.locator('#readings label').first().click();
  await page.getByRole('button', { name: '回到局定口径' }).click();
  expect(await figure('score')).toBe('99.70');
});

test('a file of readings for another year is refused in a sentence', async () => {
  await choose('条款,数值\n2.2.4,8\n');
  const buffer = Buffer.from('{"kind":"局定口径","format":1,"edition":"2022","choices":{}}');
  await page.setInputFiles('input[data-input="csv"]', { name: '局定.json', mimeType: '', buffer });
  await page.locator('.import-note.refused').getByText('2022 年度').waitFor();
});

test('what the target asks for, done as the page says, reaches it', async () => {
  await choose('条款,数值,佐证材料\n4.2.5,3,\n2.4.6,29/30,\n4.3.3,1,\n7.1.1,20,\n1.2.1,4,\n');
  const before = Number(await figure('score'));
  await page.getByRole('tab', { name: '还差什么' }).click();
  const target = before + 2.5;
  await page.getByLabel('想达到').fill(String(target));
  await page.keyboard.press('Tab');
  await page.locator('.target .gap-list li').first().waitFor();
  const steps = await page.$$eval('.target .gap-list li', (lines) =>
    lines.map((line) => [line.querySelector('.code')?.textContent ?? '', line.querySelector('div')?.textContent ?? '']),
  );
  expect(steps.length).toBeGreaterThan(0);
  const done: Readonly<Record<string, string>> = { '2.4.6': '30/30', '4.2.5': '4', '4.3.3': '9' };
  for (const [code = '', words] of steps) {
    expect(words).toMatch(/再完成|提高到/);
    await page.locator('.target').getByRole('link', { name: code }).click();
    // The clause's own field is at hand, in the other tab, and in sight once all around it is drawn.
    await page.waitForFunction((code) => document.activeElement?.closest('.rule')?.id === code, code);
    await page.waitForTimeout(200);
    const top = await page.locator(`[id="${code}"]`).evaluate((one) => one.getBoundingClientRect().top);
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(400);
    await page
      .locator(`[id="${code}"] input`)
      .first()
      .fill(done[code] ?? '');
    await page.getByRole('tab', { name: '还差什么' }).click();
  }
  expect(Number(await figure('score'))).toBeGreaterThanOrEqual(target);
  await page.locator('.target').getByText('已达到').waitFor();
  // Where the target is too high, all that it comes to is listed, and adds up.
  await page.getByLabel('想达到').fill('120');
  await page.keyboard.press('Tab');
  const [, best] = /到 ([\d.]+) 分，不到 120 分/.exec((await page.locator('.target').textContent()) ?? '') ?? [];
  const gains = await page.locator('.target .gap-points').allTextContents();
  const sum = gains.reduce((all, gain) => all + Number(gain), Number(await figure('score')));
  expect(sum.toFixed(2)).toBe(best);
});

test('a veto is said with its clause and changes no figure', async () => {
  await choose('条款,数值\nD1.1,1\n');
  const deduction = Number(await figure('deduction'));
  expect(deduction).toBeGreaterThan(0);
  expect(Number(await figure('score'))).toBe(100 - deduction);
  const banner = page.locator('.banner.veto');
  expect(await banner.textContent()).toContain('不影响得分');
  expect(await banner.getByRole('link', { name: 'V1' }).getAttribute('href')).toMatch(/\/2023\/.*#V1$/);
  await page.locator('[id="D1.1"] input').first().fill('0');
  expect(await figure('score')).toBe('100.00');
  expect(await banner.count()).toBe(0);
});

test('a work file holds the whole draft and opens beside the one that is here', async () => {
  await choose('条款,数值,备用,司法所\n2.2.4,8,甲,城东所\n');
  await page.getByText('存到电脑').click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '工作文件（整份台账，可再打开）' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^2023年度自评_城东所_\d{8}_第1稿\.json$/);
  await page.getByText(/上次存成工作文件：/).waitFor();
  const buffer = readFileSync(await download.path());
  await page.locator('[id="2.2.4"] input').first().fill('3');
  expect(await figure('score')).toBe('99.90');
  await page.getByText('已存在这台电脑').waitFor();
  await page.getByRole('button', { name: '全部台账' }).click();
  await page.locator('.drafts .draft', { hasText: '城东所' }).waitFor();
  const name = download.suggestedFilename();
  await page.setInputFiles('input[data-input="csv"]', { name, mimeType: 'application/json', buffer });
  await page.getByRole('button', { name: '另建一份台账' }).click();
  await page.getByText('第 2 稿').waitFor();
  expect(await figure('score')).toBe('99.80');
});
