/** Drafts of an edition that is no longer the newest, on a site where another is; and drafts whose own rules have changed. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { freshPages, origin, page } from './freshPage.ts';
import { editionsPath } from './serve.ts';
import { inStores } from './storedRecords.ts';

const newer = `${origin}${editionsPath}calculator/`;

const draft = JSON.parse(readFileSync('test/drafts/format-3.json', 'utf8'));
const [first] = draft.rows;
const row = (id: string, code: string, value: string, cells = {}) => ({
  ...first,
  id,
  line: null,
  code,
  value,
  date: '',
  note: '',
  evidence: '',
  person: '',
  extra: [],
  ...cells,
});
const old = {
  ...draft,
  rows: [
    row('a', '2.2.4', '2', { note: '三月积压' }),
    row('b', '2.2.1', '1'),
    row('c', '2.4.6', '很高'),
    row('d', '2.2.3', '4', { date: '2023-05-06', note: '约谈', person: '小陈' }),
    row('e', '9.9.9', '3.2'),
  ],
};

freshPages();

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });

/** Puts records among the drafts, as an earlier visit left them, and comes back. */
async function visit(address: string, ...records: readonly { readonly id: string }[]) {
  await page.goto(address);
  await page.getByText('还没有台账').waitFor();
  await inStores(
    (store, all) => {
      for (const one of all) store('drafts').put(one, one.id);
      store('state').put(all[0]?.id, 'open');
    },
    [...records],
  );
  await page.reload();
}

async function fileOf(name: string | RegExp): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button(name).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

describe('a draft of another edition', () => {
  test('is carried over: what stays behind is said first, in full; the old one is still there', async () => {
    await visit(newer, old);
    await page.getByText('还没有 2031 年度的台账').waitFor();
    await button(/^沿用到 2031 年度/).click();
    const dialog = page.getByRole('dialog', { name: '沿用到 2031 年度' });
    await dialog.waitFor();
    expect(await dialog.getByText('带过来 3 行').count()).toBe(1);
    expect(await dialog.getByText('其中 1 行照现在的办法填得不对').count()).toBe(1);
    expect(await dialog.locator('.left-behind li').allTextContents()).toEqual([
      '2.2.32023-05-06　数值 4　约谈　小陈现在没有对应的条款',
      '9.9.9数值 3.2没有写明它对应现在的哪一条',
      expect.stringContaining('per_n_rounding'),
      expect.stringContaining('2023 年度的局定口径（2023年度局定口径.json）'),
      expect.stringContaining('想达到的分数'),
    ]);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-figure="score"]').count()).toBe(0);
    await button(/^沿用到 2031 年度/).click();
    await button('沿用，打开新台账').click();
    await page.getByText('来自 2023 年度第 2 稿').waitFor();
    expect(await page.locator('[id="C.2.1"] input.figure').first().inputValue()).toBe('2');
    // C.2.1 twice 20, A.1.1 once 40.
    expect(await page.textContent('[data-figure="score"]')).toBe('920.00');
    expect(await page.textContent('[data-list="problems"]')).toContain('2 行没有带过来：2.2.3、9.9.9');
    await page.getByText('已存在这台电脑').waitFor();
    await button('全部台账').click();
    await page.getByText('这台电脑里的台账').waitFor();
    expect(await page.locator('.drafts .draft').allTextContents()).toEqual([
      expect.stringMatching(/^城东司法所　年中自查第 1 稿，自评得分 920\.00，3 行/),
      expect.stringMatching(/^城东司法所　年中自查2023 年度第 2 稿，5 行/),
    ]);
    const kept = await fileOf(/^存到电脑.*第 2 稿$/);
    expect(JSON.parse(kept.text)).toMatchObject({ edition: '2023', rules: old.rules, draft: { rows: old.rows } });
    expect(kept.name).toContain('2023年度自评_城东司法所_');
  });

  test('of which no map says where its codes go is kept, saved as a table and deleted, and that is said', async () => {
    await visit(newer, { ...old, edition: '2022' });
    await page.getByText('2022 年度的编号没有写明对应现在的哪一条').waitFor();
    expect(await button(/^沿用到/).count()).toBe(0);
    const { name, text } = await fileOf(/^存成表格/);
    expect(name).toMatch(/^2022年度自评表_城东司法所_\d{8}_第2稿\.csv$/);
    expect(text).toContain('其他年度,2.2.3,');
    await button(/^删除.*第 2 稿$/).click();
    await button('撤销删除').click();
    await button(/^存成表格/).waitFor();
  });

  test('that comes in a work file goes to its kind, once, and what is open stays open', async () => {
    await visit(newer, old);
    const { text } = await fileOf(/^存到电脑/);
    await button(/^删除.*第 2 稿$/).click();
    await button('撤销删除').waitFor();
    await button('新建本所台账').click();
    const file = { name: '工作文件.json', mimeType: 'application/json', buffer: Buffer.from(text) };
    for (let time = 0; time < 2; time += 1) {
      await page.setInputFiles('input[data-input="csv"]', file);
      await page.getByText('这是 2023 年度的台账，放在“全部台账”里').last().waitFor();
      await button('知道了').click();
    }
    await button('全部台账').click();
    await page.getByText('其他年度的台账').first().waitFor();
    expect(await page.locator('.other-editions li').count()).toBe(1);
  });
});

describe('a draft whose own rules have changed', () => {
  test('opens as it is, says once what is gone, and counts what is left', async () => {
    const choices = { per_n_rounding: 'ceil', no_more: 'x' };
    await visit(`${origin}/calculator/`, {
      ...old,
      bureau: null,
      choices,
      rows: [...old.rows, row('f', '2.2.99', '1')],
    });
    const notice = page.locator('.banner', { hasText: '规则有更新' });
    await notice.waitFor();
    expect(await notice.textContent()).toContain('原来照规则版本 2023-12345678 填');
    expect(await notice.textContent()).toContain('有 2 行的条款编号现在没有，没有计分');
    expect(await notice.textContent()).toContain('选过的口径有 1 个现在没有了（no_more），按默认的算');
    // It is not gone unread when one goes on filling in.
    await page.locator('[id="2.2.1"] input.figure').first().fill('2');
    await page.getByText('已存在这台电脑').waitFor();
    expect(await notice.textContent()).toContain('原来照规则版本 2023-12345678 填');
    await notice.getByRole('button', { name: '知道了' }).click();
    await notice.waitFor({ state: 'detached' });
    await page.getByText('已存在这台电脑').waitFor();
    await page.reload();
    await page.waitForSelector('[data-figure="score"]');
    expect(await notice.count()).toBe(0);
    expect(await page.textContent('[data-list="problems"]')).toContain('没有“2.2.99”这个条款编号');
  });
});
