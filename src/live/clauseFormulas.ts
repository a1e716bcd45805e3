/**
 * The formulas of one clause's line: whether it is filled in, what it costs, what concealment adds, what counts of both.
 * Each cost is rounded twice: at six places, where what floating point has added is gone, and then half-up to a
 * hundredth, as the score does.
 */

import { notApplicableWord } from '../entries/figure.ts';
import type { Input } from '../score/entry.ts';
import { short } from '../score/exact.ts';
import { kindOf } from '../score/kinds/kinds.ts';
import type { Arithmetic, Item, Rule } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';
import { yes } from './figures.ts';
import { cell, type Layout } from './layout.ts';
import { states } from './states.ts';

/** Exact hundredths as points. */
export const asPoints = (hundredths: string): string => `ROUND(ROUND(${hundredths},6),0)/100`;

const text = (word: string) => `"${word}"`;
const is = (place: string, word: string) => `${place}=${text(word)}`;

/** When a number typed for an input stands for a figure. */
function isRight(slot: Slot, row: number): string {
  const x = cell('figure', row);
  const total = cell('total', row);
  const isWhole = `${x}=INT(${x})`;
  const most = slot.maxCount === null ? '' : `,${x}<=${slot.maxCount}`;
  const right: Record<Input, string> = {
    count: `AND(${x}>=0,${isWhole}${most})`,
    number: `AND(${x}>=0,${isWhole})`,
    checklist: `AND(${x}>=0,${isWhole}${most})`,
    amount: `AND(OR(${x}=0,${x}>=${short(slot.bounds?.min ?? 0)}),ROUND(${x}*100,6)=ROUND(${x}*100,0))`,
    percent: `IF(${total}="",AND(${x}>=0,${x}<=100),AND(ISNUMBER(${total}),${total}>0,${x}>=0,${x}<=${total}))`,
    score: `${x}>=0`,
    rank: `AND(${x}>=1,${isWhole})`,
    component: `${x}>=0`,
  };
  return right[slot.input];
}

/** 情况 of a figure that stands alone. A clause that also has rows which are not understood is never wholly filled in. */
export function stateFormula(slot: Slot, row: number, damaged: boolean): string {
  const x = cell('figure', row);
  const filled = text(damaged ? states.partial : states.filled);
  const idle =
    slot.of === 'rule' ? `IF(${is(x, notApplicableWord)},${text(damaged ? states.unread : states.idle)},` : '';
  const number = `IF(ISNUMBER(${x}),IF(${isRight(slot, row)},${filled},${text(states.unread)}),${text(states.unread)})`;
  return `IF(${x}="",${text(states.open)},${idle}${number}${idle && ')'})`;
}

/** 情况 of a component: 完成 or 缺. */
export function componentState({ target }: Slot, row: number): string {
  const x = cell('figure', row);
  const either = (words: readonly string[]) => `OR(${words.map((word) => is(x, word)).join(',')})`;
  const said = `IF(${either([yes, '有'])},${text(states.done)},IF(${either(['否', '无'])},${text(states.missing)},${text(states.unread)}))`;
  const reached = `IF(${x}>=${target ?? 1},${text(states.done)},${text(states.missing)})`;
  return `IF(${x}="",${text(states.open)},IF(ISNUMBER(${x}),${reached},${said}))`;
}

/** 情况 of a checklist: of its own figure, or else of its components. */
export function checklistState(rule: Rule, slot: Slot, row: number, damaged: boolean): string {
  const parts = `${cell('state', row + 1)}:${cell('state', row + rule.components.length)}`;
  const known = `COUNTIF(${parts},${text(states.done)})+COUNTIF(${parts},${text(states.missing)})`;
  const whole = text(damaged ? states.partial : states.filled);
  const byParts = `IF(${known}=${rule.components.length},${whole},IF(COUNTIF(${parts},${text(states.open)})=${rule.components.length},${text(states.open)},${text(states.partial)}))`;
  return `IF(${cell('figure', row)}="",${byParts},${stateFormula(slot, row, damaged)})`;
}

/** The facts of a clause as expressions: all, what was concealed, and whether anything was. */
function facts(slot: Slot, row: number, components: number): { all: string; concealed: string; hidden: string } {
  const x = cell('figure', row);
  const hidden = cell('concealed', row);
  const isHidden = is(hidden, yes);
  switch (slot.input) {
    case 'count':
    case 'amount': {
      const part = `IF(${isHidden},${x},MIN(${x},N(${hidden})))`;
      return slot.input === 'count'
        ? { all: x, concealed: part, hidden: `${part}>0` }
        : { all: `(${x}*100)`, concealed: `(${part}*100)`, hidden: `${part}>0` };
    }
    case 'percent': {
      const total = cell('total', row);
      const all = `IF(${total}="",IF(${x}>1,${x},${x}*100),${x}/${total}*100)`;
      return { all, concealed: all, hidden: isHidden };
    }
    case 'checklist': {
      const parts = `${cell('state', row + 1)}:${cell('state', row + components)}`;
      const marks = `${cell('concealed', row + 1)}:${cell('concealed', row + components)}`;
      const missing = text(states.missing);
      const part = `IF(${x}="",COUNTIFS(${parts},${missing},${marks},${text(yes)}),IF(${isHidden},${x},0))`;
      return { all: `IF(${x}="",COUNTIF(${parts},${missing}),${x})`, concealed: part, hidden: `${part}>0` };
    }
    case 'number':
    case 'score':
    case 'rank':
    case 'component':
      return { all: x, concealed: x, hidden: isHidden };
    default:
      return slot.input satisfies never;
  }
}

/** 扣分, and 加倍另扣: the cost of all, and what concealment adds to it, rounded together. */
export function costFormulas(
  rule: Pick<Rule, 'kind'> & Partial<Pick<Rule, 'components'>>,
  params: object,
  slot: Slot,
  row: number,
  { double_base }: Arithmetic,
): { base: string; extra: string } {
  const { all, concealed, hidden } = facts(slot, row, rule.components?.length ?? 0);
  const kind = kindOf(rule);
  const cost = kind.formula(params, all);
  const second = double_base === 'entry' ? cost : kind.formula(params, concealed);
  const state = cell('state', row);
  const counts = `OR(${is(state, states.filled)},${is(state, states.partial)})`;
  const both = asPoints(`${cost}+${second}`);
  return {
    base: `IF(${counts},${asPoints(cost)},0)`,
    extra: `IF(${counts},IF(${hidden},ROUND(${both}-${cell('base', row)},2),0),0)`,
  };
}

/** 计入: both, unless a heavier rule of the same exclusive group counts instead; of equals, the last. */
export function countedFormula(rule: Rule, rivals: Item['rules'], layout: Layout): string {
  const both = (code: string) => {
    const row = layout.rowOf(code);
    return `ROUND(${cell('base', row)}+${cell('extra', row)},2)`;
  };
  const own = both(rule.code);
  const before = rivals.indexOf(rule);
  const beaten = rivals.flatMap((other, index) =>
    other !== rule && rule.exclusive !== null && other.exclusive === rule.exclusive
      ? [`${both(other.code)}${index > before ? '>=' : '>'}${own}`]
      : [],
  );
  return beaten.length > 0 ? `IF(OR(${beaten.join(',')}),0,${own})` : own;
}
