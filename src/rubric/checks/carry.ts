import { foldCode } from '../../entries/fold.ts';
import type { Input } from '../../score/entry.ts';
import type { Rubric } from '../../score/rubric.ts';
import { type Slot, slotsOf } from '../../score/slots.ts';
import type { RubricProblem } from '../problem.ts';
import type { Check } from './check.ts';

const file = 'carry.yaml';

/** Whether several rows of a code are added up; of the others only one can stand, or all must say the same. */
const addsUp: Readonly<Record<Input, boolean>> = {
  count: true,
  amount: true,
  number: true,
  percent: false,
  score: false,
  rank: false,
  checklist: false,
  component: false,
};

/** A draft comes from another edition, and each of them has one map. */
export const carryIsFromElsewhere: Check = ({ authored, rubric }) =>
  authored.carry.flatMap(({ from }, i): RubricProblem[] => {
    const field = `[${i}].from`;
    if (from === rubric.edition)
      return [{ file, field, message: `${from} 就是本年度：同一年度里编号不改意思，台账照开，不用写` }];
    const first = authored.carry.findIndex((other) => other.from === from);
    return first < i ? [{ file, field, message: `${from} 年度已经写在 [${first}]，请并成一张` }] : [];
  });

/** What is wrong with where one code goes; null when nothing. `before` goes to the same. */
function wrongTarget(to: string, slot: Slot | undefined, before: string | undefined): string | null {
  if (!slot) return `没有填数的条款 ${to}，请改正；没有对应的条款写 null`;
  return before === undefined || addsUp[slot.input]
    ? null
    : `${before} 也沿用到 ${to}，但 ${to} 的数不能相加，只能由一条沿用，另一条请写 null`;
}

/** Each code is written as drafts are looked up, and goes to one that takes its figures. */
export const carriedFiguresFit: Check = ({ authored, rubric }) => {
  const slots = slotsOf(rubric);
  return authored.carry.flatMap(({ from, codes }, i) => {
    const sources = new Map<string, string>();
    return Object.entries(codes).flatMap(([code, to]): RubricProblem[] => {
      const field = `[${i}]（${from}）.codes.${code}`;
      const wrong = to === null ? null : wrongTarget(to, slots.get(to), sources.get(to));
      if (to !== null && !sources.has(to)) sources.set(to, code);
      return [
        ...(code === foldCode(code) ? [] : [`编号应写成 ${foldCode(code)}`]),
        ...(wrong === null ? [] : [wrong]),
      ].map((message) => ({ file, field, message }));
    });
  });
};

/** Where the other edition is at hand, its codes that take a figure are all named, and no others. */
export function carryNamesAll({ carry }: Rubric, others: readonly Rubric[]): RubricProblem[] {
  return carry.flatMap(({ from, codes }, i) => {
    const other = others.find(({ edition }) => edition === from);
    if (!other) return [];
    const figures = slotsOf(other);
    const field = `[${i}]（${from}）.codes`;
    const missing = [...figures.keys()].filter((code) => !Object.hasOwn(codes, code));
    const unknown = Object.keys(codes).filter((code) => !figures.has(code));
    return [
      ...(missing.length > 0 ? [`没有写 ${missing.join('、')}，请写明对应的编号，没有对应的条款写 null`] : []),
      ...unknown.map((code) => `${from} 年度没有填数的条款 ${code}，请改正或删去`),
    ].map((message) => ({ file, field, message }));
  });
}
