/** A sheet that is not filled in yet says so, whatever form it takes; what is missing is called the same on all of them. */

import { describe, expect, test } from 'vitest';
import { emptyRow } from '../../src/entries/row.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import type { Form } from '../../src/sheet/form.ts';
import { formsOf } from '../../src/sheet/formsOf.ts';
import { departmentsOf } from '../../src/views/departments.ts';
import { eachEdition, rulesOf } from '../score/random.ts';
import { givenOf } from './given.ts';

const row = (code: string, value: string) => ({ ...emptyRow, id: code, code, value, note: '说明' });

const formOf = (rubric: Rubric, codes: readonly string[], choice: Parameters<typeof formsOf>[1]): Form => {
  const rows = codes.map((code) => row(code, '不适用'));
  const [form] = formsOf(givenOf(rubric, rows), choice);
  if (!form) throw new Error('no form');
  return form;
};

/** Cells of the rows that name something in one of theirs. */
const rowsWith = (form: Form, words: string): string[][] =>
  form.tables
    .flatMap(({ pieces }) => pieces.map(({ cells }) => cells.map(({ lines }) => lines.join())))
    .filter((cells) => cells.some((text) => text.includes(words)));

const said = ({ tables }: Form) =>
  tables.flatMap(({ caption, columns, pieces }) => [
    caption,
    ...columns,
    ...pieces.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)),
  ]);

describe.each(eachEdition)('edition $edition', ({ rubric }) => {
  const codes = rulesOf(rubric).map(({ code }) => code);
  const some = codes.slice(0, -1);
  const filled = `已填 ${some.length}/${codes.length} 条`;
  const [first] = departmentsOf(rubric);
  const department = { is: 'department', name: first?.name ?? '' } as const;

  test('under the title of every form, and beside its sums, until every rule is filled in', () => {
    for (const is of ['whole', 'short'] as const) {
      const form = formOf(rubric, some, { is });
      expect(form.unfinished).toBe(`未填完：${filled}，未填的暂按不扣`);
      for (const sum of [`${rubric.words.annex}，暂计）`, '自评得分（暂计）']) {
        expect(
          said(form).some((words) => words.endsWith(sum)),
          sum,
        ).toBe(true);
      }
    }
    expect(formOf(rubric, some, { is: 'materials' }).unfinished).toBe(`未填完：${filled}，未填的暂按不扣`);
    for (const choice of [{ is: 'whole' }, { is: 'short' }, { is: 'materials' }, department] as const) {
      const form = formOf(rubric, codes, choice);
      expect(form.unfinished).toBe('');
      expect(said(form).filter((words) => words.includes('暂计'))).toEqual([]);
    }
  });

  test('a department’s form tells how far the whole is, and how far its own', () => {
    const own = first?.categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules)).length ?? 0;
    const unfinished = (filled: readonly string[]) => formOf(rubric, filled, department).unfinished;
    expect(unfinished([])).toBe(`未填完：全表已填 0/${codes.length} 条，本表已填 0/${own} 条，未填的暂按不扣`);
    const left = codes.filter((code) => !unfinished([code]).includes(`本表已填 1/${own}`));
    const all = codes.filter((code) => !left.includes(code));
    if (left.length > 0) expect(unfinished(all)).toContain(`本表已填 ${own}/${own} 条`);
    // A sum of its own that is whole is final.
    expect(said(formOf(rubric, all, department)).filter((words) => words.includes('暂计'))).toEqual([]);
  });

  test('a department’s form is signed by the department, too, no other is', () => {
    expect(formOf(rubric, [], department).reviewer).toBe('科室审核人（签字）');
    for (const is of ['whole', 'short', 'materials'] as const) expect(formOf(rubric, [], { is }).reviewer).toBe('');
  });

  test('bonuses and general deductions that are not filled in: the same words on the short form', () => {
    const [whole, short] = (['whole', 'short'] as const).map((is) => formOf(rubric, codes, { is }));
    if (!whole || !short) throw new Error('no form');
    for (const { code } of rubric.bonuses) {
      for (const form of [whole, short]) {
        const [cells] = rowsWith(form, code).filter((one) => one[0] === code);
        expect(cells, code).toContain('未填写');
      }
    }
    expect(rowsWith(whole, '没有填，按没有计')).toHaveLength(rubric.deductions.length);
    if (rubric.deductions.length > 0)
      expect(rowsWith(short, '（没有填，按没有计）').map((cells) => cells.slice(1, 5))).toEqual([
        [`${rubric.words.deductions}（没有填，按没有计）`, '', '0.00', expect.any(String)],
      ]);
  });

  test('of the general deductions, the short form names those that are not filled in', () => {
    const [one, ...others] = rubric.deductions;
    if (!one || others.length === 0) return;
    const [form] = formsOf(givenOf(rubric, [row(one.code, '1')]), { is: 'short' });
    const none = others.map(({ code }) => code).join('、');
    expect(rowsWith(form as Form, `（${none} 没有填，按没有计）`)).toHaveLength(1);
  });
});
