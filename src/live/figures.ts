/** What the rows of one code come to on the live sheet, where each code has one figure. */

import { notApplicableWord } from '../entries/figure.ts';
import { type Choices, paramsUnder } from '../score/choices.ts';
import type { Entry } from '../score/entry.ts';
import { sum } from '../score/exact.ts';
import { factsOf, isDone } from '../score/facts.ts';
import type { CountFact } from '../score/kinds/kind.ts';
import { kindOf } from '../score/kinds/kinds.ts';
import type { GeneralDeduction, Rubric, Rule } from '../score/rubric.ts';
import type { Slot } from '../score/slots.ts';

export interface LiveFigure {
  /** null while nothing is known. A rate is a share of 1, unless `total` is given. */
  readonly figure: number | string | null;
  /** What a rate is a share of. */
  readonly total: number | null;
  readonly concealed: number | string | null;
  /** What the cell cannot say. */
  readonly remarks: readonly string[];
}

export const yes = '是';
const no = '否';
const unknown: LiveFigure = { figure: null, total: null, concealed: null, remarks: [] };
const orNone = (n: number) => (n === 0 ? null : n);
const mark = (entries: readonly Entry[]) => (entries.some(({ concealed }) => concealed > 0) ? yes : null);
const merged = (entries: readonly Entry[]) => (entries.length > 1 ? [`台账里 ${entries.length} 行，这里是合计`] : []);

const n = ({ figure }: Entry) => ('n' in figure ? figure.n : figure.is === 'measure' ? Number(figure.value.num) : 0);
const points = ({ figure }: Entry) => (figure.is === 'amount' ? figure.points : 0);

function rate({ figure }: Entry): Pick<LiveFigure, 'figure' | 'total'> {
  const given = figure.is === 'measure' ? figure.given : '';
  const [done, total] = given.split('/');
  return total === undefined
    ? { figure: Number(given.replace('%', '')) / 100, total: null }
    : { figure: Number(done), total: Number(total) };
}

function component(entries: readonly Entry[], slot: Slot): LiveFigure {
  const counted = entries.filter(({ figure }) => figure.is === 'achieved');
  const said = entries.some(({ figure }) => figure.is === 'done' && figure.done);
  const done = isDone(entries, slot.target);
  const figure = said ? yes : counted.length > 0 ? sum(counted.map(n)) : done ? yes : no;
  return { ...unknown, figure, concealed: mark(entries), remarks: merged(entries) };
}

/** Rows found to be false are left out, unless there are no others. */
function bonus(entries: readonly Entry[], slot: Slot, award: () => number): LiveFigure {
  const honest = entries.filter(({ concealed }) => concealed === 0);
  const shown = honest.length > 0 ? honest : entries;
  const left = entries.length - honest.length;
  return {
    ...unknown,
    figure:
      slot.input !== 'amount' ? sum(shown.map(n)) : honest.length > 0 ? award() / 100 : sum(shown.map(points)) / 100,
    concealed: honest.length > 0 ? null : yes,
    remarks: [
      ...(left > 0 ? [`虚报 ${left} 行，已取消`] : []),
      ...(honest.length > 1
        ? [`台账里 ${honest.length} 行，这里是${slot.input === 'amount' ? '计入的合计（同一事项取最高）' : '合计'}`]
        : []),
    ],
  };
}

/** Findings; where a reading divides them by months, the sets that their months make. */
function count(
  entries: readonly Entry[],
  charged: Rule | GeneralDeduction,
  rubric: Rubric,
  choices: Choices,
): LiveFigure {
  const kind = kindOf(charged);
  const { params } = paramsUnder(rubric, charged.code, charged.params, choices);
  const { all, concealed } = factsOf(charged, entries) as { all: CountFact; concealed: CountFact | null };
  const sets = kind.byMonth?.(params, all.groups) ?? null;
  const hidden = concealed === null ? 0 : (kind.byMonth?.(params, concealed.groups) ?? concealed.total);
  return {
    ...unknown,
    figure: sets ?? all.total,
    concealed: orNone(hidden),
    remarks: sets === null ? merged(entries) : [`按月分组：台账里共 ${all.total}，这里填各月组数的合计`],
  };
}

/**
 * `charged` is the rule or general deduction of the code; null for a bonus, whose points `award` gives. `entries` are
 * those of this code.
 */
export function figureOf(
  slot: Slot,
  entries: readonly Entry[],
  charged: Rule | GeneralDeduction | null,
  award: () => number,
  rubric: Rubric,
  choices: Choices,
): LiveFigure {
  const [first] = entries;
  if (!first) return unknown;
  if (first.figure.is === 'notApplicable') return { ...unknown, figure: notApplicableWord };
  if (!charged) return bonus(entries, slot, award);
  switch (slot.input) {
    case 'count':
      return count(entries, charged, rubric, choices);
    case 'amount': {
      const concealed = sum(entries.map((entry) => entry.concealed));
      return {
        ...unknown,
        figure: sum(entries.map(points)) / 100,
        concealed: orNone(concealed / 100),
        remarks: merged(entries),
      };
    }
    case 'percent':
      return { ...unknown, ...rate(first), concealed: mark(entries) };
    case 'number':
      return { ...unknown, figure: sum(entries.map(n)), concealed: mark(entries), remarks: merged(entries) };
    case 'score':
      return {
        ...unknown,
        figure: first.figure.is === 'measure' ? Number(first.figure.given) : null,
        concealed: mark(entries),
      };
    case 'checklist':
    case 'rank':
      return { ...unknown, figure: n(first), concealed: mark(entries) };
    case 'component':
      return component(entries, slot);
    default:
      return slot.input satisfies never;
  }
}
