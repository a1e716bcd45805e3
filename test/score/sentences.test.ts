/** The numbers in the sentences recompute: every equation in a derivation holds, and it ends in what is deducted or added. */

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Derivation } from '../../src/score/result.ts';
import { score } from '../../src/score/score.ts';
import { choicesOf, tables } from './arbitraries.ts';
import { allRuns, eachEdition, entriesOf, patience, rulesOf } from './random.ts';

/** The result of `8 × (1 − 50 ÷ 60)`: brackets first, then × and ÷, then + and −. */
function resultOf(text: string): number {
  const bracket = /\(([^()]*)\)/.exec(text);
  if (bracket) return resultOf(text.replace(bracket[0], String(resultOf(bracket[1] ?? ''))));
  const [, a, sign, b] = /^(.+) ([+−]) ([^+−]+)$/.exec(text) ?? [];
  if (a && b) return resultOf(a) + (sign === '+' ? 1 : -1) * resultOf(b);
  const [, c, by, d] = /^(.+) ([×÷]) ([^×÷]+)$/.exec(text) ?? [];
  if (c && d) return by === '×' ? resultOf(c) * resultOf(d) : resultOf(c) / resultOf(d);
  if (!/^\d+(\.\d+)?$/.test(text)) throw new Error(`no number: ${text}`);
  return Number(text);
}

/** The equations of a sentence; words between their numbers are dropped. */
const equations = (sentence: string) =>
  sentence.split(/[，；、]/).flatMap((clause) =>
    [...clause.matchAll(/([\d(][^=≈]*?) ([=≈]) (?:加 )?([\d.]+)/g)].map(([, left = '', sign, right]) => ({
      left: left
        .replace(/[^\d.()+−×÷ ]/g, '')
        .replace(/ +/g, ' ')
        .trim(),
      exactly: sign === '=',
      right: Number(right),
    })),
  );

const near = (a: number, b: number, by = 1e-6) => Math.abs(a - b) <= by;

/** Points that a sentence ends in, in hundredths. */
function amountOf(sentence: string): number {
  if (/不扣分$|不加分$|暂不加分$|暂按不扣$|按没有计$/.test(sentence)) return 0;
  const amounts = [...sentence.replace(/（[^（）]*）/g, '').matchAll(/([\d.]+) 分/g)];
  return Math.round(Number(amounts.at(-1)?.[1]) * 100);
}

/** What the forms of sentences claim beyond their equations. Rates are shown to two places. */
const claims: readonly {
  readonly name: string;
  readonly pattern: RegExp;
  readonly holds: (...numbers: number[]) => boolean;
}[] = [
  {
    name: 'groups, the rest dropped',
    pattern: /^(\d+) \D+ ÷ (\d+) = (\d+) 组，余 (\d+) /,
    holds: (n = 0, by = 0, sets = 0, rest = 0) => n === by * sets + rest,
  },
  {
    name: 'groups, the rest counted',
    pattern: /^(\d+) \D+ ÷ (\d+) = (\d+) 组（余 (\d+) /,
    holds: (n = 0, by = 0, sets = 0, rest = 0) => n === by * (sets - 1) + rest,
  },
  { name: 'groups by month', pattern: /共 (\d+) 组，扣 (\d+) ×/, holds: (sets = 0, times = 0) => sets === times },
  { name: 'fewer than a group', pattern: /^(\d+) \D+，不足 (\d+) /, holds: (n = 0, by = 0) => n < by },
  {
    name: 'short of a target',
    pattern: /^完成 (\d+) \D+，比 (\d+) \D*少 (\d+) \D+扣 (\d+) ×/,
    holds: (has = 0, target = 0, short = 0, times = 0) => target - has === short && short === times,
  },
  {
    name: 'a target reached',
    pattern: /^完成 (\d+) \D+，达到 (\d+) /,
    holds: (has = 0, target = 0) => has >= target,
  },
  {
    name: 'parts missing',
    pattern: /^(\d+) 项中少 (\d+) 项，扣 (\d+) ×/,
    holds: (all = 0, missing = 0, times = 0) => missing <= all && missing === times,
  },
  {
    name: 'a share below its target',
    pattern: /^(\d+)\/(\d+)（(?:约 )?([\d.]+)%），比 ([\d.]+)% 低(?: |约 )([\d.]+) 个/,
    holds: (done = 0, all = 0, rate = 0, target = 0, below = 0) =>
      near((done / all) * 100, rate, 0.005001) && near(target - (done / all) * 100, below, 0.005001),
  },
  {
    name: 'a rate below its target',
    pattern: /^([\d.]+)%，比 ([\d.]+)% 低(?: |约 )([\d.]+) 个/,
    holds: (rate = 0, target = 0, below = 0) => near(target - rate, below),
  },
  {
    name: 'below a line',
    pattern: /^([\d.]+)(?:%| [^\d，]+)，低于 ([\d.]+)(?:%| )/,
    holds: (given = 0, line = 0) => given < line,
  },
  {
    name: 'a share below a line',
    pattern: /^(\d+)\/(\d+)，低于 ([\d.]+)%/,
    holds: (done = 0, all = 0, line = 0) => (done / all) * 100 < line,
  },
  {
    name: 'a line reached',
    pattern: /^([\d.]+)(?:%| [^\d，]+)，达到 ([\d.]+)/,
    holds: (given = 0, line = 0) => given >= line,
  },
  {
    name: 'whole steps',
    pattern: /低(?: |约 )([\d.]+) 个百分点；每满 ([\d.]+) 个百分点扣 ([\d.]+) 分，扣 ([\d.]+) 分/,
    holds: (below = 0, step = 0, price = 0, points = 0) => near(Math.floor(below / step + 1e-9) * price, points),
  },
  {
    name: 'steps begun',
    pattern: /低(?: |约 )([\d.]+) 个百分点；每 ([\d.]+) 个百分点扣 ([\d.]+) 分，扣 ([\d.]+) 分/,
    holds: (below = 0, step = 0, price = 0, points = 0) => near(Math.ceil(below / step - 1e-9) * price, points),
  },
  {
    name: 'steps in proportion',
    pattern: /低(?: |约 )([\d.]+) 个百分点；每 ([\d.]+) 个百分点扣 ([\d.]+) 分，按比例扣 ([\d.]+) 分/,
    holds: (below = 0, step = 0, price = 0, points = 0) =>
      near((below / step) * price, points, 0.005001 * (1 + price / step)),
  },
  {
    name: 'an amount above the most',
    pattern: /^所填合计 ([\d.]+) 分，本条最多扣 ([\d.]+) 分/,
    holds: (given = 0, most = 0) => given > most,
  },
  {
    name: 'parts above the most',
    pattern: /= ([\d.]+) 分，本条最多扣 ([\d.]+) 分/,
    holds: (all = 0, most = 0) => all > most,
  },
  {
    name: 'a share above the most',
    pattern: /[=≈] ([\d.]+) 分，最多扣 ([\d.]+) 分/,
    holds: (all = 0, most = 0) => all >= most,
  },
];
const met = new Set<string>();

function check(sentence: string): void {
  const found = equations(sentence);
  expect(found.length, sentence).toBe(sentence.match(/[=≈]/g)?.length ?? 0);
  for (const { left, exactly, right } of found) {
    const value = resultOf(left);
    // Groups are whole: what becomes of the rest is said beside them.
    if (/^\d+ ÷ \d+$/.test(left)) expect([Math.floor(value), Math.ceil(value)], sentence).toContain(right);
    else expect(near(value, right, exactly ? undefined : 0.005001), sentence).toBe(true);
    met.add('an equation');
  }
  for (const { name, pattern, holds } of claims) {
    const numbers = pattern.exec(sentence)?.slice(1).map(Number);
    if (!numbers) continue;
    met.add(name);
    expect(holds(...numbers), sentence).toBe(true);
  }
}

describe.each(eachEdition)('edition $edition', patience, ({ rubric }) => {
  const rules = new Map(rulesOf(rubric).map((rule) => [rule.code, rule]));

  test('every equation holds, and the last amount is what is deducted or added', () => {
    const kinds = new Set<string>();
    const derived = (own: Derivation, base: number, all: number) => {
      check(own.why);
      expect(amountOf(own.why), own.why).toBe(base);
      if (own.whyExtra === '') expect(all, own.why).toBe(base);
      else {
        check(own.whyExtra.replace(/^未如实上报的加倍，/, '').replace(/，两次合计.*$/, ''));
        expect(amountOf(own.whyExtra), own.whyExtra).toBe(all);
      }
    };
    const property = fc.property(tables(rubric), choicesOf(rubric), (rows, choices) => {
      const result = score(rubric, entriesOf(rubric, rows), choices);
      for (const own of result.rules) {
        const rule = rules.get(own.code);
        if (!rule || own.state === 'unassessed' || own.state === 'notApplicable') continue;
        kinds.add(rule.kind);
        // What another rule of its group takes the place of is derived all the same.
        derived(own, own.reported, own.supersededBy === null ? own.deducted : amountOf(own.whyExtra || own.why));
      }
      for (const own of result.deductions) derived(own, own.reported, own.points);
      for (const own of result.bonuses) {
        const plain = own.why.replace(/（虚报 \d+ 行，已取消）$/, '');
        check(plain);
        expect(amountOf(plain), own.why).toBe(own.points);
      }
    });
    fc.assert(property, allRuns(120));
    expect([...kinds].sort()).toEqual([...new Set([...rules.values()].map((rule) => rule.kind))].sort());
  });
});

test('every form of sentence was met', () => {
  expect([...met].sort()).toEqual(['an equation', ...claims.map(({ name }) => name)].sort());
});
