/** Drafts as they are kept in the browser: several, brought back, returned to, handed over. */

import { beforeEach, describe, expect, test } from 'vitest';
import {
  begin,
  button,
  cell,
  figure,
  listed,
  load,
  loadWork,
  openWindow,
  saved,
  shows,
  table,
  toList,
  workFile,
} from './draftPage.ts';
import { calculator, context, freshPages, origin, page } from './freshPage.ts';
import { holdDatabase, inStores, recordCounts } from './storedRecords.ts';

freshPages();
beforeEach(async () => {
  await page.goto(calculator);
});

describe('several drafts', () => {
  test('each says its score and whether it is in a file; it is named, copied, deleted and brought back', async () => {
    await begin();
    await toList();
    expect(await listed()).toHaveLength(1);
    expect((await listed())[0]).toMatch(/城东所第 1 稿，自评得分 99\.00，2 行，.* 改过还没有存成工作文件/);
    await button(/^起名/).click();
    await page.getByPlaceholder('如 年中自查').fill('年中自查');
    await page.keyboard.press('Enter');
    await page.getByText('城东所　年中自查').waitFor();
    await button(/^复制/).click();
    await page.getByText('第 2 稿').waitFor();
    expect(await listed()).toHaveLength(2);
    await button(/^删除.*第 1 稿$/).click();
    await page.getByText('已删除“城东所　年中自查”第 1 稿').waitFor();
    expect(await listed()).toHaveLength(1);
    await button('撤销删除').click();
    await page.waitForFunction(() => document.querySelectorAll('.drafts .draft').length === 2);
    await button(/^删除.*第 2 稿$/).click();
    await page.getByText('已删除“城东所　年中自查”第 2 稿').waitFor();
    await page.reload();
    await page.getByText('最近删除的（1）').click();
    await button(/^找回.*第 2 稿$/).click();
    await page.waitForFunction(() => document.querySelectorAll('.drafts .draft').length === 2);
  });

  test('by keyboard, one stays where one was in the list', async () => {
    await begin();
    await toList();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent);
    await button(/^起名/).press('Enter');
    await page.getByPlaceholder('如 年中自查').fill('年中自查');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe('起名“城东所　年中自查”第 1 稿');
    await button(/^起名/).press('Enter');
    await page.keyboard.press('Escape');
    await expect.poll(focused).toBe('起名“城东所　年中自查”第 1 稿');
    await button(/^删除/).first().press('Enter');
    await expect.poll(focused).toBe('撤销删除');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toMatch(/^城东所　年中自查/);
  });

  test('one that is deleted comes back beside what has been filled in since under its id; no restore point is lost', async () => {
    await begin();
    const { text } = await workFile();
    await load(table('条款,数值,司法所\n2.2.1,3,城东所\n', 'b.csv'));
    await button('全部换成新表').click();
    await shows('97.00');
    await saved();
    await toList();
    await button(/^删除/).first().click();
    await button('撤销删除').waitFor();
    await loadWork(text);
    await shows('99.00');
    await cell('2.2.1').fill('2');
    await saved();
    await toList();
    await page.getByText('最近删除的（1）').click();
    await button(/^找回/).click();
    await page.waitForFunction(() => document.querySelectorAll('.drafts .draft').length === 2);
    const scores = (await listed()).map((words) => /第 (.) 稿，自评得分 ([\d.]+)/.exec(words)?.slice(1).join(' '));
    expect(scores.sort()).toEqual(['1 98.00', '2 97.00']);
    // Old enough to be let go, beside one that lives under its id.
    await inStores((store) => {
      store('drafts').getAll().onsuccess = ({ target }) => {
        for (const draft of (target as IDBRequest<{ id: string }[]>).result)
          store('deleted').put({ at: '2020-01-01T00:00:00.000Z', draft }, draft.id);
      };
    });
    await button(/^删除.*第 2 稿$/).click();
    await button('撤销删除').waitFor();
    const counts = await recordCounts();
    expect([counts['drafts'], counts['deleted'], counts['points']]).toEqual([1, 1, 1]);
  });

  test('all of it can be taken off a computer that several people use; another window writes nothing back', async () => {
    await begin();
    const second = await openWindow();
    await toList();
    await second.getByText('已在另一窗口打开').waitFor({ state: 'detached' });
    await cell('2.2.1', second).fill('2');
    await saved(second);
    expect(await recordCounts()).toMatchObject({ drafts: 1 });
    page.once('dialog', (dialog) => void dialog.accept());
    await Promise.all([page.waitForEvent('load'), second.waitForEvent('load'), button('删除本机全部数据').click()]);
    for (const window of [page, second]) await window.getByText('还没有台账').waitFor();
    expect(await recordCounts()).toEqual({ deleted: 0, drafts: 0, points: 0, state: 0 });
    expect(await page.locator('.drafts .draft, .drafts details').count()).toBe(0);
  });

  test('what keeps it from being taken off is said, and it goes on once that is over', async () => {
    await begin();
    await toList();
    const other = await context.newPage();
    await other.goto(`${origin}/help/`);
    await holdDatabase(other);
    page.once('dialog', (dialog) => void dialog.accept());
    await button('删除本机全部数据').click();
    await page.getByText('请先关掉其他窗口里的本页').waitFor();
    await Promise.all([page.waitForEvent('load'), other.close()]);
    await page.getByText('还没有台账').waitFor();
    expect(await recordCounts()).toEqual({ deleted: 0, drafts: 0, points: 0, state: 0 });
  });
});

describe('restore points', () => {
  const points = async () => {
    await page.locator('.menu summary').click();
    await button('恢复点：看以前的样子').click();
    return page.locator('.points > li');
  };

  test('before each import, to be looked at and returned to; and back again', async () => {
    await begin();
    await load(table('条款,数值,司法所\n2.2.1,3,城东所\n', 'b.csv'));
    await button('全部换成新表').click();
    await shows('97.00');
    const before = (await points()).filter({ hasText: '导入表格以前' });
    await before.getByRole('button', { name: '看有什么不同' }).click();
    expect(await before.textContent()).toContain('新增 1 行，改动 1 行，去掉 0 行');
    await before.getByRole('button', { name: '恢复到这时' }).click();
    await shows('99.00');
    await (await points()).filter({ hasText: '恢复以前' }).getByRole('button', { name: '恢复到这时' }).click();
    await shows('97.00');
  });

  test('as each day left it', async () => {
    await page.clock.install({ time: new Date('2023-12-19T09:00:00+08:00') });
    await page.goto(calculator);
    await begin();
    await page.clock.setSystemTime(new Date('2023-12-20T09:00:00+08:00'));
    await cell('2.2.3').fill('5');
    await saved();
    const ofDay = (await points()).filter({ hasText: '当天最后的样子' });
    await expect.poll(() => ofDay.count()).toBe(1);
    await ofDay.getByRole('button', { name: '恢复到这时' }).click();
    await expect.poll(() => cell('2.2.3').inputValue()).toBe('0');
  });
});

describe('restore points under a clock that is set back', () => {
  test('the newest stays, and the oldest goes', async () => {
    await page.clock.install({ time: new Date('2024-12-20T09:00:00+08:00') });
    await page.goto(calculator);
    await begin();
    // As many as are kept, under moments of the year before the clock was reset.
    await inStores((store) => {
      store('drafts').getAll().onsuccess = ({ target }) => {
        const [state] = (target as IDBRequest<{ id: string }[]>).result;
        for (let point = 10; point < 60; point += 1) {
          const at = `2024-12-01T00:00:${point}.000Z`;
          store('points').put({ at, why: 'import', state }, `${state?.id} ${at}`);
        }
      };
    });
    await page.clock.setSystemTime(new Date('2019-03-05T09:00:00+08:00'));
    for (const value of ['2', '3']) {
      await load(table(`条款,数值,司法所\n2.2.1,${value},城东所\n`, `${value}.csv`));
      await button('全部换成新表').click();
      await shows(`${100 - Number(value)}.00`);
    }
    await saved();
    const points = async () => {
      await page.locator('.menu summary').click();
      await button('恢复点：看以前的样子').click();
      await page.locator('.points > li p').nth(1).waitFor();
      return page.locator('.points > li p').allTextContents();
    };
    const found = await points();
    expect([found.length, found[0]]).toEqual([50, expect.stringContaining('3月5日')]);
    expect(found.filter((words) => words.includes('3月5日'))).toHaveLength(2);
  });
});

describe('work files', () => {
  test('named as people keep them, and taken note of', async () => {
    await page.clock.install({ time: new Date('2023-12-20T09:00:00+08:00') });
    await page.goto(calculator);
    await begin();
    const { name, text } = await workFile();
    expect(name).toBe('2023年度自评_城东所_20231220_第1稿.json');
    // Opened elsewhere, it is one that stands in a file.
    expect(JSON.parse(text).draft.lastFile.name).toBe(name);
    expect(await page.textContent('.summary-meta')).toContain('上次存成工作文件：12月20日');
    expect(await button('存一份到电脑').count()).toBe(0);
    await cell('2.2.3').fill('1');
    await button('存一份到电脑').waitFor();
  });

  test('another state of what is here says what it would change, and takes its place; the old stays as a restore point', async () => {
    await begin();
    const { text } = await workFile();
    await cell('2.2.1').fill('2');
    await saved();
    await loadWork(text);
    const asking = page.locator('.asking');
    await asking.getByText('与这里的台账不一样').waitFor();
    expect(await asking.textContent()).toContain('自评得分 98.00 → 99.00');
    await button('换成文件里的').click();
    await shows('99.00');
    await button('撤销').click();
    await shows('98.00');
  });

  test('two people’s parts come together: no row counts twice, only the categories that are ticked', async () => {
    await begin('条款,数值,司法所\n1.5.1,0,城东所\n2.2.1,1,\n3.1.4,0,\n');
    const file = JSON.parse((await workFile()).text);
    // What a colleague did with the file: two clauses changed, one added.
    const [first, second, third] = file.draft.rows;
    file.draft.rows = [
      { ...first, value: '1' },
      { ...second, value: '3' },
      third,
      { ...third, id: 'theirs', code: '3.1.7', value: '1' },
    ];
    file.draft.changedAt = new Date().toISOString();
    await cell('3.1.4').fill('2');
    await saved();
    await loadWork(JSON.stringify(file));
    const parts = page.locator('.parts-list > li');
    await parts.first().waitFor();
    expect(await parts.locator('> label').allTextContents()).toEqual([
      expect.stringMatching(/^1 .*新增 0 行，改动 1 行，会改掉这里填的$/),
      expect.stringMatching(/^2 .*新增 0 行，改动 1 行，会改掉这里填的$/),
      expect.stringMatching(/^3 .*新增 1 行，改动 1 行，会改掉这里填的$/),
    ]);
    // What would overwrite something here is listed, and comes only where it is wanted.
    expect(await parts.nth(2).getByText('数值 2 → 0').isVisible()).toBe(true);
    expect(await button('并入勾选的类别').isDisabled()).toBe(true);
    await parts.nth(1).getByRole('checkbox').check();
    await button('并入勾选的类别').click();
    const values = async () => Promise.all(['1.5.1', '2.2.1', '3.1.4', '3.1.7'].map((code) => cell(code).inputValue()));
    await expect.poll(values).toEqual(['0', '3', '2', '']);
    // Once more, and nothing is added a second time.
    await loadWork(JSON.stringify(file));
    await parts.first().waitFor();
    expect(await parts.count()).toBe(2);
    await button('不打开').click();
    expect(await values()).toEqual(['0', '3', '2', '']);
  });

  test('several that come together wait for one another; a part that only adds is ticked', async () => {
    await begin();
    const file = JSON.parse((await workFile()).text);
    const withRow = (id: string, code: string) =>
      JSON.stringify({
        ...file,
        draft: { ...file.draft, target: 9500, rows: [...file.draft.rows, { ...file.draft.rows[0], id, code }] },
      });
    await page.setInputFiles(
      'input[data-input="csv"]',
      ['2.2.2', '3.1.4'].map((code) => ({
        name: `${code}.json`,
        mimeType: 'application/json',
        buffer: Buffer.from(withRow(code, code)),
      })),
    );
    await page.getByText('还有 1 个文件等着导入').waitFor();
    await page.locator('.asking').getByText('一起换掉的还有：想达到的分数').waitFor();
    for (const code of ['2.2.2', '3.1.4']) {
      await page.locator('.asking').getByText(`${code}.json`).waitFor();
      await button('并入勾选的类别').click();
      await page.locator('.told').getByText(`${code}.json`).waitFor();
      await button('知道了').click();
    }
    await expect.poll(() => Promise.all(['2.2.2', '3.1.4'].map((code) => cell(code).inputValue()))).toEqual(['1', '1']);
  });

  test('asked for where one comes back from work that no file has', async () => {
    await begin();
    await toList();
    expect(await page.getByText('这次改过').count()).toBe(0);
    await page.locator('.drafts .draft').click();
    await cell('2.2.1').fill('2');
    await saved();
    await toList();
    const asked = page.locator('.banner', { hasText: '“城东所”第 1 稿这次改过，还没有存成工作文件' });
    await Promise.all([page.waitForEvent('download'), asked.getByRole('button', { name: '存一份到电脑' }).click()]);
    await page.getByText('“城东所”第 1 稿已存成工作文件').waitFor();
    await expect.poll(async () => (await listed())[0]).toContain('上次存成工作文件');
  });

  test('one of a newer version, or cut short, is refused and nothing is touched', async () => {
    await begin();
    const { text } = await workFile();
    await loadWork(text.replace('"format": 1', '"format": 9'));
    await page.getByText('由更新的版本存成').first().waitFor();
    await loadWork(text.slice(0, text.length / 2));
    await page.getByText('文件已经损坏').first().waitFor();
    expect(await figure('score')).toBe('99.00');
  });
});
