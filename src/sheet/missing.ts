/** What is not on the sheet yet, clause by clause, for a last look before it is printed. */

import type { Gap } from '../score/result.ts';
import { slotsOf } from '../score/slots.ts';
import { clauseNames } from '../views/clauseNames.ts';
import { figureNames, gapNames, stateNames } from '../views/words.ts';
import { missingWord } from './clauseWords.ts';
import type { Given } from './given.ts';

export interface Missing {
  /** The rule or bonus. */
  readonly code: string;
  readonly name: string;
  /** 未填写, 未填全, 缺佐证, 缺说明 */
  readonly what: readonly string[];
}

export interface MissingGroup {
  readonly name: string;
  readonly lines: readonly Missing[];
}

export interface MissingLists {
  /** What is not filled in, or not wholly. */
  readonly unfilled: readonly MissingGroup[];
  /** What is, but lacks proof or a reason. */
  readonly unproven: readonly MissingGroup[];
}

export const countIn = (groups: readonly MissingGroup[]): number =>
  groups.reduce((sum, { lines }) => sum + lines.length, 0);

/** By category, then the bonuses and general deductions; what lacks nothing is left out. */
export function missingOf(given: Given): MissingLists {
  const { rubric, result } = given;
  const slots = slotsOf(rubric);
  const nameOf = clauseNames(rubric);
  const states = new Map(
    [...result.rules, ...result.bonuses, ...result.deductions].map((one) => [one.code, one.state]),
  );
  const has = (owner: string, kind: Gap['kind']) =>
    result.gaps.some((gap) => gap.kind === kind && (slots.get(gap.code)?.owner ?? gap.code) === owner);
  const unfilledWord = (code: string) => {
    if (states.get(code) === 'partial') return stateNames.partial;
    return states.get(code) === 'unassessed' && has(code, 'unassessed') ? missingWord : '';
  };
  const lineOf = (code: string, unfilled: string): Missing[] => {
    const what = [
      unfilled,
      has(code, 'evidence') ? gapNames.evidence : '',
      has(code, 'reason') ? gapNames.reason : '',
    ].filter(Boolean);
    return what.length > 0 ? [{ code, name: nameOf(code), what }] : [];
  };
  const groups = [
    ...rubric.categories.map(({ name, items }) => ({
      name,
      codes: items.flatMap(({ rules }) => rules.map(({ code }) => code)),
    })),
    { name: figureNames(rubric).bonus, codes: rubric.bonuses.map(({ code }) => code) },
    { name: figureNames(rubric).deduction, codes: rubric.deductions.map(({ code }) => code) },
  ];
  const listOf = (isUnfilled: boolean) =>
    groups
      .map(({ name, codes }) => {
        const own = codes.filter((code) => (unfilledWord(code) !== '') === isUnfilled);
        return { name, lines: own.flatMap((code) => lineOf(code, unfilledWord(code))) };
      })
      .filter(({ lines }) => lines.length > 0);
  return { unfilled: listOf(true), unproven: listOf(false) };
}
