/** The result as the command prints it (contract section 4): decimals as strings with two places. */

import type { Problem } from '../entries/problem.ts';
import { fixed } from '../score/exact.ts';
import type { Gap, Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';

const gapJson = ({ points, ...gap }: Gap) => ({ ...gap, points: fixed(points) });

const stationJson = (result: Result) => ({
  station: result.station,
  score: fixed(result.score),
  low: fixed(result.low),
  high: fixed(result.high),
  annex: fixed(result.annex),
  bonus: fixed(result.bonus),
  deduction: fixed(result.deduction),
  categories: result.categories.map(({ code, points, score }) => ({
    code,
    points: fixed(points),
    score: fixed(score),
  })),
  items: result.items.map(({ code, points, deducted, score }) => ({
    code,
    points: fixed(points),
    deducted: fixed(deducted),
    score: fixed(score),
  })),
  rules: result.rules.map(({ code, state, deducted }) => ({ code, state, deducted: fixed(deducted) })),
  bonuses: result.bonuses.map(({ code, points }) => ({ code, points: fixed(points) })),
  deductions: result.deductions.map(({ code, points }) => ({ code, points: fixed(points) })),
  vetoes: result.vetoes,
  gaps: result.gaps.map(gapJson),
});

export const reportJson = (rubric: Rubric, results: readonly Result[], problems: readonly Problem[]) => ({
  edition: rubric.edition,
  stations: results.map(stationJson),
  problems: problems.map(({ level, line, column, message }) => ({ level, line, column, message })),
});
