/** Drafts as they are kept in the browser: several, brought back, returned to, handed over, in two windows, and when storage fails. */

import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { beforeEach, describe, expect, test } from 'vitest';
import { calculator, context, freshPages, openContext, openPage, origin, page } from './freshPage.ts';

freshPages();
beforeEach(async () => {
  await page.goto(calculator);
});

async function openWindow(): Promise<Page> {
  const window = await context.newPage();
  await window.goto(calculator);
  return window;
}
const button = (name: string | RegExp, where = page) =>
  where.getByRole('button', { name, exact: typeof name === 'string' });
const figure = (name: string, where = page) => where.textContent(`[data-figure="${name}"]`);
/** Waits for the score: what is stored first, before a draft changes, takes its moment. */
const shows = (score: string) =>
  page.waitForFunction((text) => document.querySelector('[data-figure="score"]')?.textContent === text, score);
const saved = (where = page) => where.getByText('已存在这台电脑').waitFor();
const cell = (code: string, where = page) => where.locator(`[id="${code}"] input.figure`).first();
const table = (text: string, name = 'a.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const load = (file: ReturnType<typeof table>, where = page) => where.setInputFiles('input[data-input="csv"]', file);
const listed = (where = page) => where.locator('.drafts .draft').allTextContents();

/** A draft of one station with a row for each code, opened from a table. */
async function begin(text = '条款,数值,司法所\n2.2.1,1,城东所\n2.2.3,0,\n') {
  await load(table(text));
  await page.waitForSelector('[data-figure="score"]');
  await saved();
}
async function toList() {
  await button('全部台账').click();
  await page.getByText('这台电脑里的台账').waitFor();
}
async function workFile(): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button('存一份到电脑').click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
const loadWork = (text: string) =>
  load({ name: '工作文件.json', mimeType: 'application/json', buffer: Buffer.from(text) });

/** How many records each store of the database holds. */
const recordCounts = (): Promise<Record<string, number>> =>
  page.evaluate(
    () =>
      new Promise((resolve) => {
        const request = indexedDB.open('station-assessment');
        request.onsuccess = () => {
          const names = [...request.result.objectStoreNames];
          const transaction = request.result.transaction(names);
          const counts = names.map((name) => [name, transaction.objectStore(name).count()] as const);
          transaction.oncomplete = () => {
            request.result.close();
            resolve(Object.fromEntries(counts.map(([name, { result }]) => [name, result])));
          };
        };
      }),
  );

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
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment');
          request.onsuccess = () => {
            const transaction = request.result.transaction(['drafts', 'deleted'], 'readwrite');
            const [drafts, deleted] = [transaction.objectStore('drafts'), transaction.objectStore('deleted')];
            drafts.getAll().onsuccess = ({ target }) => {
              for (const draft of (target as IDBRequest<{ id: string }[]>).result)
                deleted.put({ at: '2020-01-01T00:00:00.000Z', draft }, draft.id);
            };
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
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
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment');
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            resolve();
          };
        }),
    );
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
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment');
          request.onsuccess = () => {
            const transaction = request.result.transaction(['drafts', 'points'], 'readwrite');
            transaction.objectStore('drafts').getAll().onsuccess = ({ target }) => {
              const [state] = (target as IDBRequest<{ id: string }[]>).result;
              for (let point = 10; point < 60; point += 1) {
                const at = `2024-12-01T00:00:${point}.000Z`;
                transaction.objectStore('points').put({ at, why: 'import', state }, `${state?.id} ${at}`);
              }
            };
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
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
    expect((await workFile()).name).toBe('2023年度自评_城东所_20231220_第1稿.json');
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

describe('two windows', () => {
  test('the second looks on, and takes over on a click; the first stores its last keystroke and then looks on', async () => {
    await begin();
    const second = await openWindow();
    await second.getByText('已在另一窗口打开').waitFor();
    expect(await cell('2.2.1', second).isDisabled()).toBe(true);
    await cell('2.2.1').fill('2');
    await button('改在这里填', second).click();
    await page.getByText('已在另一窗口打开').waitFor();
    await second.waitForFunction(
      () => !document.querySelector<HTMLInputElement>('[id="2.2.1"] input.figure')?.disabled,
    );
    expect(await figure('score', second)).toBe('98.00');
    await cell('2.2.1', second).fill('3');
    await saved(second);
    // The one that looks on sees what has been stored.
    await page.waitForFunction(() => document.querySelector('[data-figure="score"]')?.textContent === '97.00');
    expect(await cell('2.2.1').isDisabled()).toBe(true);
    await second.close();
    await page.waitForFunction(() => !document.querySelector<HTMLInputElement>('[id="2.2.1"] input.figure')?.disabled);
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

describe('when no restore point can be stored or read', () => {
  const breakPoints = (...names: readonly string[]) =>
    page.evaluate((all) => {
      for (const name of all) {
        const known = Reflect.get(IDBObjectStore.prototype, name);
        Object.assign(IDBObjectStore.prototype, {
          [name](this: IDBObjectStore, ...given: unknown[]) {
            if (this.name === 'points') throw new DOMException('no room', 'QuotaExceededError');
            return Reflect.apply(known, this, given);
          },
        });
      }
    }, names);

  test('it is asked before anything is replaced, and nothing is where the answer is no', async () => {
    await begin();
    await breakPoints('put');
    await load(table('条款,数值,司法所\n2.2.1,3,城东所\n', 'b.csv'));
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await button('全部换成新表').click();
    await expect.poll(() => asked).toEqual([expect.stringContaining('没能留作恢复点')]);
    expect([await figure('score'), await button('全部换成新表').isEnabled()]).toEqual(['99.00', true]);
    page.once('dialog', (dialog) => void dialog.accept());
    await button('全部换成新表').click();
    await shows('97.00');
  });

  test('that they could not be read is not the same as that there are none', async () => {
    await begin();
    await breakPoints('getAll', 'getAllKeys', 'openCursor');
    await page.locator('.menu summary').click();
    await button('恢复点：看以前的样子').click();
    await page.getByText('恢复点没有读出来').waitFor();
    expect(await page.getByText('还没有恢复点').count()).toBe(0);
  });
});

describe('when storage fails', () => {
  /** Makes every write of a draft fail in a way that the browser has. */
  const breakPut = (how: 'quota' | 'abort') =>
    page.evaluate((way) => {
      const put = IDBObjectStore.prototype.put;
      Object.assign(globalThis, { mend: () => Object.assign(IDBObjectStore.prototype, { put }) });
      IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
        if (this.name !== 'drafts') return put.apply(this, given);
        if (way === 'quota') throw new DOMException('no room', 'QuotaExceededError');
        const request = put.apply(this, given);
        this.transaction.abort();
        return request;
      };
    }, how);
  /** Lets writes succeed again and tries at once, before the page does of its own accord. */
  const mendAndRetry = () =>
    button('再试一次').evaluate((retry: HTMLButtonElement) => {
      (globalThis as unknown as { mend: () => void }).mend();
      retry.click();
    });

  test.each([
    ['quota', '存储空间满了'],
    ['abort', '没有存下刚才的内容'],
  ] as const)(
    '%s: a warning that stays, work goes on, a file is one click away, and it is stored once it can be',
    async (how, words) => {
      await begin();
      await breakPut(how);
      await cell('2.2.1').fill('2');
      await page.getByText(words).waitFor();
      expect(await figure('score')).toBe('98.00');
      await cell('2.2.3').fill('5');
      expect(await page.getByText(words).isVisible()).toBe(true);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator('.banner').getByRole('button', { name: '存到电脑' }).click(),
      ]);
      expect(
        JSON.parse(readFileSync(await download.path(), 'utf8')).draft.rows.map(({ value }: { value: string }) => value),
      ).toEqual(['2', '5']);
      await mendAndRetry();
      await saved();
      expect(await page.getByText(words).count()).toBe(0);
      await page.reload();
      expect(await cell('2.2.3').inputValue()).toBe('5');
    },
  );

  test('no database at all: it is said, and the work goes on in memory', async () => {
    const other = await context.newPage();
    await other.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    });
    await other.goto(calculator);
    await load(table('条款,数值\n2.2.1,1\n'), other);
    await other.waitForSelector('[data-figure="score"]');
    await other.getByText('这个浏览器不让网页存东西').waitFor();
    await cell('2.2.1', other).fill('2');
    expect(await figure('score', other)).toBe('98.00');
    await other.close({ runBeforeUnload: false });
  });

  test('the database deleted under the page: the open draft is stored again', async () => {
    await begin();
    await page.evaluate(
      () =>
        new Promise((resolve) => {
          indexedDB.deleteDatabase('station-assessment').onsuccess = resolve;
        }),
    );
    await cell('2.2.1').fill('2');
    await saved();
    // Which draft was open has gone with the rest.
    await page.reload();
    await page.getByText('这台电脑里的台账').waitFor();
    expect((await listed())[0]).toContain('自评得分 98.00');
  });

  test('a window of an older page keeps the database: it is said, and goes on once that is closed', async () => {
    await openContext();
    const older = await context.newPage();
    await older.goto(`${origin}/help/`);
    // The first version of the database, held by a page that does not let go.
    await older.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment', 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('drafts');
            request.result.createObjectStore('state');
          };
          request.onsuccess = () => {
            Object.assign(globalThis, { held: request.result });
            resolve();
          };
        }),
    );
    await openPage();
    await page.goto(calculator);
    await page.getByText('另一个窗口开着旧版的本页').waitFor();
    // Work goes on in memory.
    await load(table('条款,数值,司法所\n2.2.1,1,城东所\n'));
    await shows('99.00');
    await older.close();
    await saved();
    await page.getByText('另一个窗口开着旧版的本页').waitFor({ state: 'detached' });
    await toList();
    expect(await listed()).toHaveLength(1);
  });

  test('a database that could not be opened is opened again', async () => {
    await begin();
    await openPage();
    await page.addInitScript(() => {
      const { open } = IDBFactory.prototype;
      Object.assign(globalThis, { mend: () => Object.assign(IDBFactory.prototype, { open }) });
      IDBFactory.prototype.open = () => {
        throw new DOMException('busy', 'UnknownError');
      };
    });
    await page.goto(calculator);
    await page.getByText('这个浏览器不让网页存东西').waitFor();
    expect(await page.getByText('还没有台账').count()).toBe(0);
    await mendAndRetry();
    await page.waitForSelector('[data-figure="score"]');
    expect(await page.getByText('这个浏览器不让网页存东西').count()).toBe(0);
  });

  test('a database of a newer version is said to be that', async () => {
    await begin();
    const other = await context.newPage();
    await other.goto(`${origin}/help/`);
    await other.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment', 99);
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
    );
    await cell('2.2.1').fill('2');
    await page.getByText('这台电脑用过更新的版本，请用新版打开').waitFor();
    expect(await figure('score')).toBe('98.00');
    await other.goto(calculator);
    await other.getByText('存着的台账还在，这里读不出来').waitFor();
    expect(await other.getByText('还没有台账').count()).toBe(0);
    await page.close({ runBeforeUnload: false });
  });

  test('a value that the browser cannot give out does not hide the other drafts', async () => {
    await begin();
    await toList();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment');
          request.onsuccess = () => {
            const transaction = request.result.transaction('drafts', 'readwrite');
            transaction.objectStore('drafts').put({ format: 3 }, 'broken');
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page.addInitScript(() => {
      const { get, getAll } = IDBObjectStore.prototype;
      const fail = () => {
        throw new DOMException('Failed to read large IndexedDB value', 'DataError');
      };
      IDBObjectStore.prototype.getAll = function (this: IDBObjectStore, ...given) {
        return this.name === 'drafts' ? fail() : getAll.apply(this, given);
      };
      IDBObjectStore.prototype.get = function (this: IDBObjectStore, key) {
        return key === 'broken' ? fail() : get.call(this, key);
      };
    });
    await page.reload();
    await page.getByText('有一份台账浏览器自己也读不出来').waitFor();
    expect(await listed()).toHaveLength(1);
    expect(await button('下载原样').count()).toBe(0);
    expect(await button('删除本机全部数据').count()).toBe(1);
    page.once('dialog', (dialog) => void dialog.accept());
    await button('清除').click();
    await page.getByText('有一份台账浏览器自己也读不出来').waitFor({ state: 'detached' });
    expect(await listed()).toHaveLength(1);
  });

  test('a draft that a newer version has stored meanwhile is not written over, nor taken over', async () => {
    await begin();
    const second = await openWindow();
    await second.getByText('已在另一窗口打开').waitFor();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment');
          request.onsuccess = () => {
            const transaction = request.result.transaction('drafts', 'readwrite');
            const drafts = transaction.objectStore('drafts');
            drafts.getAll().onsuccess = ({ target }) => {
              const [draft] = (target as IDBRequest<{ id: string }[]>).result;
              drafts.put({ ...draft, format: 99 }, draft?.id);
            };
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await button('改在这里填', second).click();
    await second.getByText('由更新的版本改过').waitFor();
    expect(await cell('2.2.1', second).isDisabled()).toBe(true);
    await second.close();
    await button('改在这里填')
      .click({ timeout: 3000 })
      .catch(() => {});
    await page.getByText('由更新的版本改过').waitFor();
    expect(await cell('2.2.1').isDisabled()).toBe(true);
    await button('全部台账').click();
    await page.getByText('有一份台账读不出来').waitFor();
  });

  test('a draft stored by the first version of the database opens', async () => {
    const draft = JSON.parse(readFileSync('test/drafts/format-1.json', 'utf8'));
    await openContext();
    const older = await context.newPage();
    await older.goto(`${origin}/help/`);
    await older.evaluate(
      (stored) =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment', 1);
          request.onupgradeneeded = () => {
            request.result.createObjectStore('drafts').put(stored, stored.id);
            request.result.createObjectStore('state').put(stored.id, 'open');
          };
          request.onsuccess = () => {
            request.result.close();
            resolve();
          };
        }),
      draft,
    );
    await openPage();
    await page.goto(calculator);
    await page.waitForSelector('[data-figure="score"]');
    expect(await cell('2.2.4').inputValue()).toBe('8');
  });

  test('a damaged record is said, can be downloaded as it is, and cleared alone', async () => {
    await begin();
    await toList();
    await page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          const request = indexedDB.open('station-assessment');
          request.onsuccess = () => {
            const transaction = request.result.transaction('drafts', 'readwrite');
            transaction.objectStore('drafts').put({ format: 1, rows: 'damaged' }, 'broken');
            transaction.oncomplete = () => {
              request.result.close();
              resolve();
            };
          };
        }),
    );
    await page.reload();
    await page.getByText('有一份台账读不出来').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('下载原样').click()]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual({ format: 1, rows: 'damaged' });
    page.once('dialog', (dialog) => void dialog.accept());
    await button('清除').click();
    await page.getByText('有一份台账读不出来').waitFor({ state: 'detached' });
    expect(await listed()).toHaveLength(1);
  });
});
