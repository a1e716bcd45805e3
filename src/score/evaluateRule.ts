/** One rule or general deduction: its entries under the choices, before exclusive groups and item caps. */

import { type Applied, type Choices, paramsUnder } from './choices.ts';
import type { Entry } from './entry.ts';
import { add, type Hundredths, type Ratio, roundHalfUp, short, whole } from './exact.ts';
import { type Charged, factsOf } from './facts.ts';
import { type Amount, exhausts, type Progress } from './kinds/kind.ts';
import { kindOf } from './kinds/kinds.ts';
import type { Arithmetic, Item, Rubric, Rule } from './rubric.ts';

/** `partial`: something is known, but not all of it. Unknown is never 0. */
export type State = 'assessed' | 'partial' | 'unassessed' | 'notApplicable';

/** A deduction in its two parts, which some readings cap apart. */
export interface Cost {
  readonly base: Hundredths;
  /** What concealment adds. */
  readonly extra: Hundredths;
}

export const sumOf = (cost: Cost): Hundredths => cost.base + cost.extra;

export const noCost: Cost = { base: 0, extra: 0 };

/** A deduction by its own arithmetic, before exclusive groups and item caps: as if nothing, or all, had been concealed. */
export interface Honesty {
  readonly reported: Hundredths;
  readonly concealed: Hundredths;
}

const nothing: Honesty = { reported: 0, concealed: 0 };

/** What a deduction rests on. */
export interface Grounds extends Honesty {
  readonly state: State;
  readonly cost: Cost;
  /** The derivation in words. */
  readonly why: string;
  /** What concealment adds, in words; empty when nothing was concealed. */
  readonly whyExtra: string;
  /** The readings that shaped it. */
  readonly applied: readonly Applied[];
  /** Ids of the rows that fed it. */
  readonly rows: readonly string[];
}

export interface EvaluatedRule extends Grounds {
  readonly rule: Rule;
  readonly entries: readonly Entry[];
  /** The cost while everything open is taken at its worst. */
  readonly worst: Cost;
  /** A target, rate or component that is met: a claim that wants evidence. */
  readonly met: boolean;
  /** What is still to be done so that nothing is deducted, in words; empty where nothing is, or nothing can be. */
  readonly remedy: string;
  /** How far a numeric target is, 0 of it before it is begun; null where there is none. */
  readonly progress: Progress | null;
}

export interface Context {
  readonly rubric: Rubric;
  readonly choices: Choices;
  readonly arithmetic: Arithmetic;
}

const exactPoints = ({ points }: Amount): Ratio => (typeof points === 'number' ? whole(points) : points);

/** The cost of what is known, f(all) + f(concealed), rounded once. `entries` holds figures only. */
function charge(charged: Charged, entries: readonly Entry[], { rubric, choices, arithmetic }: Context) {
  const kind = kindOf(charged);
  const { params, applied } = paramsUnder(rubric, charged.code, charged.params, choices);
  const known = factsOf(charged, entries);
  const all = kind.deduct(params, known.all);
  const doubled = known.concealed && (arithmetic.double_base === 'entry' ? all : kind.deduct(params, known.concealed));
  const base = roundHalfUp(exactPoints(all));
  const both = doubled ? roundHalfUp(add(exactPoints(all), exactPoints(doubled))) : base;
  return {
    applied,
    open: known.open,
    met: kind.met?.(params, known.all) ?? false,
    remedy: both > 0 ? (kind.remedy?.(params, known.all) ?? '') : '',
    progress: kind.progress?.(params, known.all) ?? null,
    reported: base,
    concealed: roundHalfUp(add(exactPoints(all), exactPoints(all))),
    why: all.why,
    whyExtra: doubled ? `未如实上报的加倍，${doubled.why}，两次合计扣 ${short(both)} 分` : '',
    cost: { base, extra: both - base },
    baseIfOpenIsMissing: known.open ? roundHalfUp(exactPoints(kind.deduct(params, known.ifOpenIsMissing))) : base,
  };
}

/** Of a target that has not been begun. */
const nothingDone = { value: whole(0), given: '' };

const quiet = { applied: [], whyExtra: '', met: false, remedy: '', progress: null, ...nothing };

export function evaluateRule(
  rule: Rule,
  item: Item,
  entries: readonly Entry[],
  damaged: boolean,
  context: Context,
): EvaluatedRule {
  // By the kind alone, whatever the reading: what is unknown is taken at the worst its kind allows.
  const kindWorst = kindOf(rule).worst(rule.params);
  const worst: Cost = { base: kindWorst === exhausts ? item.points : kindWorst, extra: 0 };
  const frame = { rule, entries, rows: entries.map((entry) => entry.row) };

  if (entries.length === 0) {
    const progress = kindOf(rule).progress?.(rule.params, nothingDone) ?? null;
    return { ...frame, ...quiet, progress, state: 'unassessed', cost: noCost, worst, why: '还没有填，暂按不扣' };
  }
  if (entries.some((entry) => entry.figure.is === 'notApplicable')) {
    return {
      ...frame,
      ...quiet,
      state: damaged ? 'partial' : 'notApplicable',
      cost: noCost,
      worst: damaged ? worst : noCost,
      why: '无此项工作，不扣分',
    };
  }
  const { open, baseIfOpenIsMissing, ...charged } = charge(rule, entries, context);
  const { base, extra } = charged.cost;
  return {
    ...frame,
    ...charged,
    state: damaged || open ? 'partial' : 'assessed',
    // A row in error may hide anything up to the kind's worst, what concealment adds included.
    worst: { base: Math.max(base, damaged ? worst.base - extra : baseIfOpenIsMissing), extra },
  };
}

/** A general deduction: outside the annex, without a cap; not given counts as none. */
export function evaluateDeduction(
  deduction: Charged,
  entries: readonly Entry[],
  damaged: boolean,
  context: Context,
): Grounds {
  const rows = entries.map((entry) => entry.row);
  if (entries.length === 0) {
    return { state: 'unassessed', cost: noCost, why: '没有填，按没有计', whyExtra: '', applied: [], rows, ...nothing };
  }
  const { cost, why, whyExtra, applied, reported, concealed } = charge(deduction, entries, context);
  return { state: damaged ? 'partial' : 'assessed', cost, why, whyExtra, applied, rows, reported, concealed };
}
