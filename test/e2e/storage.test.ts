/** When storage fails, or holds what it should not: what is said, and that nothing is lost. */

import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { begin, button, cell, figure, listed, load, openWindow, saved, shows, table, toList } from './draftPage.ts';
import { calculator, context, freshPages, openContext, openPage, origin, page } from './freshPage.ts';
import { holdDatabase, inStores } from './storedRecords.ts';

freshPages();
beforeEach(async () => {
  await page.goto(calculator);
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
    // As in every dialog, what stands above the buttons is read first.
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('restore-title');
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
    await holdDatabase(older, 1);
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
    await inStores((store, record) => void store('drafts').put(record, 'broken'), { format: 3 });
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
    await inStores((store) => {
      store('drafts').getAll().onsuccess = ({ target }) => {
        const [draft] = (target as IDBRequest<{ id: string }[]>).result;
        store('drafts').put({ ...draft, format: 99 }, draft?.id);
      };
    });
    await button('改在这里填', second).click();
    await second.getByText('由更新的版本改过').waitFor();
    expect(await cell('2.2.1', second).isDisabled()).toBe(true);
    await second.close();
    await button('改在这里填').click();
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
    const damaged = { format: 1, rows: 'damaged' };
    await inStores((store, record) => void store('drafts').put(record, 'broken'), damaged);
    await page.reload();
    await page.getByText('有一份台账读不出来').waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button('下载原样').click()]);
    expect(JSON.parse(readFileSync(await download.path(), 'utf8'))).toEqual(damaged);
    page.once('dialog', (dialog) => void dialog.accept());
    await button('清除').click();
    await page.getByText('有一份台账读不出来').waitFor({ state: 'detached' });
    expect(await listed()).toHaveLength(1);
  });
});
