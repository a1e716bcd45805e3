/** One draft in two windows: one writes it, the other looks on and takes over, and neither's work is lost. */

import { beforeEach, describe, expect, test } from 'vitest';
import { begin, button, cell, figure, listed, loadWork, openWindow, saved, toList, workFile } from './draftPage.ts';
import { calculator, context, freshPages, page } from './freshPage.ts';

freshPages();
beforeEach(async () => {
  await page.goto(calculator);
});

describe('two windows', () => {
  test('the second looks on, and takes over on a click; the first stores its last keystroke and then looks on', async () => {
    await begin(`条款,数值,司法所,佐证材料\n2.2.1,1,城东所,台账.pdf\n${'2.2.3,0,,\n'.repeat(60)}`);
    const second = await openWindow();
    await second.getByText('已在另一窗口打开').waitFor();
    expect(await cell('2.2.1', second).isDisabled()).toBe(true);
    // What writes is set off; all can be looked at, and handed out.
    const areOff = async (tab: string, ...names: (string | RegExp)[]) => {
      await second.getByRole('tab', { name: tab }).click();
      return Promise.all(names.map((name) => button(name, second).first().isDisabled()));
    };
    expect(await areOff('逐条填报', '本类其余均无扣分情形', /再记一行/, /无此项工作/)).toEqual([true, true, true]);
    expect(await areOff('逐条填报', '只看未填', /说明、佐证/)).toEqual([false, false]);
    await button('2.2.1 说明、佐证', second).click();
    expect(await second.locator('.row-fields').getByLabel('说明').isDisabled()).toBe(true);
    expect(await areOff('佐证清单', '删除第 1 号材料', /把清单存到电脑/)).toEqual([true, false]);
    expect(await areOff('平时台账', '删除第 2 行', /只看有误/)).toEqual([true, false]);
    await button('下一页', second).click();
    expect(await second.getByLabel('第 60 行 数值').isDisabled()).toBe(true);
    await second.getByRole('tab', { name: '还差什么' }).click();
    expect(await second.getByLabel('想达到').isDisabled()).toBe(true);
    await second.getByRole('tab', { name: '逐条填报' }).click();
    await cell('2.2.1').fill('2');
    await button('改在这里填', second).click();
    await page.getByText('已在另一窗口打开').waitFor();
    // All that it asks and stores, the other window included, comes before it may be filled in.
    await second.locator('[id="2.2.1"] input.figure:enabled').waitFor();
    expect(await figure('score', second)).toBe('98.00');
    await cell('2.2.1', second).fill('3');
    await saved(second);
    // The one that looks on sees what has been stored.
    await page.waitForFunction(() => document.querySelector('[data-figure="score"]')?.textContent === '97.00');
    expect(await cell('2.2.1').isDisabled()).toBe(true);
    // Left first: a window that is closed at once may not come to say so.
    await second.goto('about:blank');
    await second.close();
    await cell('2.2.1').fill('0');
    await saved();
    expect(await figure('score')).toBe('100.00');
    await toList();
    expect(await listed()).toHaveLength(1);
  });

  test('a window that does not answer cannot overwrite what the other has stored: both are kept', async () => {
    await begin();
    const second = await context.newPage();
    // As a window that was frozen, or of a browser without the channel.
    await second.addInitScript(() => Object.assign(globalThis, { BroadcastChannel: undefined }));
    await second.goto(calculator);
    await cell('2.2.1', second).fill('2');
    await saved(second);
    await cell('2.2.1').fill('3');
    await page.getByText('这里的内容已另存为第 2 稿').waitFor();
    await saved();
    await toList();
    expect((await listed()).map((words) => /自评得分 ([\d.]+)/.exec(words)?.[1]).sort()).toEqual(['97.00', '98.00']);
  });
});

describe('a dialog or question that is open when another window takes the draft over', () => {
  test('keeps what was typed, says why nothing is taken, and goes on once it may', async () => {
    await begin();
    const second = await openWindow();
    await second.getByText('已在另一窗口打开').waitFor();
    await button('记一条').first().click();
    const dialog = page.getByRole('dialog', { name: '记一条' });
    await dialog.getByRole('searchbox').fill('2.2.2');
    await page.keyboard.press('Enter');
    await dialog.locator('[name="value"]').fill('3');
    await button('改在这里填', second).click();
    await dialog.getByText('另一窗口正在填这份台账').waitFor();
    expect(await button('记下', page).isDisabled()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await dialog.locator('[name="value"]').inputValue()).toBe('3');
    await dialog.getByRole('button', { name: '改在这里填' }).click();
    await dialog.getByText('另一窗口正在填这份台账').waitFor({ state: 'detached' });
    await button('记下', page).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await cell('2.2.2').inputValue()).toBe('3');
  });

  test('the ways that would change it are set off, making a draft of its own is not', async () => {
    await begin();
    const { text } = await workFile();
    const file = JSON.parse(text);
    file.draft.rows[0].value = '4';
    await loadWork(JSON.stringify(file));
    await page.locator('.asking').waitFor();
    const second = await openWindow();
    await button('改在这里填', second).click();
    await page.locator('.asking').getByText('另一窗口正在填这份台账').waitFor();
    expect(await Promise.all(['换成文件里的', '另建一份台账'].map((name) => button(name).isDisabled()))).toEqual([
      true,
      false,
    ]);
  });
});
