/** The calculator as its users meet it: the built site in a real browser. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readEntries } from '../../src/entries/readEntries.ts';
import { readTextFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { fixed } from '../../src/score/exact.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { calculator, freshPages, origin, page } from './freshPage.ts';
import { basePath } from './serve.ts';

const { rubric, sample } = loadEdition('2023');

/** The score by the core alone, of the first station. */
function expected(bytes: Uint8Array) {
  const table = readTextFile(bytes, new Set(slotsOf(rubric).keys()));
  if ('error' in table) throw new Error(table.error);
  const [station] = readEntries(rubric, table.rows).stations;
  if (!station) throw new Error('no station');
  return score(rubric, station);
}

const csv = (text: string) => ({ name: '自评.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

freshPages();

const choose = (text: string) => page.setInputFiles('input[data-input="csv"]', csv(text));
const figure = (name: string) => page.textContent(`[data-figure="${name}"]`);

describe.each([
  ['at the root', '/'],
  ['under a base path', basePath],
])('%s', (_, base) => {
  const calculator = `${origin}${base}calculator/`;

  test('one click on the sample shows every figure as the core has it', async () => {
    await page.goto(calculator);
    await page.getByRole('button', { name: '先看示例' }).click();
    await page.waitForSelector('[data-figure="score"]');
    const result = expected(new TextEncoder().encode(sample));
    for (const name of ['score', 'low', 'high', 'annex', 'bonus', 'deduction'] as const) {
      expect(await figure(name), name).toBe(fixed(result[name]));
    }
    const items = await page.$$eval('[data-item]', (rows) =>
      rows.map((row) => [row.getAttribute('data-item'), row.querySelector('[data-figure="item-score"]')?.textContent]),
    );
    expect(items).toEqual(result.items.map((item) => [item.code, fixed(item.score)]));
    // They come a moment after the score.
    const gaps = async () =>
      (
        await page.$$eval('[data-list="gaps"] [data-gap]', (lines) =>
          lines.map((line) => `${line.getAttribute('data-gap')} ${line.getAttribute('data-code')}`),
        )
      ).sort();
    await expect.poll(gaps).toEqual(result.gaps.map((gap) => `${gap.kind} ${gap.code}`).sort());
  });

  test('an edited figure changes the score at once, is there after a reload, and can be taken back', async () => {
    await page.goto(calculator);
    await choose('条款,数值,司法所\n2.2.1,1,城东司法所\n7.1.1,60,\n');
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('99.00');
    await page.locator('[id="2.2.1"] input').first().fill('3');
    expect(await figure('score')).toBe('97.00');
    await page.getByText('已存在这台电脑').waitFor();
    await page.reload();
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('97.00');
    await page.locator('[id="2.2.3"] input').first().fill('2');
    expect(await figure('score')).toBe('97.00');
    expect(await page.textContent('[id="2.2.3"] .rule-figure')).toContain('0.40');
    await page.getByRole('button', { name: '撤销', exact: true }).click();
    expect(await page.locator('[id="2.2.3"] input').first().inputValue()).toBe('');
  });

  test('every figure leads to its clause, and every clause to its figure', async () => {
    await page.goto(calculator);
    await choose('条款,数值\n3.1.4,1\n');
    await page.waitForSelector('[data-figure="score"]');
    const links = await page.$$eval('.draft-view a.code[href*="/"]', (anchors) =>
      anchors.map((anchor) => (anchor as HTMLAnchorElement).href),
    );
    expect(links.length).toBeGreaterThan(100);
    const dead: string[] = [];
    const pages = new Map<string, string>();
    for (const link of links) {
      const { pathname, hash } = new URL(link);
      const html = pages.get(pathname) ?? (await (await fetch(`${origin}${pathname}`)).text());
      pages.set(pathname, html);
      // An item is a page of its own; every other clause is an anchor on one.
      const shown = hash === '' ? /\/\d\.\d\/$/.test(pathname) : html.includes(` id="${hash.slice(1)}"`);
      if (!shown) dead.push(link);
    }
    expect(dead).toEqual([]);
    await page.goto(`${origin}${base}2023/3.1/`);
    await page.locator('[id="3.1.4"] a[href$="calculator/#3.1.4"]').click();
    await page.waitForSelector('[data-figure="score"]');
    expect(new URL(page.url()).hash).toBe('#3.1.4');
    expect(await page.evaluate(() => document.activeElement?.closest('.rule')?.id)).toBe('3.1.4');
  });

  test('the template can be downloaded, filled in and loaded', async () => {
    await page.goto(calculator);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'CSV 模板' }).click(),
    ]);
    const bytes = readFileSync(await download.path());
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const filled = bytes.toString('utf8').replace(/^(.*?,2\.2\.4,.*?,件),,/m, '$1,8,');
    await choose(filled);
    await page.waitForSelector('[data-figure="score"]');
    expect(await figure('score')).toBe('99.80');
    expect(await page.$$('[data-list="problems"] [data-level="error"]')).toHaveLength(0);
  });
});

test('a file chosen before the script is ready is read when it is', async () => {
  await page.route('**/_astro/*.js', async (route) => {
    await new Promise((later) => setTimeout(later, 400));
    await route.continue();
  });
  await page.goto(calculator, { waitUntil: 'commit' });
  await choose('条款,数值\n2.2.1,1\n');
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('99.00');
});

test('right rows are scored beside wrong ones, and each wrong one is named and can be mended in the page', async () => {
  await page.goto(calculator);
  await choose('条款,数值,__proto__\n2.2.1,1,x\n9.9.9,2,\n2.2.3,三件,\n1.2.1,7,\n2.4.6,96,\n2.4.6,97,\n2.1,1,\n,5,\n');
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('99.00');
  const problems = await page.$$eval('[data-list="problems"] [data-level="error"]', (lines) =>
    lines.map((line) => [line.getAttribute('data-line'), line.textContent]),
  );
  expect(problems).toMatchInlineSnapshot(`
    [
      [
        "3",
        "错误第 3 行　条款没有“9.9.9”这个条款编号，请对照模板或考核办法改正。",
      ],
      [
        "4",
        "错误第 4 行　数值未使用省厅统一格式文书的2.2.3：“三件”看不懂，请填 0 或正整数（件数），没有填 0。",
      ],
      [
        "5",
        "错误第 5 行　数值未按全区统一改革攻坚要求落实司法所协…1.2.1：填了 7 分，不在规定范围内，请填 0 至 6 之间。",
      ],
      [
        "6",
        "错误第 6 行　数值刑释人员安置帮教率未达到100%的2.4.6：同一条款填了 2 行（第 6、7 行），只能填一行，请删去多余的。",
      ],
      [
        "7",
        "错误第 7 行　数值刑释人员安置帮教率未达到100%的2.4.6：同一条款填了 2 行（第 6、7 行），只能填一行，请删去多余的。",
      ],
      [
        "8",
        "错误第 8 行　条款2.1 是考核内容的编号，请填到具体扣分标准：2.1.1 至 2.1.2。",
      ],
      [
        "9",
        "错误第 9 行　条款有数值“5”，但没有条款编号，请补上，如 1.1.1。",
      ],
    ]
  `);
  expect(await page.textContent('.banner')).toContain('有 7 处填得不对，没有计分');
  expect(await page.textContent('[id="2.2.3"] .rule-figure')).toBe('有误，没计分');
  await page.locator('[id="2.2.3"] input').first().fill('3件');
  await page.getByRole('tab', { name: '平时台账' }).click();
  await page.getByLabel('第 3 行 条款').fill('2.2.2');
  expect(await figure('score')).toBe('98.20');
});

test.each([
  ['an .xlsx', Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), '.xlsx'],
  ['a PDF', Buffer.from('%PDF-1.7\n'), 'PDF'],
  ['an empty file', Buffer.alloc(0), '空的'],
  ['a file without its columns', Buffer.from('姓名,年龄\n张,3\n'), '条款'],
  ['a header alone', Buffer.from('条款,数值\n'), '没有数据'],
])('%s named .csv gets a sentence, and the page goes on', async (_, buffer, words) => {
  await page.goto(calculator);
  await page.setInputFiles('input[data-input="csv"]', { name: '自评.csv', mimeType: 'text/csv', buffer });
  await page.locator('.import-note.refused').waitFor();
  expect(await page.textContent('.import-note.refused')).toContain(words);
  await choose('条款,数值\n2.2.1,1\n');
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('99.00');
});

test('a second file asks what to do, and what was done can be undone', async () => {
  await page.goto(calculator);
  await choose('条款,数值\n2.2.1,1\n');
  await page.waitForSelector('[data-figure="score"]');
  await choose('条款,数值\n2.2.1,1\n2.2.1,2\n');
  await page.getByRole('button', { name: '合并到现有' }).click();
  await expect.poll(() => figure('score')).toBe('97.00');
  await page.getByRole('button', { name: '撤销导入' }).click();
  expect(await figure('score')).toBe('99.00');
  await choose('条款,数值\n2.2.3,1\n');
  await page.getByRole('button', { name: '全部换成新表' }).click();
  await expect.poll(() => figure('score')).toBe('99.80');
});

test('a draft can be begun without a file; until something is filled in there is an invitation, no score', async () => {
  await page.goto(calculator);
  await page.getByRole('button', { name: '新建本所台账' }).click();
  await page.getByText('还没有填任何数').waitFor();
  expect(await page.$('[data-figure="score"]')).toBeNull();
  await page.getByLabel('司法所名称').fill('城西司法所');
  await page.locator('[id="2.2.1"] input').first().pressSequentially('12');
  expect(await page.locator('[id="2.2.1"] input').first().inputValue()).toBe('12');
  expect(await figure('score')).toBe('97.00');
  await page.getByText('已存在这台电脑').waitFor();
  await page.getByRole('button', { name: '全部台账' }).click();
  await page.locator('.drafts .draft', { hasText: '城西司法所' }).click();
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('97.00');
});

test('text from a file stays text', async () => {
  await page.goto(calculator);
  const hostile = '<img src=x onerror=alert(1)><script>alert(2)</script>';
  await choose(`条款,数值,司法所,说明\n2.2.1,1,"${hostile}","${hostile}"\n"${hostile}",1,,\n`);
  await page.waitForSelector('[data-figure="score"]');
  expect(await page.$$('main img, main script:not([type])')).toHaveLength(0);
  expect(await page.textContent('.said')).toContain(hostile);
});

test('several stations in one file are shown one at a time', async () => {
  await page.goto(calculator);
  await choose('条款,数值,司法所\n2.2.1,1,甲所\n2.2.1,2,乙所\n');
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('99.00');
  await page.getByRole('combobox').selectOption('乙所');
  expect(await figure('score')).toBe('98.00');
});

test('a file imported before the browser’s database has opened is kept', async () => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...given) {
      const until = performance.now() + 800;
      while (performance.now() < until);
      return open.apply(this, given);
    };
  });
  await page.goto(calculator);
  await choose('条款,数值\n2.2.1,1\n');
  await page.waitForSelector('[data-figure="score"]');
  await page.getByText('已存在这台电脑').waitFor();
  await page.reload();
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('99.00');
});

test('when the browser cannot store, that is said, work goes on, and the list has it as it stands', async () => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.goto(calculator);
  await choose('条款,数值\n2.2.1,1\n');
  await page.getByRole('alert').getByText('没有存下').waitFor();
  await page.locator('[id="2.2.1"] input').first().fill('2');
  expect(await figure('score')).toBe('98.00');
  await page.getByRole('button', { name: '全部台账' }).click();
  await page.locator('.drafts .draft', { hasText: '没有存进浏览器，关闭页面后会丢失' }).click();
  await page.waitForSelector('[data-figure="score"]');
  expect(await figure('score')).toBe('98.00');
});

test('two rows of one clause are two steps of undo, and renaming one station never swallows another', async () => {
  await page.goto(calculator);
  await choose('条款,数值,司法所\n2.2.1,1,西所\n2.2.1,1,\n2.2.1,1,东所\n');
  await page.waitForSelector('[data-figure="score"]');
  const inputs = page.locator('[id="2.2.1"] .row-figure input');
  await inputs.nth(0).fill('0');
  await inputs.nth(1).fill('0');
  expect(await figure('score')).toBe('100.00');
  await page.getByRole('button', { name: '撤销', exact: true }).click();
  expect(await figure('score')).toBe('99.00');
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByLabel('司法所名称').fill('东所');
  await page.getByLabel('司法所名称').blur();
  expect(await page.getByLabel('司法所名称').inputValue()).toBe('西所');
  await page.getByLabel('司法所名称').fill('东所一分所');
  await page.getByLabel('司法所名称').blur();
  expect(await page.getByRole('combobox').locator('option').allTextContents()).toEqual(['东所一分所', '东所']);
});
