/**
 * A second evaluation of a station's table, written from the regulation's arithmetic (contract section 3) and
 * deliberately naive. It shares no code with the core: it reads the rows' text itself, subtracts finding by finding,
 * and takes only types from `src/`. It exists so that a mistake in the core shows as a disagreement, which is why it
 * must never be "improved" by borrowing from there. It takes rows that are valid; it does not look for errors.
 */

import type { Row } from '../../src/entries/row.ts';
import type { Choices } from '../../src/score/choices.ts';
import type { Bonus, Rubric, Rule } from '../../src/score/rubric.ts';

/** Points are whole hundredths. */
export interface NaiveScore {
  score: number;
  low: number;
  high: number;
  annex: number;
  bonus: number;
  deduction: number;
  categories: { code: string; points: number; score: number }[];
  items: { code: string; points: number; deducted: number; score: number }[];
  rules: { code: string; state: string; deducted: number }[];
  bonuses: { code: string; points: number }[];
  deductions: { code: string; points: number }[];
  vetoes: string[];
}

// --- exact fractions ---

interface Fraction {
  n: bigint;
  d: bigint;
}
const frac = (n: number | bigint, d: number | bigint = 1): Fraction => ({ n: BigInt(n), d: BigInt(d) });
const plus = (a: Fraction, b: Fraction): Fraction => frac(a.n * b.d + b.n * a.d, a.d * b.d);
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, frac(-b.n, b.d));
const mul = (a: Fraction, b: Fraction): Fraction => frac(a.n * b.n, a.d * b.d);
const less = (a: Fraction, b: Fraction): boolean => a.n * b.d < b.n * a.d;
const smaller = (a: Fraction, b: Fraction): Fraction => (less(a, b) ? a : b);
const zero = frac(0);

/** Half-up to a whole number, looked for upwards: the largest whole number that is not above the value plus one half. */
function halfUp(value: Fraction): number {
  const limit = plus(value, frac(1, 2));
  let whole = Number(value.n / value.d) - 1;
  while (!less(limit, frac(whole + 1))) whole += 1;
  return whole;
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

// --- what stands in the cells ---

const half = (text: string): string =>
  [...text]
    .map((c) => (c >= '！' && c <= '～' ? String.fromCodePoint((c.codePointAt(0) ?? 0) - 0xfee0) : c))
    .join('')
    .trim();
const isYes = (text: string): boolean => half(text) === '是' || half(text) === '有';
const isNo = (text: string): boolean => half(text) === '否' || half(text) === '无';

/** `3件` → 3, `96.5%` → 96.5, `29/30` → its per cent, 有 → 1. */
function figure(text: string): Fraction {
  if (isYes(text)) return frac(1);
  if (isNo(text) || half(text) === '') return zero;
  const parts = half(text).split(/[/÷]/);
  const numbers = parts.map((part) => {
    const [, whole = '', decimals = ''] = /^\D*([\d,]+)(?:\.(\d+))?/.exec(part.trim()) ?? [];
    return frac(BigInt(whole.replaceAll(',', '') + decimals), 10n ** BigInt(decimals.length));
  });
  const [a = zero, b] = numbers;
  return b ? frac(a.n * b.d * 100n, a.d * b.n) : a;
}

/** The month of a 日期, as year and month; empty where it is not understood. */
function monthOf(row: Row, period: Rubric['period']): string {
  const text = half(row.date);
  const full =
    /^(\d{4})[-/.](\d{1,2})[-/.]\d{1,2}$/.exec(text) ??
    /^(\d{4})(\d\d)\d\d$/.exec(text) ??
    /^(\d{4})年(\d{1,2})月\d{1,2}日$/.exec(text);
  if (full) return `${full[1]}-${Number(full[2])}`;
  const short = /^(\d{1,2})月(\d{1,2})日$/.exec(text);
  if (!short) return '';
  const pad = (part: string | undefined) => (part ?? '').padStart(2, '0');
  const years = [period.from.slice(0, 4), period.to.slice(0, 4)];
  const inside = years.find((year) => {
    const day = `${year}-${pad(short[1])}-${pad(short[2])}`;
    return day >= period.from && day <= period.to;
  });
  return `${inside ?? years[0]}-${Number(short[1])}`;
}

// --- readings ---

type Params = ReadonlyMap<string, unknown>;

/** Parameters with the choice in force of each reading that bears on them put in place. */
function under(rubric: Rubric, choices: Choices, own: object, code?: string): Params {
  const params = new Map<string, unknown>(Object.entries(own));
  for (const { id, sets, default: standard, choices: answers } of rubric.readings) {
    if (
      sets?.target !== (code ? 'rules' : 'arithmetic') ||
      (sets.target === 'rules' && !sets.codes.includes(code ?? ''))
    )
      continue;
    const key = choices[`${id}@${code}`] ?? choices[id] ?? standard;
    params.set(sets.field, answers.find((answer) => answer.key === key)?.value);
  }
  return params;
}

const num = (params: Params, key: string): number => Number(params.get(key));

// --- one rule ---

/** What is known of a rule: findings, points, a rate, a number achieved or components missing; findings by month too. */
interface Known {
  value: Fraction;
  months: Map<string, Fraction>;
}

function known(values: readonly { month: string; value: Fraction }[]): Known {
  const found: Known = { value: zero, months: new Map() };
  for (const { month, value } of values) {
    found.value = plus(found.value, value);
    found.months.set(month, plus(found.months.get(month) ?? zero, value));
  }
  return found;
}

/** Takes `points` once for every `step` in `amount`; a rest counts in proportion, as a step, or not at all. */
function every(step: number, amount: Fraction, points: Fraction, rounding: unknown): Fraction {
  let sum = zero;
  let left = amount;
  while (!less(left, frac(step))) {
    left = minus(left, frac(step));
    sum = plus(sum, points);
  }
  if (less(zero, left) && rounding === 'ceil') return plus(sum, points);
  if (less(zero, left) && rounding === 'proportional') return plus(sum, mul(mul(points, left), frac(1, step)));
  return sum;
}

/** f of the contract: a kind's own arithmetic with its own cap, exact and in hundredths. */
function f(kind: Rule['kind'], params: Params, { value, months }: Known): Fraction {
  const points = frac(params.has('points') ? num(params, 'points') : 0);
  switch (kind) {
    case 'flat_once':
    case 'per_occurrence':
      if (params.get('repeat') === 'once') return less(zero, value) ? points : zero;
      return every(1, value, points, 'floor');
    case 'per_n': {
      const parts = params.get('period') === 'month' ? [...months.values()] : [value];
      return parts
        .map((part) => every(num(params, 'n'), part, points, params.get('rounding')))
        .reduce((a, b) => plus(a, b), zero);
    }
    case 'per_point_below': {
      const below = minus(frac(num(params, 'target')), value);
      return every(num(params, 'step'), less(zero, below) ? below : zero, points, params.get('rounding'));
    }
    case 'threshold_below':
      return less(value, frac(num(params, 'target'))) ? points : zero;
    case 'shortage': {
      let sum = zero;
      for (let n = 1; n <= num(params, 'target'); n += 1) if (less(value, frac(n))) sum = plus(sum, points);
      return sum;
    }
    case 'checklist_missing': {
      const sum = every(1, value, points, 'floor');
      return params.has('sub_cap') ? smaller(sum, frac(num(params, 'sub_cap'))) : sum;
    }
    case 'discretionary':
      return smaller(mul(value, frac(100)), frac(num(params, 'max')));
    case 'proportional_capped': {
      const lacking = minus(frac(num(params, 'benchmark')), value);
      const cap = frac(num(params, 'sub_cap'));
      if (!less(zero, lacking)) return zero;
      if (params.get('formula') === 'difference') return smaller(mul(lacking, frac(100)), cap);
      const base = params.get('formula') === 'cap' ? cap : frac(num(params, 'base'));
      return smaller(mul(base, mul(lacking, frac(1, num(params, 'benchmark')))), cap);
    }
    default:
      return kind satisfies never;
  }
}

/** What a rule of a kind costs at most while nothing is known of it. */
function kindWorst({ kind, params: own, components }: Rule, itemPoints: number): number {
  const params: Params = new Map(Object.entries(own));
  if (kind === 'per_n' || kind === 'per_point_below') return itemPoints;
  if (kind === 'per_occurrence' && !params.has('max_count')) return itemPoints;
  if (kind === 'per_occurrence') return num(params, 'points') * num(params, 'max_count');
  if (kind === 'shortage') return num(params, 'points') * num(params, 'target');
  if (kind === 'discretionary') return num(params, 'max');
  if (kind === 'proportional_capped') return num(params, 'sub_cap');
  if (kind === 'checklist_missing')
    return halfUp(f(kind, params, { value: frac(components.length), months: new Map() }));
  return num(params, 'points');
}

/** f(all), and apart from it what concealment adds. */
interface Cost {
  base: number;
  extra: number;
}

interface Judged {
  state: 'assessed' | 'partial' | 'unassessed' | 'notApplicable';
  cost: Cost;
  worst: Cost;
}

type Chargeable = Pick<Rule, 'code' | 'kind' | 'params'>;

/** Everything that the rows of one station say, under the choices. */
export function naiveScore(rubric: Rubric, rows: readonly Row[], choices: Choices): NaiveScore {
  const arithmetic = under(rubric, choices, rubric.arithmetic);
  const rowsOf = (code: string): Row[] =>
    rows.filter((row) => half(row.code).toUpperCase() === code && half(row.value) !== '');

  /** f(all), and what f(concealed) adds: twice f(all) where the reading doubles the whole entry. */
  function costOf({ code, kind, params: own }: Chargeable, all: Known, concealed: Known | null): Cost {
    const params = under(rubric, choices, own, code);
    const once = f(kind, params, all);
    const again = arithmetic.get('double_base') === 'entry' ? all : concealed;
    const both = concealed && again ? plus(once, f(kind, params, again)) : once;
    return { base: halfUp(once), extra: halfUp(both) - halfUp(once) };
  }

  function costOfRows(charge: Chargeable): Cost {
    const own = rowsOf(charge.code).map((row) => ({
      row,
      month: monthOf(row, rubric.period),
      value: figure(row.value),
    }));
    // Findings and points may be concealed in part; a rate, a number, a score or a count of missing parts as a whole.
    if (!['flat_once', 'per_occurrence', 'per_n', 'discretionary'].includes(charge.kind))
      return costOf(charge, known(own), own.some(({ row }) => isYes(row.concealed)) ? known(own) : null);
    const hidden = own.map((each) =>
      isYes(each.row.concealed) ? each : { ...each, value: figure(each.row.concealed) },
    );
    const positive = hidden.filter(({ value }) => less(zero, value));
    return costOf(charge, known(own), positive.length > 0 ? known(positive) : null);
  }

  function judgeComponents(rule: Rule): Judged {
    let [missing, hidden, open] = [0, 0, 0];
    for (const { code, target } of rule.components) {
      const own = rowsOf(code);
      const achieved = own.filter((row) => !isYes(row.value)).map((row) => figure(row.value));
      const enough = !less(
        achieved.reduce((a, b) => plus(a, b), zero),
        frac(target ?? 1),
      );
      if (own.length === 0) open += 1;
      else if (!enough && !own.some((row) => isYes(row.value))) {
        missing += 1;
        if (own.some((row) => isYes(row.concealed))) hidden += 1;
      }
    }
    const at = (n: number): Known => ({ value: frac(n), months: new Map() });
    const cost = costOf(rule, at(missing), hidden > 0 ? at(hidden) : null);
    return {
      state: open > 0 ? 'partial' : 'assessed',
      cost,
      worst: { base: costOf(rule, at(missing + open), null).base, extra: cost.extra },
    };
  }

  function judge(rule: Rule, itemPoints: number): Judged {
    const own = rowsOf(rule.code);
    const nothing: Cost = { base: 0, extra: 0 };
    if (own.some((row) => half(row.value) === '不适用')) {
      return { state: 'notApplicable', cost: nothing, worst: nothing };
    }
    if (own.length === 0 && rule.components.some(({ code }) => rowsOf(code).length > 0)) return judgeComponents(rule);
    if (own.length === 0) {
      return { state: 'unassessed', cost: nothing, worst: { base: kindWorst(rule, itemPoints), extra: 0 } };
    }
    const cost = costOfRows(rule);
    return { state: 'assessed', cost, worst: cost };
  }

  const items = rubric.categories.flatMap((category) =>
    category.items.map((item) => ({ category, item, rules: item.rules })),
  );
  const judged = new Map(
    items.flatMap(({ item, rules }) => rules.map((rule) => [rule.code, judge(rule, item.points)] as const)),
  );
  const allRules = items.flatMap(({ rules }) => rules);
  const sumOf = (cost: Cost | undefined): number => (cost ? cost.base + cost.extra : 0);

  /** Of an exclusive group only the heaviest counts; of equals, the last. */
  function exclude(costs: ReadonlyMap<string, Cost>): Map<string, Cost> {
    const left = new Map(costs);
    for (const group of new Set(allRules.flatMap((rule) => rule.exclusive ?? []))) {
      const codes = allRules.filter((rule) => rule.exclusive === group).map((rule) => rule.code);
      let heaviest = codes[0];
      for (const code of codes) if (sumOf(costs.get(code)) >= sumOf(costs.get(heaviest ?? ''))) heaviest = code;
      for (const code of codes) if (code !== heaviest) left.set(code, { base: 0, extra: 0 });
    }
    return left;
  }

  /** What each item takes: rule by rule in order, until nothing is left of the item, or of the category. */
  function take(costs: ReadonlyMap<string, Cost>): Map<string, number> {
    const counted = exclude(costs);
    const outside = arithmetic.get('double_cap') === 'outside';
    const taken = new Map<string, number>();
    for (const category of rubric.categories) {
      let left = category.points;
      for (const item of category.items) {
        if (arithmetic.get('cap') === 'item') left = item.points;
        let sum = 0;
        for (const rule of item.rules) {
          const { base, extra } = counted.get(rule.code) ?? { base: 0, extra: 0 };
          const part = Math.min(left, outside ? base : base + extra);
          left -= part;
          sum += part + (outside ? extra : 0);
        }
        taken.set(item.code, sum);
      }
    }
    return taken;
  }

  const costs = new Map([...judged].map(([code, { cost }]) => [code, cost]));
  const taken = take(costs);
  const counted = exclude(costs);

  /** The most that may be lost. What a rule of an exclusive group hides may or may not come: every case is tried. */
  function mostTaken(): number {
    const open = allRules.filter(({ code }) => ['unassessed', 'partial'].includes(judged.get(code)?.state ?? ''));
    const sure = open.filter((rule) => rule.exclusive === null);
    const maybe = open.filter((rule) => rule.exclusive !== null);
    let most = 0;
    for (let mask = 0; mask < 2 ** maybe.length; mask += 1) {
      const atWorst = new Set([...sure, ...maybe.filter((_, bit) => Math.floor(mask / 2 ** bit) % 2 === 1)]);
      const chosen = new Set([...atWorst].map((rule) => rule.code));
      const tried = new Map([...judged].map(([code, { cost, worst }]) => [code, chosen.has(code) ? worst : cost]));
      most = Math.max(most, total([...take(tried).values()]));
    }
    return most;
  }

  /** Points of a bonus, and what it could still bring at most. */
  function award(bonus: Bonus): { points: number; open: number } {
    const params = under(rubric, choices, bonus.params, bonus.code);
    const honest = (code: string) =>
      rowsOf(code).filter(({ concealed }) => isNo(concealed) || ['', '0'].includes(half(concealed)));
    switch (bonus.kind) {
      case 'rank_table': {
        const places = Object.values(params.get('places') ?? {}).map(Number);
        if (rowsOf(bonus.code).length === 0) return { points: 0, open: places[0] ?? 0 };
        const ranks = honest(bonus.code).map((row) => halfUp(figure(row.value)));
        return { points: total(ranks.map((rank) => places[rank - 1] ?? 0)), open: 0 };
      }
      case 'tiered': {
        const tiers = Object.values(params.get('tiers') ?? {}).map(
          (tier) => new Map<string, unknown>(Object.entries(tier)),
        );
        const reached = tiers
          .filter((tier) => honest(String(tier.get('code'))).some((row) => less(zero, figure(row.value))))
          .map((tier) => Number(tier.get('points')));
        return { points: params.get('combine') === 'sum' ? total(reached) : Math.max(0, ...reached), open: 0 };
      }
      case 'open_amount': {
        const best = new Map<string, number>();
        for (const row of honest(bonus.code)) {
          const points = halfUp(mul(figure(row.value), frac(100)));
          const key = row.matter.trim() === '' ? `row ${row.id}` : `matter ${row.matter.trim()}`;
          best.set(key, Math.max(best.get(key) ?? 0, points));
        }
        return { points: total([...best.values()]), open: 0 };
      }
      default:
        return bonus.kind satisfies never;
    }
  }

  const bonuses = rubric.bonuses.map((bonus) => ({ code: bonus.code, ...award(bonus) }));
  const deductions = rubric.deductions.map((each) => ({ code: each.code, points: sumOf(costOfRows(each)) }));
  const bonus = total(bonuses.map(({ points }) => points));
  const deduction = total(deductions.map(({ points }) => points));
  const annex = rubric.total - total([...taken.values()]);
  const sheet = (points: number) => {
    const plain = points + bonus - deduction;
    return arithmetic.get('floor') === 'zero' && plain < 0 ? 0 : plain;
  };
  const itemScores = items.map(({ item: { code, points } }) => {
    const deducted = taken.get(code) ?? 0;
    return { code, points, deducted, score: points - deducted };
  });

  return {
    score: sheet(annex),
    low: sheet(rubric.total - mostTaken()),
    high: sheet(annex + total(bonuses.map(({ open }) => open))),
    annex,
    bonus,
    deduction,
    categories: rubric.categories.map(({ code, points, items: own }) => ({
      code,
      points,
      score: points - total(own.map((item) => taken.get(item.code) ?? 0)),
    })),
    items: itemScores,
    rules: [...judged].map(([code, { state }]) => ({ code, state, deducted: sumOf(counted.get(code)) })),
    bonuses: bonuses.map(({ code, points }) => ({ code, points })),
    deductions,
    vetoes: rubric.vetoes
      .filter(({ triggers }) => deductions.some(({ code, points }) => points > 0 && triggers.includes(code)))
      .map(({ code }) => code),
  };
}
