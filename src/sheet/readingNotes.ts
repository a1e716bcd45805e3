/** The readings (口径) by which a score was reckoned, a line each. */

import { choiceOf } from '../score/choices.ts';
import type { Reading } from '../score/rubric.ts';
import type { Given } from './given.ts';

/** Clauses with rows to which a reading was applied, by the choice that was taken. */
function appliedBy({ result }: Given, id: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { code, applied, rows } of [...result.rules, ...result.bonuses, ...result.deductions]) {
    if (rows.length === 0) continue;
    for (const { reading, choice } of applied) {
      if (reading === id) found.set(choice, [...(found.get(choice) ?? []), code]);
    }
  }
  return found;
}

function lines(given: Given, reading: Reading, isWhole: boolean): string[] {
  const { choices, byBureau } = given;
  const labelOf = (key: string) => reading.choices.find((choice) => choice.key === key)?.label ?? key;
  // Where nobody chose, the choice is the one that the edition publishes, with its reasons.
  const markOf = (key: string) => (byBureau ? '局定' : key === reading.default ? '按口径说明' : '已选');
  const say = (key: string, codes: readonly string[]) =>
    `${reading.question}：${labelOf(key)}（${[markOf(key), codes.join('、')].filter(Boolean).join('，')}）`;
  if (reading.sets === null || reading.sets.target === 'ranking') return [];
  const taken = choiceOf(reading, choices);
  if (reading.sets.target === 'arithmetic') return [say(taken, [])];
  const used = [...appliedBy(given, reading.id)].map(([key, codes]) => say(key, codes));
  // A choice that is not the usual one is said even where nothing rests on it yet.
  return isWhole && used.length === 0 && taken !== reading.default ? [say(taken, [])] : used;
}

/**
 * Of the readings that bear on what is filled in; in one line also of those that are of the whole sheet, on a part of it of
 * those that are not taken as usual.
 */
export function readingNotes(given: Given, isWhole: boolean): string[] {
  const isOfAll = ({ sets }: Reading) => sets?.target === 'arithmetic';
  const { readings } = given.rubric;
  const own = readings.filter((reading) => !isOfAll(reading)).flatMap((reading) => lines(given, reading, isWhole));
  const isTold = (reading: Reading) => isWhole || choiceOf(reading, given.choices) !== reading.default;
  const ofAll = readings.filter((one) => isOfAll(one) && isTold(one)).flatMap((one) => lines(given, one, isWhole));
  return ofAll.length > 0 ? [...own, `全表：${ofAll.join('；')}`] : own;
}
