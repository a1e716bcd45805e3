/** What stands outside the items: bonuses, each row with its matter, level and proof, and general deductions. */

import { fixed, type Hundredths } from '../score/exact.ts';
import type { BonusResult, DeductionResult } from '../score/result.ts';
import { slotsOf } from '../score/slots.ts';
import { signed } from '../views/signed.ts';
import { whySentence } from '../views/whySentence.ts';
import { figureNames, gapNames } from '../views/words.ts';
import { isAppended, longDerivation, rowsInAppendix, seeAppendix } from './appended.ts';
import { goesOn, missingWord, noneWordsOf, type Told, unproven } from './clauseWords.ts';
import type { Given } from './given.ts';
import { lineOf, linesOf, proofOf, rowWords } from './rowWords.ts';
import { blank, cell, type Piece, piece, type Table } from './table.ts';

const columns = (figure: string) => ['编号', '项目', '怎么算的', '级别', '事项、说明', '佐证材料', figure, '核定'];

/** Characters that the column of levels holds. */
const longestLevel = 6;

interface Part {
  readonly code: string;
  readonly name: string;
  readonly derived: BonusResult | DeductionResult | undefined;
  /** Whether nothing given means that there was none. */
  readonly noneIfMissing: boolean;
}

/** A row's own cells: 级别, what it tells, what proves it. */
interface ToldOutside extends Told {
  readonly level: string;
}

/** What each row tells, or where that stands; `lacking`: whether a row without proof says so. */
function toldOf(given: Given, code: string, lacking: boolean): ToldOutside[] {
  const rows = rowWords(given, code);
  if (isAppended(given, code)) {
    return [{ level: '', words: [rowsInAppendix(rows)], proof: proofOf(rows).length > 0 ? [seeAppendix] : [] }];
  }
  const told = rows.map((row): ToldOutside => {
    // The level has a column of its own, where it is one.
    const level = [...row.level].length <= longestLevel ? row.level : '';
    const own = level === '' ? row : { ...row, level: '' };
    const isAlone = rows.length === 1;
    const claims = row.fault === '' && !/^(0\D*)?$/.test(row.figure);
    const proof = row.proof.length === 0 && lacking && claims ? [gapNames.evidence] : row.proof;
    return { level, words: isAlone ? linesOf([own]) : [lineOf(own)], proof };
  });
  return told.length > 0 ? told : [{ level: '', words: [], proof: [] }];
}

function partPieces(
  given: Given,
  { code, name, derived, noneIfMissing }: Part,
  shown: (points: Hundredths) => string,
): Piece[] {
  const isGiven = derived !== undefined && derived.state !== 'unassessed';
  const figure = isGiven || noneIfMissing ? shown(derived?.points ?? 0) : missingWord;
  const slots = [...slotsOf(given.rubric).values()].filter(({ owner }) => owner === code);
  const lacking = slots.some((slot) => unproven(given).has(slot.code));
  const sentence = derived && isGiven ? whySentence(derived) : noneIfMissing ? noneWordsOf(given, code) : '';
  const why = longDerivation(given, code) === '' ? sentence : seeAppendix;
  const group = `part ${code}`;
  return toldOf(given, code, lacking).map(({ level, words, proof }) =>
    piece([
      cell(code, { look: 'middle', group, again: [code] }),
      cell(name, { group, again: [goesOn] }),
      cell(lacking ? `${why}（${gapNames.evidence}，待核）` : why, { group, again: [goesOn] }),
      cell(level, { look: 'middle' }),
      cell(words),
      cell(proof),
      cell(figure, { look: 'figure', group, again: [goesOn] }),
      cell('', { group }),
    ]),
  );
}

/** What is summed up, and the sum: one part, so that no row of it stands alone on a page if it is no high one. */
function tableOf(caption: string, figure: string, summed: readonly Piece[], sum: string): Table {
  const name = cell(`${caption}合计`, { look: 'strong', across: 6 });
  const pieces = [
    ...summed.map((one, at) => (at === summed.length - 1 ? { ...one, withNext: true } : one)),
    piece([name, cell(sum, { look: 'figure' }), blank], { isSum: true }),
  ];
  return {
    kind: 'outside',
    caption,
    columns: columns(figure),
    pieces: pieces.map((one) => ({ ...one, part: caption })),
  };
}

/** The bonuses and the general deductions, each with its sum. */
export function outsideTables(given: Given): Table[] {
  const { rubric, result } = given;
  const names = figureNames(rubric);
  const bonuses = rubric.bonuses.flatMap(({ code, name }) => {
    const derived = result.bonuses.find((one) => one.code === code);
    return partPieces(given, { code, name, derived, noneIfMissing: false }, signed);
  });
  const deductions = rubric.deductions.flatMap(({ code, name, text }) => {
    const derived = result.deductions.find((one) => one.code === code);
    return partPieces(given, { code, name: name ?? text, derived, noneIfMissing: true }, fixed);
  });
  return [
    tableOf(names.bonus, '自评加分', bonuses, signed(result.bonus)),
    tableOf(names.deduction, '自评扣分', deductions, fixed(result.deduction)),
  ];
}
