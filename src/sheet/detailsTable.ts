/** 附表: the rows of those clauses that have too many for the sheet, each once. */

import { slotsOf } from '../score/slots.ts';
import { beginningOf } from '../views/names.ts';
import { isAppended, longDerivation } from './appended.ts';
import { goesOn } from './clauseWords.ts';
import { cut } from './cut.ts';
import type { Given } from './given.ts';
import { type RowWords, rowWords } from './rowWords.ts';
import { type Cell, cell, type Piece, piece, type Table } from './table.ts';

export const detailsName = '逐笔明细';

const columns = ['条款', '序号', '日期', '数值', '事项、说明', '佐证材料'] as const;

/** Characters that the narrow columns hold: what is longer stands among the words. */
const longest = { date: 14, figure: 8 };
/** Characters of what is told and of what proves it that fill a page, or nearly: 36 lines. */
const most = { words: 40 * 36, proof: 14 * 36 };

/** The code and what the clause is about, in a few words. */
function headOf({ rubric }: Given, owner: string): [string, string] {
  if (owner === '') return ['', '归不到条款的行'];
  const named = [...rubric.bonuses, ...rubric.deductions].find(({ code }) => code === owner)?.name;
  return [owner, named ?? beginningOf(slotsOf(rubric).get(owner)?.title ?? '')];
}

const nothing: RowWords = { component: '', date: '', figure: '', level: '', about: [], fault: '', proof: [] };

const fits = (text: string, longest: number) => [...text].length <= longest;

/** A row; in several pieces only where it is taller than a page. */
function rowPieces(row: RowWords, number: string, head: Cell, part: string): Piece[] {
  const [hasDate, hasFigure] = [fits(row.date, longest.date), fits(row.figure, longest.figure)];
  const told = [row.component, hasDate ? '' : row.date, hasFigure ? '' : row.figure, row.level, ...row.about];
  const words = cut(told.filter(Boolean).join('，') + row.fault, most.words);
  const proof = cut(row.proof.join('；'), most.proof);
  return Array.from({ length: Math.max(words.length, proof.length) }, (_, at) => {
    const own = at === 0 ? [number, hasDate ? row.date : '', hasFigure ? row.figure : ''] : [goesOn, '', ''];
    return piece(
      [head, ...own.map((text) => cell(text, { look: 'middle' })), cell(words[at] ?? ''), cell(proof[at] ?? '')],
      { part },
    );
  });
}

/** Of the clauses given, in their order; null where all of them stand in the sheet itself. */
export function detailsTable(given: Given, owners: readonly string[]): Table | null {
  const pieces = owners
    .filter((owner) => isAppended(given, owner))
    .flatMap((owner) => {
      const [code, name] = headOf(given, owner);
      const group = `clause ${owner}`;
      const head = cell([code, name], { group, again: [`${code}${goesOn}`, name] });
      const why = longDerivation(given, owner);
      const derivation = why === '' ? [] : rowPieces({ ...nothing, about: [`怎么算的：${why}`] }, '', head, group);
      const rows = rowWords(given, owner).flatMap((row, at) => rowPieces(row, String(at + 1), head, group));
      return [...derivation, ...rows];
    });
  return pieces.length === 0 ? null : { kind: 'details', caption: `附表　${detailsName}`, columns, pieces };
}
