/** What stands on the sheet: every rule once, every figure of the result, sums that add up, and nothing of who was responsible. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { readTextFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import { fixed } from '../../src/score/exact.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { type Form, tablesOf } from '../../src/sheet/form.ts';
import { formsOf } from '../../src/sheet/formsOf.ts';
import type { Table } from '../../src/sheet/table.ts';
import { departmentsOf } from '../../src/views/departments.ts';
import { total } from '../../src/views/signed.ts';
import { choicesOf, tables } from '../score/arbitraries.ts';
import { eachEdition, patience, rulesOf, runs } from '../score/random.ts';
import { givenOf } from './given.ts';

/** The texts of a column, each shared cell once; rows in which another cell reaches over it have none there. */
function columnOf({ pieces }: Table, wanted: number): string[] {
  let last = '';
  return pieces.flatMap(({ cells }) => {
    let column = 0;
    for (const { across, group, lines } of cells) {
      if (column === wanted) {
        const goesOn = group !== '' && group === last;
        last = group;
        return goesOn ? [] : [lines.join('\n')];
      }
      column += across;
    }
    return [];
  });
}

const hundredths = (texts: readonly string[]) =>
  texts
    .filter((text) => /^[+−-]?\d+\.\d\d$/.test(text))
    .reduce((sum, text) => sum + Math.round(Number(text.replace('−', '-')) * 100), 0);

const textOf = (form: Form) =>
  tablesOf(form)
    .flatMap(({ pieces }) => pieces.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines)))
    .join('\n');

const annexOf = (form: Form | undefined): Table => {
  const [table] = form?.tables ?? [];
  if (table?.kind !== 'annex') throw new Error('no table of items');
  return table;
};

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const rules = rulesOf(rubric);

  test('every rule stands once, in the words of the regulation; figures add up to the result’s', () => {
    fc.assert(
      fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
        const given = givenOf(rubric, rows, choices);
        const { result } = given;
        const [form] = formsOf(given, { is: 'whole' });
        const annex = annexOf(form);
        const standards = columnOf(annex, 3);
        for (const { code, text } of rules) {
          expect(
            standards.filter((words) => words.startsWith(`${code} ${text}`)),
            code,
          ).toHaveLength(1);
        }
        const sums = annex.pieces
          .filter(({ isSum }) => isSum)
          .map(({ cells }) => cells.map(({ lines }) => lines.join()));
        // The last sum is of all, those before it of a category each.
        const deducted = columnOf({ ...annex, pieces: annex.pieces.filter(({ isSum }) => !isSum) }, 4);
        const lost = rubric.total - result.annex;
        expect(hundredths(deducted)).toBe(lost);
        expect(sums.map((cells) => cells[3])).toEqual([
          ...result.categories.map((one) => fixed(one.deducted)),
          fixed(lost),
        ]);
        expect(sums.at(-1)?.[4]).toBe(total(result.annex));
        const scores = columnOf({ ...annex, pieces: annex.pieces.filter(({ isSum }) => !isSum) }, 5);
        expect(hundredths(scores)).toBe(result.annex);
        const outside = form?.tables.filter(({ kind }) => kind === 'outside') ?? [];
        const sumsOf = (table: Table) =>
          hundredths(columnOf({ ...table, pieces: table.pieces.filter(({ isSum }) => !isSum) }, 6));
        expect(outside.map(sumsOf)).toEqual([result.bonus, result.deduction]);
      }),
      runs(60),
    );
  });

  test('each row stands once, in its table or in the appendix, and what proves it', () => {
    const slots = [...slotsOf(rubric).values()];
    const codes = fc.constantFrom(...slots.map(({ code }) => code), '9.9.9', '');
    const several = fc.record({
      code: codes,
      value: fc.constantFrom('1', '是', '', '很多'),
      count: fc.constantFrom(1, 2, 6, 7, 13),
      length: fc.constantFrom(0, 3, 30, 200),
    });
    fc.assert(
      fc.property(fc.array(several, { maxLength: 12 }), (groups) => {
        const rows = groups
          .flatMap(({ count, ...more }) => Array.from({ length: count }, () => more))
          .map(({ code, value, length }, at): Row => {
            const own = { id: String(at), code, value, note: `〔${at}〕${'说'.repeat(length)}`, evidence: `“${at}”` };
            return { ...emptyRow, ...own, person: '王小明' };
          });
        const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
        const text = textOf(form as Form);
        const counts = rows.flatMap(({ note, evidence }) => [
          text.split(note).length - 1,
          text.split(evidence).length - 1,
        ]);
        expect(counts).toEqual(counts.map(() => 1));
        expect(text).not.toContain('王小明');
      }),
      runs(60),
    );
  });

  test('a department has the details of its own clauses alone, the short form none', () => {
    const [first, last] = [rules[0], rules.at(-1)];
    const rows = [first, last].flatMap((rule, which) =>
      Array.from({ length: 8 }, (_, at) => ({
        ...emptyRow,
        id: `${which} ${at}`,
        code: rule?.code ?? '',
        value: '1',
        note: `第${which}类`,
      })),
    );
    const given = givenOf(rubric, rows);
    const details = (form: Form) => form.appendix?.pieces.map(({ cells }) => cells[4]?.lines.join()) ?? [];
    const [whole] = formsOf(given, { is: 'whole' });
    const of = (words: string) => Array(8).fill(expect.stringContaining(words));
    expect(details(whole as Form)).toEqual([...of('第0类'), ...of('第1类')]);
    const [department] = formsOf(given, { is: 'department', name: rubric.categories[0]?.departments[0] ?? '' });
    expect(details(department as Form)).toEqual(of('第0类'));
    expect(formsOf(given, { is: 'short' })[0]?.appendix).toBe(null);
  });

  test('departments together hold every rule; the short form every category', () => {
    const given = givenOf(rubric, [{ ...emptyRow, id: 'one', code: rules[0]?.code ?? '', value: '不适用' }]);
    const departments = formsOf(given, { is: 'department', name: null });
    const texts = departments.map(textOf).join('\n');
    for (const { code, text } of rules) expect(texts).toContain(`${code} ${text}`);
    const [short] = formsOf(given, { is: 'short' });
    for (const { name } of rubric.categories) expect(textOf(short as Form)).toContain(name);
  });
});

describe('what a sheet says', () => {
  const { rubric, sample } = loadEdition('2023');
  const row = (code: string, value: string, more: Partial<Row> = {}): Row => ({
    ...emptyRow,
    id: `${code} ${value} ${more.note ?? ''}`,
    code,
    value,
    ...more,
  });
  const whole = (...rows: Row[]) => textOf(formsOf(givenOf(rubric, rows), { is: 'whole' })[0] as Form);

  test('a bonus row with level, matter and proof; one without proof is to be looked at', () => {
    const text = whole(
      row('B4', '1', { matter: '平安创建', level: '省', evidence: '批复.pdf', note: '省厅通报表扬' }),
      row('B2.1', '1'),
    );
    for (const words of ['平安创建', '省', '批复.pdf', '省厅通报表扬', '缺佐证，待核']) expect(text).toContain(words);
  });

  test('who was responsible is not told', () => {
    expect(whole(row('2.2.1', '1', { person: '王小明', note: '一件' }))).not.toContain('王小明');
  });

  test('what the cap cuts is a line of its own; a row in error is told', () => {
    const text = whole(row('2.2.1', '90'), row('2.2.4', '很多'), row('9.9.9', '1'));
    expect(text).toContain('封顶：各条应扣');
    expect(text).toContain('填得不对，没有计分');
    expect(text).toContain('9.9.9');
  });

  test('parts of a checklist stand on as few lines as may be; rows that are too many are told in the appendix', () => {
    const [one, two, three] = ['5.3.1.1', '5.3.1.2', '5.3.1.3'];
    const titleOf = (code: string) => slotsOf(rubric).get(code)?.title;
    const parts = [row(one, '是', { note: '挂牌' }), row(two, '是'), row(three, '否', { date: '3月5日' })];
    const words = `做到了：${titleOf(one)}（挂牌）、${titleOf(two)}\n没有做到：${titleOf(three)}（3月5日）`;
    expect(whole(...parts)).toContain(words);
    const many = Array.from({ length: 7 }, (_, at) => row('2.2.1', '1', { note: `第${at}件`, evidence: `${at}.pdf` }));
    const text = whole(...many);
    expect(text).toContain('共 7 行，见附表\n见附表');
    expect(whole(...many.slice(1))).not.toContain('附表');
  });

  test('a clause that lacks proof or a reason says so where they would stand, as a bonus does', () => {
    const [one, two] = ['5.3.1.1', '5.3.1.2'];
    const cellsOf = (code: string, ...rows: Row[]) => {
      const annex = annexOf(formsOf(givenOf(rubric, rows), { is: 'whole' })[0]);
      const own = annex.pieces.find(({ cells }) => cells[3]?.lines.join().startsWith(`${code} `));
      return [6, 7].map((at) => own?.cells[at]?.lines.at(-1) ?? '');
    };
    const proved = { evidence: '照片.zip' };
    expect(cellsOf('5.3.1', row(one, '是'), row(two, '是'))[1]).toBe('缺佐证');
    expect(cellsOf('5.3.1', row(one, '是'), row(two, '是', proved))[1]).toBe('部分缺佐证');
    expect(cellsOf('5.3.1', row(one, '是', proved), row(two, '否'))[1]).toBe('照片.zip');
    const many = Array.from({ length: 9 }, (_, at) => row('5.3.1.2', '是', { ...proved, note: `第${at}处` }));
    expect(cellsOf('5.3.1', row(one, '是'), ...many)[1]).toBe('部分缺佐证');
    expect(cellsOf('1.2.1', row('1.2.1', '1'))).toEqual(['缺说明', '']);
    expect(cellsOf('5.5.1', row('5.5.1', '不适用'))).toEqual(['缺说明', '']);
    expect(cellsOf('1.2.1', row('1.2.1', '1', { note: '没有建' }))[0]).toBe('没有建');
  });

  test('a bureau’s readings and an own choice are marked as such', () => {
    const given = givenOf(rubric, [row('2.2.4', '8')], { per_n_rounding: 'ceil' });
    const text = (byBureau: boolean) => textOf(formsOf({ ...given, byBureau }, { is: 'whole' })[0] as Form);
    expect(text(false)).toMatch(/（已选，2\.2\.4）/);
    expect(text(true)).toMatch(/（局定，2\.2\.4）/);
  });

  test('materials are listed with their clauses, and what these are about', () => {
    const given = givenOf(rubric, [row('2.2.1', '1', { evidence: '台账.xlsx；照片.zip' })]);
    const [form] = formsOf(given, { is: 'materials' });
    const clause = '2.2.1 调解信息化：未在72小时内处理在线申请案件的';
    expect(form?.tables[0]?.pieces.map(({ cells }) => cells.slice(0, 3).map(({ lines }) => lines.join()))).toEqual([
      ['1', clause, '台账.xlsx'],
      ['2', clause, '照片.zip'],
    ]);
    // None is cut off.
    const [long] = formsOf(givenOf(rubric, [row('1.5.1', '1', { evidence: '台账.xlsx' })]), { is: 'materials' });
    expect(textOf(long as Form)).toContain('方式向“两代表一委员”通报宣传法治工作的');
  });

  test('materials of the same name are not said to be the same', () => {
    const rows = [row('2.2.1', '1', { evidence: '案例1篇' }), row('B2.1', '1', { evidence: '案例1篇' })];
    const [form] = formsOf(givenOf(rubric, rows), { is: 'materials' });
    const cells = form?.tables[0]?.pieces.map((piece) => piece.cells.slice(2).map(({ lines }) => lines.join())) ?? [];
    expect(cells).toEqual([
      ['案例1篇', '', ''],
      ['案例1篇', '', ''],
    ]);
  });

  test('notes are statements for a reader', () => {
    const rows = [row('1.2.1', '1'), row('B2.1', '1'), row('2.2.4', '8'), row('3.1.3', '1'), row('3.1.4', '1')];
    const [form] = formsOf(givenOf(rubric, rows), { is: 'whole' });
    const notes = form?.tables.filter(({ kind }) => kind === 'notes') ?? [];
    const text = textOf({ ...(form as Form), tables: notes });
    for (const words of ['1.2.1 没有写说明', 'B2.1 没有列佐证材料，待核', '是否同一件事，由考核小组核定'])
      expect(text).toContain(words);
    expect(text).toMatch(/（按口径说明，2\.2\.4）/);
    expect(text).not.toMatch(/请|默认/);
  });

  test('what may be one fact is told on the form of each department concerned', () => {
    const read = readTextFile(new TextEncoder().encode(sample), new Set(slotsOf(rubric).keys()));
    if ('error' in read) throw new Error(read.error);
    const given = givenOf(rubric, read.rows);
    const groups = given.result.gaps.flatMap((gap) => (gap.kind === 'overlap' ? [[gap.code, ...gap.with]] : []));
    const forms = formsOf(given, { is: 'department', name: null });
    let told = 0;
    for (const [at, { categories }] of departmentsOf(rubric).entries()) {
      const own = new Set(
        categories.flatMap(({ items }) => items.flatMap(({ rules }) => rules.map(({ code }) => code))),
      );
      const isConcerned = groups.some((codes) => codes.some((code) => own.has(code)));
      expect(textOf(forms[at] as Form).includes('可能重复扣'), forms[at]?.name).toBe(isConcerned);
      told += Number(isConcerned);
    }
    expect(told).toBeGreaterThan(3);
  });

  test('a reading of the whole sheet that is not taken as usual is told on every department’s form, others are not', () => {
    const question = rubric.readings.find(({ id }) => id === 'cap_scope')?.question ?? '-';
    const told = (choices: Choices) =>
      formsOf(givenOf(rubric, [row('2.2.1', '1')], choices), { is: 'department', name: null }).map((form) =>
        textOf(form).includes(question),
      );
    expect(new Set(told({ cap_scope: 'category' }))).toEqual(new Set([true]));
    expect(new Set(told({}))).toEqual(new Set([false]));
  });

  test('where a rule has one row, its figure is told once; where it has several, or one in error, with each', () => {
    const told = (code: string, ...rows: Row[]) => {
      const annex = annexOf(formsOf(givenOf(rubric, rows), { is: 'whole' })[0]);
      const at = columnOf(annex, 3).findIndex((words) => words.startsWith(`${code} `));
      return columnOf(annex, 6)[at];
    };
    expect(told('1.2.1', row('1.2.1', '0.5', { note: '已建成' }))).toBe('按所填扣分额，扣 0.5 分\n已建成');
    expect(told('1.1.1', row('1.1.1', '1', { note: '未进村' }))).toBe('5 项中少 1 项，扣 1 × 2 = 2 分\n未进村');
    // No other figure that merely ends like it.
    expect(told('3.1.10', row('3.1.10', '1', { note: '迟报' }))).toBe('有扣分情形，扣 0.5 分\n1 份，迟报');
    expect(told('2.2.1', row('2.2.1', '1', { note: '甲' }), row('2.2.1', '1', { note: '乙' }))).toContain(
      '1 件，甲\n1 件，乙',
    );
    expect(told('2.2.1', row('2.2.1', '很多', { note: '甲' }))).toContain('很多，甲');
  });
});
