/** The frame that every kind of rule fills; one file a kind, one row in `kinds.ts`. */

import * as v from 'valibot';
import type { Input } from '../entry.ts';
import { ceil, decimal, type Hundredths, over, type Ratio, times, whole } from '../exact.ts';

/** An amount and the sentence that derives it: the explanation is made by the arithmetic itself. */
export interface Amount {
  /** Exact: a ratio where it is not whole hundredths. It is rounded once, together with what concealment adds. */
  readonly points: Hundredths | Ratio;
  readonly why: string;
}

/** Findings added up; `groups` are the same findings by month (undated ones are one more group). */
export interface CountFact {
  readonly total: number;
  readonly groups: readonly number[];
}
export interface AmountFact {
  readonly points: Hundredths;
}
/** A rate, a number achieved or a score. */
export interface MeasureFact {
  readonly value: Ratio;
  readonly given: string;
}
/** Components of a checklist that are missing. */
export interface MissingFact {
  readonly missing: number;
  /** Their codes; absent where only their number was given. */
  readonly which?: readonly string[];
}

export interface Facts {
  readonly count: CountFact;
  readonly amount: AmountFact;
  readonly percent: MeasureFact;
  readonly number: MeasureFact;
  readonly score: MeasureFact;
  readonly checklist: MissingFact;
}

/** `个工作站` → `个工作站`, `份（主卷）` → `份`: what follows 每. */
export const classifierOf = (unit: string): string => unit.replace(/（.*$/, '');

/** How a count is filled in: `件` → 填件数, `个工作站` → 填有几个工作站. */
export function countFill(unit: string): string {
  const [, classifier, what] = /^(.)（(.+)）$/.exec(unit) ?? [];
  const count = classifier
    ? `${classifier}数（${what}）`
    : /^[个项]./.test(unit)
      ? `有几${unit}`
      : unit.endsWith('人次')
        ? unit
        : `${unit}数`;
  return `有扣分情形填${count}，没有填 0`;
}

/** Worst case of a rule that has no maximum of its own: what is left of its item. */
export const exhausts = 'exhausts';

/**
 * A kind of rule. `P` are its parameters as compiled (points in hundredths), `I` what 数值 may hold.
 */
export interface Kind<P, I extends keyof Facts = keyof Facts> {
  readonly input: (params: P) => I & Input;
  /** Of a count: what matters is whether there was any, so that this is asked before how many. */
  readonly asksWhether?: true;
  /** The rule's own arithmetic with its own cap, before doubling and before the item's cap. */
  readonly deduct: (params: P, fact: Facts[I]) => Amount;
  /**
   * The same in a spreadsheet, for `x` a cell or an expression that holds the fact: a total of findings (or, where
   * `byMonth` says so, of sets), hundredths of an amount, a rate in per cent, a number, a score, missing components.
   * In hundredths, not rounded.
   */
  readonly formula: (params: P, x: string) => string;
  /** What it costs at most while nothing is known (contract section 3). */
  readonly worst: (params: P) => Hundredths | typeof exhausts;
  /** What is deducted for what, in words (单价): `每件 1 分`. */
  readonly price: (params: P) => string;
  /** How 数值 is filled in, in words (填法). */
  readonly fill: (params: P) => string;
  /** Of a target: whether it is reached, which is a claim that wants evidence. */
  readonly met?: (params: P, fact: Facts[I]) => boolean;
  /** Where more work can still mend a loss: what is to be done so that nothing is lost, in words. Only asked of a loss. */
  readonly remedy?: (params: P, fact: Facts[I]) => string;
  /** Of a numeric target: how far it is. */
  readonly progress?: (params: P, fact: Facts[I]) => Progress | null;
  /** Of a count divided month by month, so that dates matter: how many sets its groups make; null where they do not. */
  readonly byMonth?: (params: P, groups: readonly number[]) => number | null;
  /** Of an amount: the least once it is above 0, and the most. */
  readonly bounds?: (params: P) => Bounds;
}

export interface Progress {
  readonly achieved: number;
  readonly target: number;
  readonly unit: string;
}

export interface Bounds {
  readonly min: Hundredths;
  /** null where there is no upper bound. */
  readonly max: Hundredths | null;
}

/** Authored points: a decimal with at most two places; compiled to hundredths. */
export const points = v.pipe(
  v.number(),
  v.minValue(0, '应为不小于 0 的分值'),
  v.check((x) => Number.isInteger(Math.round(x * 1e6) / 1e4), '分值最多两位小数'),
  v.transform((x): Hundredths => Math.round(x * 100)),
  // Said once more of what comes out, for the published JSON Schema.
  v.number(),
  v.integer(),
);

/** Authored whole number, 1 or more. */
export const positive = v.pipe(v.number(), v.integer('应为整数'), v.minValue(1, '应为 1 或更大的整数'));

/** Authored decimal above 0, such as a target of 98.5 per cent. */
export const decimalAboveZero = v.pipe(
  v.number(),
  v.check((x) => x > 0 && decimal(String(x)) !== null, '应为大于 0 的数'),
);

/** An authored decimal, exactly. */
export const exactly = (authored: number): Ratio => decimal(String(authored)) ?? whole(Math.round(authored));

/** What a rate still lacks of its target: `提高到 98%`, and of a count `（29/30，还差 1）`. */
export function rateRemedy(target: number, { given }: MeasureFact): string {
  const [done, all] = given.split('/').map(Number);
  const needed = all === undefined ? 0 : ceil(over(times(exactly(target), all), 100)) - (done ?? 0);
  return `提高到 ${target}%${needed > 0 ? `（${given}，还差 ${needed}）` : ''}`;
}

/** Authored text that is not empty. */
export const text = v.pipe(
  v.string('应为文字（像编号的文字请加引号，如 "1.1"）'),
  v.trim(),
  v.minLength(1, '不能为空'),
);
