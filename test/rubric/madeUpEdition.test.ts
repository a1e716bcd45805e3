/** Another bureau, other subjects, other points and ranks: an edition is data alone, and the program knows none by heart. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeRecords } from '../../src/csv/records.ts';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { readTextFile } from '../../src/files/readFile.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import type { Choices } from '../../src/score/choices.ts';
import { bonusSchemas } from '../../src/score/kinds/bonusKinds.ts';
import { schemas } from '../../src/score/kinds/kinds.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { templateRecords } from '../../src/table/template.ts';

const { rubric, sample, source, errata } = loadEdition('2031', 'test/editions');

type Given = Partial<Row> & Pick<Row, 'code' | 'value'>;

const read = (...given: readonly Given[]) =>
  readEntries(
    rubric,
    given.map((row, index) => ({ ...emptyRow, ...row, id: `r${index}` })),
  );

/** The score of one station whose rows are all right. */
function scored(given: readonly Given[], choices: Choices = {}) {
  const { stations, problems } = read(...given);
  expect(problems.filter(({ level }) => level === 'error')).toEqual([]);
  const result = score(rubric, stations[0] ?? { station: '', entries: [], damaged: [] }, choices);
  const of = <T extends { readonly code: string }>(list: readonly T[], code: string) => {
    const found = list.find((candidate) => candidate.code === code);
    if (!found) throw new Error(`no ${code}`);
    return found;
  };
  return {
    ...result,
    rule: (code: string) => of(result.rules, code),
    item: (code: string) => of(result.items, code),
    bonusOf: (code: string) => of(result.bonuses, code).points,
    deductionOf: (code: string) => of(result.deductions, code).points,
  };
}

describe('it compiles', () => {
  test('with its own size, and without what is optional', () => {
    expect(rubric.total).toBe(100000);
    expect(rubric.categories.map(({ code, points }) => [code, points])).toEqual([
      ['A', 40000],
      ['B', 35000],
      ['C', 25000],
    ]);
    expect(rubric.bottom.n).toBe(2);
    expect([source, errata]).toEqual([null, null]);
  });
  test('with every kind of rule and of bonus', () => {
    const rules = rubric.categories.flatMap((category) => category.items.flatMap((item) => item.rules));
    expect(new Set(rules.map(({ kind }) => kind))).toEqual(new Set(Object.keys(schemas)));
    expect(new Set(rubric.bonuses.map(({ kind }) => kind))).toEqual(new Set(Object.keys(bonusSchemas)));
  });
});

describe('it scores by data alone', () => {
  test('nothing given: unknown is no deduction, and the bounds are its own', () => {
    const { score, low, high, progress } = scored([]);
    // Worst: A.1 and B.1 exhausted; A.2 60 + 90 + 50 and B.2 55.5 + 96 cut at 150 each; C.1 60; C.2 100. Best: first place.
    expect([score, low, high]).toEqual([100000, 9000, 103000]);
    expect(progress).toEqual({ assessed: 0, of: 15 });
  });
  test('a cap cuts at the item', () => {
    const result = scored([{ code: 'A.1.1', value: '7' }]);
    expect(result.rule('A.1.1').deducted).toBe(28000);
    expect(result.item('A.1')).toMatchObject({ deducted: 25000, score: 0, cut: 3000 });
    expect(result.annex).toBe(75000);
  });
  test('under its reading the cap is the category', () => {
    const result = scored([{ code: 'A.1.1', value: '7' }], { cell_limit: 'chapter' });
    expect(result.annex).toBe(72000);
  });
  test('of an exclusive group the heavier counts', () => {
    const given = [
      { code: 'A.1.2', value: '2' },
      { code: 'A.1.3', value: '1' },
    ];
    const result = scored(given);
    expect(result.rule('A.1.2')).toMatchObject({ deducted: 0, supersededBy: 'A.1.3' });
    expect(result.item('A.1').deducted).toBe(18000);
    // Twice 100 outweighs 180.
    const each = scored(given, { touch_each: 'every' });
    expect(each.rule('A.1.3')).toMatchObject({ deducted: 0, supersededBy: 'A.1.2' });
    expect(each.item('A.1').deducted).toBe(20000);
  });
  test('a rank adds what its own table says, and after its last place nothing', () => {
    const places = ['1', '第2名', '3', '4'].map((value) => scored([{ code: 'J1', value }]).bonus);
    expect(places).toEqual([3000, 2000, 1050, 0]);
  });
  test('tiers add up here, and the higher counts under the reading', () => {
    const given = [
      { code: 'J2.1', value: '有' },
      { code: 'J2.2', value: '1' },
    ];
    expect(scored(given).bonusOf('J2')).toBe(3700);
    expect(scored(given, { honours: 'best' }).bonusOf('J2')).toBe(2500);
  });
  test('amounts added: of one matter the highest', () => {
    const given = [
      { code: 'J3', value: '8.5', matter: '台风' },
      { code: 'J3', value: '6', matter: '台风' },
      { code: 'J3', value: '1.25', matter: '救人' },
    ];
    expect(scored(given).bonusOf('J3')).toBe(975);
  });
  test('a concealed part is deducted twice, here beyond the cap', () => {
    const given = [{ code: 'A.1.1', value: '7', concealed: '2' }];
    const result = scored(given);
    expect(result.rule('A.1.1').deducted).toBe(36000);
    expect(result.item('A.1')).toMatchObject({ deducted: 33000, score: -8000 });
    expect(scored(given, { twofold_limit: 'within' }).item('A.1')).toMatchObject({ deducted: 25000, score: 0 });
  });
  test('a concealed bonus row is cancelled', () => {
    expect(scored([{ code: 'J1', value: '1', concealed: '是' }]).bonus).toBe(0);
  });
  test('a general deduction brings its own veto', () => {
    const result = scored([
      { code: 'K1', value: '2人次', concealed: '1' },
      { code: 'K2', value: '0' },
    ]);
    expect(result.deductionOf('K1')).toBe(4650);
    expect(result.vetoes).toEqual(['F1']);
    expect(result.score).toBe(95350);
    expect(scored([{ code: 'K2', value: '1' }]).vetoes).toEqual(['F2']);
  });
  test('this edition stops at zero', () => {
    const result = scored([{ code: 'K2', value: '30' }]);
    expect([result.deduction, result.score, result.low]).toEqual([150000, 0, 0]);
  });
  test.each([
    ['A.1.4', '5', 'briefing_rest', { full: 3000, drop: 1500, share: 1875 }],
    ['B.1.1', '46/50', 'step_rest', { share: 3750, drop: 3750, full: 3750 }],
    ['B.1.1', '95.1', 'step_rest', { share: 1813, drop: 1250, full: 2500 }],
    ['B.1.3', '4', 'logbook_each', { every: 12000, single: 3000 }],
    ['C.1.1', '70', 'rating_share', { limit: 750, whole: 1875, gap: 1000 }],
    ['C.1.1', '0', 'rating_share', { limit: 6000, whole: 6000, gap: 6000 }],
  ])('%s with %s under each choice of %s', (code, value, reading, wanted) => {
    const found = Object.keys(wanted).map((choice) => [
      choice,
      scored([{ code, value }], { [reading]: choice }).rule(code).deducted,
    ]);
    expect(Object.fromEntries(found)).toEqual(wanted);
    // The edition's own default is the first of its choices.
    expect(scored([{ code, value }]).rule(code).deducted).toBe(Object.values(wanted)[0]);
  });
  test('a checklist by its components', () => {
    const result = scored([
      { code: 'A.2.2.1', value: '否' },
      { code: 'A.2.2.2', value: '1' },
      { code: 'A.2.2.3', value: '是' },
      { code: 'A.2.2.4', value: '1' },
    ]);
    expect(result.rule('A.2.2')).toMatchObject({ state: 'assessed', deducted: 6000 });
  });
  test('facts that meet two clauses are pointed out', () => {
    const { gaps } = scored([
      { code: 'A.1.1', value: '1' },
      { code: 'K1', value: '1' },
    ]);
    expect(gaps.filter(({ kind }) => kind === 'overlap')).toEqual([
      { code: 'A.1.1', kind: 'overlap', points: 0, group: 'CD1', with: ['K1'] },
    ]);
  });
  test('its sample scores without a problem', () => {
    const table = readTextFile(new TextEncoder().encode(sample), new Set(slotsOf(rubric).keys()));
    if ('error' in table) throw new Error(table.error);
    const { stations, problems } = readEntries(rubric, table.rows);
    expect([...table.notices, ...problems]).toEqual([]);
    expect(stations.map((station) => [station.station, score(rubric, station).annex])).toEqual([['三号泊位班', 94500]]);
  });
});

describe('a year that is not the calendar’s', () => {
  const monthOf = (date: string) => read({ code: 'A.1.4', value: '1', date }).stations[0]?.entries[0]?.month;

  test.each([
    ['7月1日', '2031-07'],
    ['12月31日', '2031-12'],
    ['1月1日', '2032-01'],
    ['2月29日', '2032-02'],
    ['6月30日', '2032-06'],
    ['2032年3月5日', '2032-03'],
  ])('%s falls into %s', (date, month) => {
    expect(monthOf(date)).toBe(month);
    expect(read({ code: 'A.1.4', value: '1', date }).problems).toEqual([]);
  });
  test('months are told apart across the turn of the year', () => {
    const given = [
      { code: 'A.1.4', value: '3', date: '7月2日' },
      { code: 'A.1.4', value: '2', date: '2031.7.30' },
      { code: 'A.1.4', value: '5', date: '1月8日' },
    ];
    // Five in July and five in January, two sets each; ten in the year are three.
    expect(scored(given).rule('A.1.4').deducted).toBe(6000);
    expect(scored(given, { briefing_span: 'year' }).rule('A.1.4').deducted).toBe(4500);
  });
  test('days outside are named with the edition’s own period', () => {
    const { problems } = read({ code: 'A.1.4', value: '1', date: '2031年6月30日' });
    expect(problems.map(({ level, message }) => `${level} ${message}`)).toMatchInlineSnapshot(`
      [
        "warning “2031年6月30日”不在考核时限内（2031-07-01 至 2032-06-30），仍按所填计算，请核对",
      ]
    `);
  });
});

describe('sentences speak of this edition only', () => {
  test('a code that takes no figure', () => {
    const codes = ['A', 'A.1', 'J2', 'F1', '1.1.1', ''];
    const sentences = codes.map((code) => read({ code, value: '1' }).problems[0]?.message);
    expect(sentences.join('\n')).toMatchInlineSnapshot(`
      "A 是类别的编号，请填到具体扣分标准，如 A.1.1
      A.1 是考核内容的编号，请填到具体扣分标准：A.1.1 至 A.1.4
      J2 请填到具体一档：J2.1 或 J2.2
      F1 是一票否决的编号，不用填，系统会按扣分情况提示
      没有“1.1.1”这个条款编号，请对照模板或考核办法改正
      有数值“1”，但没有条款编号，请补上，如 A.1.1"
    `);
  });
  test('a date that is not understood', () => {
    const [problem] = read({ code: 'A.1.4', value: '1', date: '上周' }).problems;
    expect(problem?.message).toContain('2031');
    expect(problem?.message).not.toContain('2023');
  });
  test('codes are read however they are typed', () => {
    expect(scored([{ code: 'ａ．１．１ ', value: '２次' }]).rule('A.1.1').deducted).toBe(8000);
  });
});

test('the template has a row for every code that takes a figure', () => {
  const bytes = new TextEncoder().encode(writeRecords(templateRecords(rubric)));
  const slots = slotsOf(rubric);
  const table = readTextFile(bytes, new Set(slots.keys()));
  if ('error' in table) throw new Error(table.error);
  expect(table.notices).toEqual([]);
  const codes = table.rows.map(({ code }) => code);
  expect(codes).toEqual([...slots.keys()]);
  expect(codes).toEqual(
    [
      'A.1.1 A.1.2 A.1.3 A.1.4',
      'A.2.1 A.2.2 A.2.2.1 A.2.2.2 A.2.2.3 A.2.2.4 A.2.3',
      'B.1.1 B.1.2 B.1.3 B.2.1 B.2.2',
      'C.1.1 C.2.1 C.2.2',
      'J1 J2.1 J2.2 J3 K1 K2',
    ].flatMap((line) => line.split(' ')),
  );
  const text = new TextDecoder().decode(bytes);
  for (const { name, items } of rubric.categories) {
    expect(text).toContain(name);
    for (const { content } of items) expect(text).toContain(content);
  }
});

describe('the program knows no edition by heart', () => {
  const files = readdirSync('src', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const lines = files.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => ({ place: `${file}:${index + 1}`, line })),
  );
  const rulesOf = ({ categories }: Rubric) => categories.flatMap(({ items }) => items.flatMap((item) => item.rules));
  const editions = [rubric, loadEdition('2023').rubric];

  /** Every line of src/ that says one of the words, with the word. */
  const said = (words: readonly string[]) =>
    lines.flatMap(({ place, line }) => words.filter((word) => line.includes(word)).map((word) => `${place} ${word}`));

  test('there is something to search', () => {
    expect(lines.length).toBeGreaterThan(1000);
    expect(said(['export function score(']).length).toBeGreaterThan(0);
  });
  test('no year', () => {
    expect(said(editions.map(({ edition }) => edition))).toEqual([]);
  });
  test.each(editions)('no wording of $edition', (edition) => {
    const names = edition.categories.flatMap(({ name, departments }) => [name, ...departments]);
    const contents = edition.categories.flatMap(({ items }) => items.map(({ content }) => content));
    const texts = rulesOf(edition).map(({ text }) => text);
    // Shorter names are words of everyday use.
    const words = [...texts, ...contents, ...names.filter((name) => [...name].length >= 3)];
    expect(said([...new Set(words)])).toEqual([]);
  });
  test.each(editions)('no code of a rule of $edition', (edition) => {
    const codes = new Set(rulesOf(edition).map(({ code }) => code));
    const found = lines.flatMap(({ place, line }) =>
      (line.match(/[A-Z0-9]+(?:\.[A-Z0-9]+)+/g) ?? [])
        .filter((word) => codes.has(word))
        .map((word) => `${place} ${word}`),
    );
    expect(found).toEqual([]);
  });
});
