/** The way from the full points to the score: a step for each category that lost something and for all that stands outside. */

import type { Hundredths } from '../score/exact.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import type { Stretch } from './categoryBars.ts';
import { type PathAxis, pathAxis, placeOn } from './pathAxis.ts';
import { figureNames } from './words.ts';

/** Where the way stands: its begin, what the annex comes to, its end. */
interface Standing {
  readonly kind: 'start' | 'annex' | 'score';
  readonly name: string;
  readonly to: Hundredths;
}

/** A change by one clause; `floor` is what the reading gives back that lets no score fall below zero. */
interface Change {
  readonly kind: 'lost' | 'bonus' | 'deduction' | 'floor';
  readonly code: string | null;
  readonly name: string;
  readonly points: Hundredths;
}

type Move = Standing | Change;

/** A move with its place in the picture, in percent of its width. */
export type Step = Move & {
  readonly bar: Stretch;
  /** Where the way comes from and goes on, joined to the steps above and below; null at its ends. */
  readonly enters: number | null;
  readonly leaves: number | null;
};

export interface ScorePath {
  readonly axis: PathAxis;
  readonly steps: readonly Step[];
}

const isStanding = (move: Move): move is Standing => 'to' in move;

function movesOf(rubric: Rubric, result: Result): readonly Move[] {
  const names = figureNames(rubric);
  const nameOf = (list: readonly { code: string; name: string | null }[], code: string) =>
    list.find((one) => one.code === code)?.name ?? code;
  const lost = result.categories.map(({ code, deducted }): Change => {
    return { kind: 'lost', code, name: nameOf(rubric.categories, code), points: -deducted };
  });
  const bonuses = result.bonuses.map(({ code, points }): Change => {
    return { kind: 'bonus', code, name: nameOf(rubric.bonuses, code), points };
  });
  const deductions = result.deductions.map(({ code, points }): Change => {
    return { kind: 'deduction', code, name: nameOf(rubric.deductions, code), points: -points };
  });
  const givenBack = result.score - result.unfloored;
  const floor: Change = { kind: 'floor', code: null, name: '低于 0 分的按 0 分计', points: givenBack };
  const outside = [...bonuses, ...deductions, floor].filter(({ points }) => points !== 0);
  return [
    { kind: 'start', name: '满分', to: rubric.total },
    ...lost.filter(({ points }) => points !== 0),
    // Without anything outside it would say the same as the score.
    ...(outside.length > 0 ? [{ kind: 'annex', name: names.annex, to: result.annex } as const] : []),
    ...outside,
    { kind: 'score', name: names.score, to: result.score },
  ];
}

export function scorePath(rubric: Rubric, result: Result): ScorePath {
  let at = 0;
  const reached = movesOf(rubric, result).map((move) => {
    const from = at;
    at = isStanding(move) ? move.to : at + move.points;
    return { move, from, to: at };
  });
  const axis = pathAxis(reached.map(({ to }) => to));
  const base = Math.max(0, axis.from);
  const steps = reached.map(({ move, from, to }, index): Step => {
    const begin = isStanding(move) ? base : from;
    const [left, right] = [placeOn(axis, Math.min(begin, to)), placeOn(axis, Math.max(begin, to))];
    return {
      ...move,
      bar: { x: left, width: right - left },
      enters: index > 0 ? placeOn(axis, from) : null,
      leaves: index < reached.length - 1 ? placeOn(axis, to) : null,
    };
  });
  return { axis, steps };
}
