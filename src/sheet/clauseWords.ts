/** What is said of a clause on paper: how its figure comes about, what its rows tell, what proves it. */

import type { State } from '../score/evaluateRule.ts';
import type { Derivation } from '../score/result.ts';
import { slotsOf } from '../score/slots.ts';
import { whySentence } from '../views/whySentence.ts';
import { gapNames, stateNames } from '../views/words.ts';
import { isAppended, rowsInAppendix, seeAppendix } from './appended.ts';
import { type Given, rowsByOwner } from './given.ts';
import { linesOf, proofOf, type RowWords, rowWords } from './rowWords.ts';

/** Stands where a figure is missing. */
export const missingWord = '未填写';

const noneWords = '没有填，按没有计';

/** Why something counts as none: it was not filled in, or with nothing that can be read. */
export const noneWordsOf = (given: Given, code: string): string =>
  (rowsByOwner(given).get(code) ?? []).some(({ id }) => given.faulty.has(id)) ? '填得不对，按没有计' : noneWords;

/** Stands where a shared cell goes on after a page break. */
export const goesOn = '（续）';

/** What something tells, and what proves it, a paragraph each. */
export interface Told {
  readonly words: readonly string[];
  readonly proof: readonly string[];
}

/** A row without its figure, where what is said of the rule's has it already. */
function withoutTold(row: RowWords, why: string): RowWords {
  // What a row calls lacking, the rule calls less.
  const at = why.indexOf(row.figure.replace('缺 ', ''));
  const isTold = at >= 0 && !/[\d.]/.test(why.charAt(at - 1));
  return isTold && row.component === '' && row.fault === '' ? { ...row, figure: '' } : row;
}

/** Codes that claim something without proof. */
export const unproven = ({ result }: Given): ReadonlySet<string> =>
  new Set(result.gaps.flatMap(({ kind, code }) => (kind === 'evidence' ? [code] : [])));

/** That some of what a rule claims has no proof, or none has; empty otherwise. */
function proofLacking(given: Given, code: string, proof: readonly string[]): string[] {
  const slots = slotsOf(given.rubric);
  const lacks = [...unproven(given)].some((one) => slots.get(one)?.owner === code);
  return lacks ? [proof.length > 0 ? `部分${gapNames.evidence}` : gapNames.evidence] : [];
}

/** How a rule's figure comes about, then what its rows tell and what proves them, or where that stands; last, what is lacking. */
export function explanation(
  given: Given,
  code: string,
  derived: (Derivation & { readonly state: State }) | undefined,
): Told {
  const incomplete = derived?.state === 'partial' ? `（${stateNames.partial}）` : '';
  const why = derived && derived.rows.length > 0 ? [`${whySentence(derived)}${incomplete}`] : [];
  const rows = rowWords(given, code);
  const [only] = rows;
  const told = rows.length === 1 && only ? [withoutTold(only, why.join(''))] : rows;
  const proof = proofOf(rows);
  const isElsewhere = isAppended(given, code);
  const lacksReason = given.result.gaps.some((gap) => gap.kind === 'reason' && gap.code === code);
  return {
    words: [
      ...why,
      ...(isElsewhere ? [rowsInAppendix(rows)] : linesOf(told)),
      ...(lacksReason ? [gapNames.reason] : []),
    ],
    proof: [...(isElsewhere && proof.length > 0 ? [seeAppendix] : proof), ...proofLacking(given, code, proof)],
  };
}
