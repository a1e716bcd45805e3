/**
 * The edition of 2023 against two independent witnesses: `facts2023.json`, the facts of its rules as first taken from
 * the document, and `regulation-2023.md`, the document itself as first transcribed. Neither is read by the program.
 */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readEntries } from '../../src/entries/readEntries.ts';
import { emptyRow } from '../../src/entries/row.ts';
import { loadEdition } from '../../src/rubric/load.ts';
import { fixed } from '../../src/score/exact.ts';
import type { Example } from '../../src/score/rubric.ts';
import { score } from '../../src/score/score.ts';
import { slotsOf } from '../../src/score/slots.ts';

type Enter = Readonly<Record<string, string>>;
type Entered<E> = readonly (readonly [enter: E, points: number | null])[];

interface Facts {
  readonly categories: readonly {
    readonly code: string;
    readonly name: string;
    readonly points: number;
    readonly departments: readonly string[];
    readonly lead: string | null;
    readonly items: readonly (readonly [code: string, points: number])[];
  }[];
  readonly rules: readonly {
    readonly code: string;
    readonly item: string;
    readonly kind: string;
    readonly input: string;
    readonly text: string;
    readonly params: Readonly<Record<string, number | string>>;
    readonly unit?: string;
    readonly exclusive?: string;
    readonly components?: readonly (readonly [
      code: string,
      name: string,
      target: number | null,
      unit: string | null,
    ])[];
    readonly questions: readonly string[];
    readonly examples: Entered<string>;
  }[];
  readonly bonuses: readonly {
    readonly code: string;
    readonly kind: string;
    readonly text: string;
    readonly places?: readonly number[];
    readonly tiers?: readonly (readonly [code: string, points: number])[];
    readonly questions: readonly string[];
    readonly examples: Entered<Enter>;
  }[];
  readonly deductions: readonly {
    readonly code: string;
    readonly text: string;
    readonly points: number;
    readonly unit: string;
    readonly veto: string;
    readonly questions: readonly string[];
    readonly examples: Entered<string>;
  }[];
  readonly vetoes: readonly { readonly code: string; readonly text: string; readonly triggers: readonly string[] }[];
  readonly readings: readonly {
    readonly id: string;
    readonly switch: boolean;
    readonly default: string;
    readonly choices: readonly string[];
  }[];
  readonly overlaps: readonly (readonly [id: string, codes: readonly string[]])[];
  readonly totals: readonly {
    readonly id: string;
    readonly enter: Enter;
    readonly concealed?: Enter;
    readonly annex: string;
    readonly total: string;
  }[];
}

const facts: Facts = JSON.parse(readFileSync('test/rubric/facts2023.json', 'utf8'));
const witness = readFileSync('test/rubric/regulation-2023.md', 'utf8');
const { rubric, regulation, questions, errata } = loadEdition('2023');
const items = rubric.categories.flatMap((category) => category.items);
const rules = items.flatMap((item) => item.rules);
const slots = slotsOf(rubric);

const hundredths = (points: number) => Math.round(points * 100);
const own = (examples: readonly Example[]) => examples.filter(({ reading }) => Object.keys(reading).length === 0);
const plain = (examples: readonly Example[]) => own(examples).map(({ enter, points }) => ({ enter, points }));
const known = <E>(examples: Entered<E>, enter: (given: E) => Enter) =>
  examples.map(([given, points]) => ({ enter: enter(given), points: points === null ? null : hundredths(points) }));

describe('how many there are', () => {
  test('categories, items, rules, components', () => {
    expect(rubric.categories.map(({ points }) => points / 100)).toEqual([25, 18, 18, 13, 13, 5, 8]);
    expect(rubric.total).toBe(10000);
    expect(items).toHaveLength(24);
    expect(rules).toHaveLength(78);
    expect(rules.flatMap(({ components }) => components)).toHaveLength(25);
    expect(rubric.categories.map((category) => category.items.flatMap((item) => item.rules).length)).toEqual([
      6, 18, 27, 15, 6, 5, 1,
    ]);
  });
  test('bonuses, deductions, vetoes, readings, overlaps, questions', () => {
    expect(rubric.bonuses.map(({ code }) => code)).toEqual(['B1', 'B2', 'B3', 'B4']);
    expect(rubric.deductions.map(({ code }) => code)).toEqual(['D1.1', 'D1.2', 'D1.3', 'D2.1']);
    expect(rubric.vetoes.map(({ code }) => code)).toEqual(['V1', 'V2', 'V3', 'V4']);
    expect(rubric.readings).toHaveLength(21);
    expect(rubric.overlaps).toHaveLength(15);
    expect(questions).toHaveLength(111);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(111);
    expect(rubric.bottom.n).toBe(3);
    expect(rubric.period).toEqual({ from: '2023-01-01', to: '2023-12-31' });
  });
  test('errata', () => {
    expect(errata?.removed).toHaveLength(16);
    expect(errata?.corrections).toHaveLength(36);
    expect(errata?.cells).toHaveLength(24);
    expect(errata?.categories).toHaveLength(7);
    expect(errata?.widths).toHaveLength(5);
    expect(errata?.doubtful).toHaveLength(27);
    expect(errata?.widths.reduce((sum, { count }) => sum + count, 0)).toBe(242);
  });
});

describe('rules as the facts have them', () => {
  test('the same codes in the same order, in the same items and categories', () => {
    expect(items.flatMap((item) => item.rules.map((rule) => [item.code, rule.code]))).toEqual(
      facts.rules.map(({ item, code }) => [item, code]),
    );
    expect(
      rubric.categories.map(({ code, name, points, departments, leadDepartment, items: own }) => ({
        code,
        name,
        points: points / 100,
        departments,
        lead: leadDepartment,
        items: own.map((item) => [item.code, item.points / 100]),
      })),
    ).toEqual(facts.categories);
  });
  test.each(facts.rules)('$code', (fact) => {
    const rule = rules.find(({ code }) => code === fact.code);
    if (!rule) throw new Error(`${fact.code} is missing`);
    const inPoints = new Set(['points', 'sub_cap', 'min', 'max', 'base']);
    const params = Object.entries(fact.params).map(([key, value]) => [
      key,
      inPoints.has(key) && typeof value === 'number' ? hundredths(value) : value,
    ]);
    expect(rule.text).toBe(fact.text);
    expect(rule.kind).toBe(fact.kind);
    expect(slots.get(rule.code)?.input).toBe(fact.input);
    expect(rule.params).toMatchObject(Object.fromEntries(params));
    expect(rule.unit).toBe(fact.unit ?? null);
    expect(rule.exclusive).toBe(fact.exclusive ?? null);
    expect(rule.components.map(({ code, name, target, unit }) => [code, name, target, unit])).toEqual(
      fact.components ?? [],
    );
    expect(rule.questions).toEqual(fact.questions);
    const examples = known(fact.examples, (enter) => ({ [rule.code]: enter }));
    expect(plain(rule.examples)).toEqual(expect.arrayContaining(examples));
  });
  test('no cap, count or amount of its own where the facts have none', () => {
    const bounds = ['sub_cap', 'max_count', 'n', 'step', 'target', 'benchmark', 'min', 'max'] as const;
    const bounded = (params: object) => bounds.filter((key) => key in params);
    expect(rules.map(({ code, params }) => [code, bounded(params)])).toEqual(
      facts.rules.map(({ code, params }) => [code, bounded(params)]),
    );
  });
  test('examples beyond the facts are few and named', () => {
    const more = rules.flatMap((rule) => {
      const fact = facts.rules.find(({ code }) => code === rule.code);
      const entered = new Set(fact?.examples.map(([enter]) => enter));
      return own(rule.examples)
        .flatMap(({ enter }) => Object.values(enter))
        .filter((enter) => !entered.has(enter))
        .map((enter) => `${rule.code} ${enter}`);
    });
    expect(more).toEqual(['2.4.6 29/30', '3.1.7 6', '7.1.1 50']);
  });
});

describe('what stands outside the annex', () => {
  test.each(facts.bonuses)('$code', (fact) => {
    const bonus = rubric.bonuses.find(({ code }) => code === fact.code);
    if (!bonus) throw new Error(`${fact.code} is missing`);
    expect(bonus.text).toBe(fact.text);
    expect(bonus.kind).toBe(fact.kind);
    if (fact.places) expect(bonus.params).toMatchObject({ places: fact.places.map(hundredths) });
    if (fact.tiers) {
      const tiers = fact.tiers.map(([code, points]) => ({ code, points: hundredths(points) }));
      expect(bonus.params).toMatchObject({ tiers, combine: 'highest' });
    }
    expect(bonus.questions).toEqual(fact.questions);
    expect(plain(bonus.examples)).toEqual(known(fact.examples, (enter) => enter));
  });
  test.each(facts.deductions)('$code', (fact) => {
    const deduction = rubric.deductions.find(({ code }) => code === fact.code);
    if (!deduction) throw new Error(`${fact.code} is missing`);
    expect(deduction).toMatchObject({ text: fact.text, kind: 'per_occurrence', unit: fact.unit, veto: fact.veto });
    expect(deduction.params).toMatchObject({ points: hundredths(fact.points) });
    expect(deduction.questions).toEqual(fact.questions);
    expect(plain(deduction.examples)).toEqual(known(fact.examples, (enter) => ({ [fact.code]: enter })));
  });
  test('vetoes and what brings them about', () => {
    expect(rubric.vetoes.map(({ code, text, triggers }) => ({ code, text, triggers }))).toEqual(facts.vetoes);
    expect(rubric.bottom.veto).toBe('V4');
  });
  test('overlap groups', () => {
    expect(rubric.overlaps.map(({ id, codes }) => [id, codes])).toEqual(facts.overlaps);
  });
});

describe('readings', () => {
  /** Section 3 of the contract: these can be switched, the first choice being the default; all others are published only. */
  const switches = {
    flat_without_mei: ['once', 'per_finding'],
    monthly_rules: ['once', 'per_month'],
    serious_crime_31: ['per_occurrence', 'once'],
    per_n_rounding: ['floor', 'proportional', 'ceil'],
    per_n_period: ['year', 'month'],
    pp_fraction: ['floor', 'proportional', 'ceil'],
    info_formula: ['item8', 'cap2', 'gap'],
    cap_scope: ['item', 'category'],
    general_deduction_floor: ['none', 'zero'],
    fengqiao_combine: ['highest', 'sum'],
    double_base: ['concealed', 'entry'],
    double_cap: ['inside', 'outside'],
    rank_ties: ['competition', 'average', 'dense'],
    bottom_basis: ['total', 'annex'],
    bottom_ties: ['manual', 'all'],
  };
  test('those that switch are those of the contract, with its choices and defaults', () => {
    const found = rubric.readings
      .filter(({ sets }) => sets !== null)
      .map(({ id, default: standard, choices }) => {
        const others = choices.map(({ key }) => key).filter((key) => key !== standard);
        return [id, [standard, ...others]];
      });
    expect(Object.keys(switches)).toHaveLength(15);
    expect(Object.fromEntries(found)).toEqual(switches);
  });
  test('all have the ids, choices and defaults of the facts', () => {
    expect(
      rubric.readings.map(({ id, sets, default: standard, choices }) => ({
        id,
        switch: sets !== null,
        default: standard,
        choices: choices.map(({ key }) => key),
      })),
    ).toEqual(facts.readings);
  });
  test('each bears on the rules that the contract names', () => {
    const codesOf = (id: string) => {
      const sets = rubric.readings.find((reading) => reading.id === id)?.sets;
      return sets?.target === 'rules' ? sets.codes : [];
    };
    const monthly = ['3.1.11', '3.2.3'];
    const flat = facts.rules.filter(({ kind, code }) => kind === 'flat_once' && !monthly.includes(code));
    expect(codesOf('flat_without_mei')).toEqual(flat.map(({ code }) => code));
    expect(flat).toHaveLength(28);
    expect(codesOf('monthly_rules')).toEqual(monthly);
    expect(codesOf('serious_crime_31')).toEqual(['3.1.4']);
    expect(codesOf('per_n_rounding')).toEqual(['2.2.4', '2.2.5']);
    expect(codesOf('per_n_period')).toEqual(['2.2.4', '2.2.5']);
    expect(codesOf('pp_fraction')).toEqual(['2.4.6']);
    expect(codesOf('info_formula')).toEqual(['7.1.1']);
    expect(codesOf('fengqiao_combine')).toEqual(['B2']);
  });
});

describe('worked totals', () => {
  test.each(facts.totals)('$id', ({ enter, concealed = {}, annex, total }) => {
    const rows = Object.entries(enter).map(([code, value]) => ({
      ...emptyRow,
      id: code,
      code,
      value,
      concealed: concealed[code] ?? '',
    }));
    const { stations, problems } = readEntries(rubric, rows);
    expect(problems.filter(({ level }) => level !== 'note')).toEqual([]);
    const [station] = stations;
    if (!station) throw new Error('no station was read');
    const result = score(rubric, station);
    expect([result.annex, result.score].map(fixed)).toEqual([annex, total].map((points) => fixed(hundredths(+points))));
  });
  test('are those that the edition itself is held to', () => {
    const authored: { id: string; enter: Enter; concealed?: Enter; annex: number; total: number }[] = parse(
      readFileSync('rubric/2023/totals.yaml', 'utf8'),
    );
    expect(
      authored.map(({ id, enter, concealed, annex, total }) => ({
        id,
        enter,
        ...(concealed ? { concealed } : {}),
        annex: String(annex),
        total: String(total),
      })),
    ).toEqual(facts.totals);
  });
});

describe('the document', () => {
  const [head = '', annex = ''] = witness.split('\n---\n');

  test('the main text is the notice, word for word', () => {
    const notice = head.slice(head.indexOf('# '));
    expect(regulation.trim()).toBe(notice.trim());
  });
  test('the table of the annex is the categories and items, cell for cell', () => {
    // Breaks inside a cell set clauses apart for the eye; the compiled text has none.
    const cellsOf = (line: string) => line.slice(1, -1).split('|');
    const table = annex
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .slice(2)
      .map((line) => cellsOf(line).map((cell) => cell.trim().replaceAll('<br>', '')));
    expect(table).toHaveLength(24);
    expect(
      rubric.categories.flatMap((category) =>
        category.items.map((item) => [
          `${category.name}${category.points / 100}分`,
          item.content,
          String(item.points / 100),
          item.standard,
          category.departmentsText,
        ]),
      ),
    ).toEqual(table);
  });
  test('the rules and the pointer to a bonus are the whole standard, but for separators and one remark', () => {
    const rest = items.map((item) => {
      const parts = [item.bonusReference?.text ?? '', ...item.rules.map((rule) => rule.text)];
      return parts.reduce((text, part) => text.replace(part, ''), item.standard).replace(/[；。，]/g, '');
    });
    expect(rest.filter(Boolean)).toEqual(['（此项会同区法院行政庭评分）']);
  });
  test('the departments are those of the cell', () => {
    for (const { departments, leadDepartment, departmentsText } of rubric.categories) {
      const cell = departments.map((name) => (name === leadDepartment ? `${name}（牵头科室）` : name)).join('、');
      expect(departmentsText).toBe(cell);
    }
  });
});
