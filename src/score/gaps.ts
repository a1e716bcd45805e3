/** 还差什么: what is missing, lost, unproven, undecided or perhaps counted twice. A gap never changes a figure. */

import { type Choices, choiceOf, rechosen } from './choices.ts';
import type { Entry } from './entry.ts';
import { type Evaluation, evaluate, type PlacedRule, type Sheet } from './evaluate.ts';
import { sumOf } from './evaluateRule.ts';
import type { Hundredths } from './exact.ts';
import { isDone } from './facts.ts';
import type { Gap } from './result.ts';
import type { Rubric } from './rubric.ts';

function unassessed({ rules, bonuses }: Evaluation): Gap[] {
  const open = [...rules.values()].filter(({ state }) => state === 'unassessed' || state === 'partial');
  return [
    ...open.map((rule): Gap => ({ code: rule.rule.code, kind: 'unassessed', points: rule.open })),
    ...bonuses
      .filter((bonus) => bonus.open > 0)
      .map((bonus): Gap => ({ code: bonus.bonus.code, kind: 'unassessed', points: bonus.open })),
  ];
}

const lost = ({ rules }: Evaluation): Gap[] =>
  [...rules.values()]
    .filter((rule) => sumOf(rule.counted) > 0)
    .map(({ rule, lost, remedy }) => ({
      code: rule.code,
      kind: 'lost',
      points: lost,
      recoverable: remedy !== '',
    }));

/** Codes in the order of the regulation, whatever the order of the rows. */
const inOrder = (slots: Evaluation['slots'], codes: { has(code: string): boolean }) =>
  [...slots.keys()].filter((code) => codes.has(code));

/** Codes of a rule that claim something met, of which a contributing row has no evidence. */
function unprovenCodes({ rule, met, entries }: PlacedRule): string[] {
  const own = entries.filter((entry) => entry.code === rule.code);
  const claims = own.some(({ figure, hasEvidence }) => {
    if (hasEvidence) return false;
    if (figure.is === 'missing') return figure.n < rule.components.length;
    return met && figure.is === 'measure' && figure.value.num > 0n;
  });
  const components = rule.components.filter((component) => {
    const rows = entries.filter((entry) => entry.code === component.code);
    const contributing = rows.filter(
      ({ figure }) => (figure.is === 'done' && figure.done) || (figure.is === 'achieved' && figure.n > 0),
    );
    return rows.length > 0 && isDone(rows, component.target) && contributing.some((row) => !row.hasEvidence);
  });
  return [...(claims ? [rule.code] : []), ...components.map((component) => component.code)];
}

function evidence({ slots, rules, bonuses }: Evaluation): Gap[] {
  const points = new Map<string, Hundredths>();
  for (const rule of rules.values()) {
    for (const code of unprovenCodes(rule)) points.set(code, 0);
  }
  for (const claim of bonuses.flatMap((bonus) => bonus.unproven)) points.set(claim.code, claim.points);
  return inOrder(slots, points).map((code) => ({ code, kind: 'evidence', points: points.get(code) ?? 0 }));
}

/** An amount above 0 or 不适用 wants a note; an amount added wants its 事项 instead. */
function reason({ slots }: Evaluation, entries: readonly Entry[]): Gap[] {
  const wanting = entries.filter(({ code, figure, hasNote, matter }) => {
    if (figure.is === 'notApplicable') return !hasNote;
    if (figure.is !== 'amount' || figure.points === 0) return false;
    return slots.get(code)?.of === 'bonus' ? matter === '' : !hasNote;
  });
  return inOrder(slots, new Set(wanting.map((entry) => entry.code))).map((code) => ({
    code,
    kind: 'reason',
    points: 0,
  }));
}

const deductionsOf = ({ rules }: Evaluation): ReadonlyMap<string, Hundredths> =>
  new Map([...rules].map(([code, rule]) => [code, sumOf(rule.counted)]));

/** Rules whose deduction would change under another choice of a reading: found by evaluating again, never guessed. */
function undecided(sheet: Sheet, choices: Choices, evaluation: Evaluation): Gap[] {
  const { rubric } = sheet;
  const now = deductionsOf(evaluation);
  const deducting = new Set([...now].filter(([, points]) => points > 0).map(([code]) => code));
  const gaps: Gap[] = [];
  for (const reading of rubric.readings) {
    const { sets } = reading;
    if (!sets || sets.target === 'ranking') continue;
    const touched =
      sets.target === 'rules' ? sets.codes.filter((code) => evaluation.rules.get(code)?.rows.length) : deducting;
    for (const { key: to } of reading.choices) {
      if ([...touched].every((code) => choiceOf(reading, choices, code) === to)) continue;
      const then = deductionsOf(evaluate(sheet, rechosen(rubric, choices, reading.id, to)));
      for (const [code, points] of now) {
        const from = choiceOf(reading, choices, code);
        const change = (then.get(code) ?? 0) - points;
        if (from !== to && change !== 0)
          gaps.push({ code, kind: 'undecided', points: change, reading: reading.id, from, to });
      }
    }
  }
  return gaps;
}

function overlap(rubric: Rubric, { rules, deductions }: Evaluation): Gap[] {
  const used = new Set([
    ...[...rules.values()].filter((rule) => sumOf(rule.cost) > 0).map((rule) => rule.rule.code),
    ...deductions.filter(({ cost }) => sumOf(cost) > 0).map(({ deduction }) => deduction.code),
  ]);
  return rubric.overlaps.flatMap((group): Gap[] => {
    const [code, ...others] = group.codes.filter((candidate) => used.has(candidate));
    return code && others.length > 0 ? [{ code, kind: 'overlap', points: 0, group: group.id, with: others }] : [];
  });
}

export const gapsOf = (sheet: Sheet, choices: Choices, evaluation: Evaluation): Gap[] => [
  ...unassessed(evaluation),
  ...lost(evaluation),
  ...evidence(evaluation),
  ...reason(evaluation, sheet.given.entries),
  ...undecided(sheet, choices, evaluation),
  ...overlap(sheet.rubric, evaluation),
];
