/** 逐条填报: filled in without a file, by keyboard or by the buttons beside each figure. */

import { beforeEach, expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Input } from '../../src/score/entry.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { calculator, freshPages, page } from './freshPage.ts';

const { rubric } = loadEdition('2023');
const slots = slotsOf(rubric);
const ofRules = [...slots.values()].filter(({ of }) => of === 'rule').length;

freshPages({ viewport: { width: 1280, height: 800 } });
beforeEach(async () => {
  await page.goto(calculator);
});

const begin = () => page.getByRole('button', { name: '新建本所台账' }).click();
const rule = (code: string) => page.locator(`[id="${code}"]`);
const cell = (code: string) => rule(code).locator('input').first();
const textIn = (code: string) => cell(code).inputValue();
/** Parts of the form that a jump brings into sight are drawn, and find their height, within a few frames: a hand is slower. */
async function press(code: string, name: string) {
  const button = rule(code).getByRole('button', { name, exact: true });
  await button.scrollIntoViewIfNeeded();
  await page.waitForTimeout(100);
  await button.click();
}
const pressed = (code: string) =>
  rule(code)
    .locator('button[aria-pressed="true"]')
    .evaluateAll((buttons) => buttons.map((button) => button.textContent));
const category = (code: string) => page.locator(`section[aria-labelledby="${code}"]`);
/** Code of the clause whose figure has the focus. */
const atFigure = () =>
  page.evaluate(() => {
    const active = document.activeElement;
    return active?.matches('.figure') ? (active.getAttribute('aria-label')?.split(' ')[0] ?? null) : null;
  });
const shownRules = () =>
  page.$$eval('li.rule', (rules) => rules.filter((one) => one.getClientRects().length > 0).map(({ id }) => id));

test('the whole self-assessment can be done by keyboard alone', async () => {
  const typed: Readonly<Record<Input, string>> = {
    count: '0',
    amount: '0',
    percent: '30/30',
    number: '9',
    checklist: '0',
    component: '是',
    score: '60',
    rank: '1',
  };
  await page.getByRole('button', { name: '新建本所台账' }).press('Enter');
  await page.keyboard.type('城东司法所');
  for (let stops = 0; stops < 60 && (await atFigure()) === null; stops++) await page.keyboard.press('Tab');
  const order: string[] = [];
  for (let code = await atFigure(); code !== null; ) {
    order.push(code);
    await page.keyboard.type(typed[slots.get(code)?.input ?? 'count']);
    await page.keyboard.press('Enter');
    const next = await atFigure();
    code = next === code ? null : next;
  }
  // All fields in the order of the regulation, except the second way to fill in a checklist.
  expect(order).toEqual([...slots.values()].filter(({ input }) => input !== 'checklist').map(({ code }) => code));
  expect(await page.textContent('.parts')).toContain(`${ofRules}/${ofRules}`);
  expect(await page.textContent('.form-tools')).toContain('都填好了');
  // What is deducted outside the annex is none where it is blank, which is said.
  const outside = rubric.words.deductions;
  for (const code of ['D1.1', 'D1.2']) await cell(code).fill('');
  const told = `${ofRules} 条都填了；${outside}还有 2 条没填，按没有计`;
  expect(await page.textContent('.form-tools')).toContain(told);
  await page.getByRole('button', { name: `其余均没有${outside}` }).press('Enter');
  expect([await textIn('D1.1'), await page.textContent('.form-tools')]).toEqual([
    '0',
    expect.stringContaining('都填好了'),
  ]);
  await page.getByRole('button', { name: '撤销这一步' }).press('Enter');
  expect(await textIn('D1.1')).toBe('');
  await cell(order.at(-1) ?? '').focus();
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  await page.keyboard.press('Shift+Enter');
  expect(await atFigure()).toBe(order.at(-2));
});

test('each control writes what the contract wants, and is pressed for what the cell is read as', async () => {
  await begin();
  await press('2.2.1', '2.2.1 无扣分情形');
  expect([await textIn('2.2.1'), await pressed('2.2.1')]).toEqual(['0', ['无扣分情形']]);
  await press('2.2.1', '2.2.1 加一');
  expect([await textIn('2.2.1'), await pressed('2.2.1')]).toEqual(['1', []]);
  // After a step by mouse the arrows go on.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  expect(await textIn('2.2.1')).toBe('2');

  const asked = rule('3.1.7').getByRole('group', { name: '3.1.7 有无扣分情形' });
  await asked.getByRole('button', { name: '有' }).click();
  expect([await textIn('3.1.7'), await pressed('3.1.7')]).toEqual(['1', ['有']]);
  await cell('3.1.7').fill('3件');
  expect(await pressed('3.1.7')).toEqual(['有']);
  await asked.getByRole('button', { name: '无' }).click();
  expect([await textIn('3.1.7'), await pressed('3.1.7')]).toEqual(['0', ['无']]);
  await asked.getByRole('button', { name: '无' }).click();
  expect([await textIn('3.1.7'), await pressed('3.1.7')]).toEqual(['', []]);

  await press('1.2.1', '1.2.1 不扣分');
  expect(await textIn('1.2.1')).toBe('0');
  await press('5.2.1.1', '没做到');
  expect([await textIn('5.2.1.1'), await pressed('5.2.1.1')]).toEqual(['否', ['没做到']]);
  await press('5.2.1.1', '5.2.1.1 加一');
  expect(await textIn('5.2.1.1')).toBe('1');
  await cell('5.2.1.1').fill('4');
  expect(await pressed('5.2.1.1')).toEqual(['做到']);
  await press('3.1.1', '3.1.1 无此项工作');
  expect([await textIn('3.1.1'), await pressed('3.1.1')]).toEqual(['不适用', ['无此项工作']]);
  expect(await page.textContent('[id="3.1.1"] .rule-figure')).toContain('无此项工作');
  await press('3.1.1', '3.1.1 无此项工作');
  expect(await textIn('3.1.1')).toBe('');
  await press('B2.1', '达到');
  expect([await textIn('B2.1'), await page.textContent('[data-figure="bonus"]')]).toEqual(['1', '3.00']);
});

test('a rate is filled in by what was done and what there was to do; one of the two alone is no figure yet', async () => {
  await begin();
  const part = (name: string) => rule('2.4.6').getByRole('textbox', { name, exact: true });
  await press('2.4.6', '按完成数、总数填');
  await part('完成数').fill('29');
  expect(await textIn('2.4.6')).toBe('');
  expect(await page.locator('[aria-invalid="true"]').count()).toBe(0);
  await part('总数').fill('30');
  expect(await textIn('2.4.6')).toBe('29/30');
  expect(await page.textContent('[id="2.4.6"] .rule-figure')).toContain('3.00');
  await press('2.4.6', '按完成数、总数填');
  expect([await textIn('2.4.6'), await part('完成数').count()]).toEqual(['29/30', 0]);
  await cell('2.4.6').fill('30÷30');
  await press('2.4.6', '按完成数、总数填');
  expect(await part('完成数').inputValue()).toBe('30');
});

test('a checklist is filled in by its parts or as a whole, never both', async () => {
  await begin();
  await cell('6.1.1').waitFor();
  const missing = rule('6.1.1').getByRole('textbox', { name: /^6\.1\.1 / });
  await missing.fill('1');
  expect(await cell('6.1.1.1').isDisabled()).toBe(true);
  await missing.fill('');
  await press('6.1.1.1', '做到');
  expect(await missing.count()).toBe(0);
  expect(await page.textContent('[id="6.1.1"] .rule-figure')).toContain('未填全');
});

test('what is left of a category is answered at once, in one step; real figures are asked for', async () => {
  await begin();
  await cell('3.1.3').fill('2');
  const of3 = category('3');
  const told = of3.getByRole('status');
  await of3.getByRole('button', { name: '本类其余均无扣分情形' }).press('Enter');
  expect(await told.textContent()).toContain('刚才一次填了 24 条；还有 2 条要填实际数：3.1.1、3.2.8');
  expect(await told.evaluate((note) => note === document.activeElement)).toBe(true);
  expect(await of3.textContent()).toContain('27 条中已填 25');
  expect([await textIn('3.1.3'), await textIn('3.1.4'), await textIn('3.1.1')]).toEqual(['2', '0', '']);
  await page.keyboard.press('Control+z');
  expect([await textIn('3.1.3'), await textIn('3.1.4')]).toEqual(['2', '']);
  await page.keyboard.press('Control+y');
  expect(await textIn('3.1.4')).toBe('0');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+Shift+Z');
  expect(await textIn('3.1.4')).toBe('0');
  await page.keyboard.press('Control+z');
  await of3.getByRole('button', { name: '本类其余均无扣分情形' }).click();
  await told.getByRole('link', { name: '3.2.8' }).click();
  expect(await atFigure()).toBe('3.2.8');
  await page.keyboard.type('1');
  expect(await told.textContent()).toContain('还有 1 条要填实际数：3.1.1');
  // Inside a field the keys are the browser's own: it takes back what was typed, and the draft keeps its steps.
  await page.keyboard.press('Control+z');
  expect([await textIn('3.2.8'), await textIn('3.1.4')]).toEqual(['', '0']);
});

test('taking it back leads to where it was done', async () => {
  await begin();
  const fill = category('4').getByRole('button', { name: '本类其余均无扣分情形' });
  await fill.click();
  expect(await fill.count()).toBe(0);
  await category('4').getByRole('button', { name: '撤销这一步' }).click();
  expect(await textIn('4.1.1')).toBe('');
  expect(await fill.evaluate((button) => button === document.activeElement)).toBe(true);
  expect(await category('4').getByRole('status').textContent()).toBe('');
});

test('只看未填 hides what is filled, never what was just edited, until it is set anew', async () => {
  await begin();
  await cell('2.2.1').fill('0');
  await page.getByRole('button', { name: '只看未填' }).click();
  expect(await shownRules()).not.toContain('2.2.1');
  await cell('2.2.3').fill('1');
  expect(await shownRules()).toContain('2.2.3');
  await press('1.1.1.1', '做到');
  expect(await shownRules()).toContain('1.1.1');
  await category('2').getByRole('button', { name: '本类其余均无扣分情形' }).click();
  // Touched by hand it stays, and so does what is still open.
  expect((await shownRules()).filter((code) => code.startsWith('2.'))).toEqual(['2.2.3', '2.4.6']);
  await cell('2.4.6').fill('100%');
  await page.getByRole('button', { name: '只看未填' }).click();
  await page.getByRole('button', { name: '只看未填' }).click();
  expect((await shownRules()).filter((code) => code.startsWith('2.'))).toEqual([]);
  expect(await category('2').textContent()).toContain('本类都填好了');
  // A link to a clause leads to it even so.
  await page.getByRole('tab', { name: '平时台账' }).click();
  await page.getByRole('tab', { name: '逐条填报' }).click();
  await page.getByRole('button', { name: '只看未填' }).click();
  expect(await shownRules()).toContain('2.2.1');
});

test('notes, proof and date open under the figure with the focus in them', async () => {
  await page.clock.install({ time: new Date(`${rubric.period.from}T09:00:00+08:00`) });
  await page.reload();
  await begin();
  await rule('2.2.3').getByRole('button', { name: '说明、佐证' }).press('Enter');
  await page.keyboard.type('漏了一件');
  await cell('2.2.3').fill('1');
  await rule('2.2.3').getByRole('button', { name: '今天' }).click();
  await rule('2.2.3').getByRole('button', { name: '说明、佐证' }).click();
  expect(await page.textContent('[id="2.2.3"] .said')).toBe(`${rubric.period.from}　漏了一件`);
  // One row of several that is deleted takes its panel with it, and the focus stays at the clause.
  await press('2.2.3', '2.2.3 再记一行');
  await page.keyboard.type('2');
  await rule('2.2.3').getByRole('button', { name: '说明、佐证' }).first().click();
  await press('2.2.3', '删除这一行');
  expect([await textIn('2.2.3'), await rule('2.2.3').locator('.row-fields').count()]).toEqual(['2', 0]);
  expect(await atFigure()).toBe('2.2.3');
  await press('2.2.3', '2.2.3 再记一行');
  await press('2.2.3', '2.2.3 删除这一行');
  expect(await atFigure()).toBe('2.2.3');
});

test('nothing moves when a figure is filled in', async () => {
  await begin();
  const places = () =>
    page.$$eval('li.rule', (rules) =>
      // Within the category: one that has not been in sight yet is as high as it is thought to be.
      rules.map((one) => {
        const top = one.closest('section')?.getBoundingClientRect().top ?? 0;
        return [one.getBoundingClientRect().top - top, one.getBoundingClientRect().bottom - top];
      }),
    );
  const before = await places();
  for (const [code, text] of [
    ['1.1.1.1', '是'],
    ['1.5.1', '无'],
    ['2.2.1', '1'],
    ['2.4.2', '12'],
    ['3.1.1', '1'],
    ['3.1.7', '不适用'],
  ] as const) {
    await cell(code).fill(text);
    const after = await places();
    // Less than a pixel is rounding.
    const moved = after
      .flat()
      .map((place, at) => place - (before.flat()[at] ?? 0))
      .filter((by) => Math.abs(by) > 1);
    expect(moved, code).toEqual([]);
  }
});

test('on a phone nothing is wider than the screen, and every button can be hit', async () => {
  await page.setViewportSize({ width: 390, height: 800 });
  await begin();
  await press('2.4.6', '按完成数、总数填');
  await rule('2.2.3').getByRole('button', { name: '说明、佐证' }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  const small = await page.$$eval('.fill-in :is(button, input)', (targets) =>
    targets
      .filter((target) => target.getClientRects().length > 0)
      .map((target) => target.getBoundingClientRect())
      .filter(({ width, height }) => width < 32 || height < 38)
      .map(({ width, height }) => `${width} × ${height}`),
  );
  expect(small).toEqual([]);
});
