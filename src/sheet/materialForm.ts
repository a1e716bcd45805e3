/** 佐证材料清单: what is handed in with the sheet. */

import { materialRecords } from '../materials/records.ts';
import { clauseNames } from '../views/clauseNames.ts';
import { cut } from './cut.ts';
import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { cell, type Piece, piece } from './table.ts';
import { unfinishedLine } from './unfinished.ts';

/** Characters of a name and of its pages that fill most of a page: both are typed, and either may be long. */
const most = { name: 22 * 30, pages: 8 * 30 };
/** The item of a clause and the beginning of its own words: nobody should have to look it up. */
const aboutClause = (nameOf: (code: string) => string, code: string) => nameOf(code).split(/[，；。]/)[0] ?? '';

function materialPieces(
  nameOf: (code: string) => string,
  [number = '', code = '', name = '', pages = '', form = '']: readonly string[],
): Piece[] {
  const [names, counts] = [cut(name, most.name), cut(pages, most.pages)];
  return Array.from({ length: Math.max(names.length, counts.length) }, (_, at) =>
    piece([
      cell(at === 0 ? number : '', { look: 'middle' }),
      cell(at === 0 ? `${code} ${aboutClause(nameOf, code)}` : ''),
      cell(names[at] ?? ''),
      cell(counts[at] ?? '', { look: 'middle' }),
      cell(at === 0 ? form : '', { look: 'middle' }),
    ]),
  );
}

export function materialForm(given: Given): Form {
  const [columns = [], ...records] = materialRecords(given.materials);
  const nothing = piece([cell('还没有佐证材料', { look: 'middle', across: columns.length })]);
  const nameOf = clauseNames(given.rubric);
  const pieces = records.flatMap((record) => materialPieces(nameOf, record));
  return {
    title: `${sheetTitle(given)}　佐证材料清单`,
    name: '佐证材料清单',
    subtitle: periodLine(given),
    unfinished: unfinishedLine(given),
    tables: [{ kind: 'materials', caption: '', columns, pieces: pieces.length > 0 ? pieces : [nothing] }],
    appendix: null,
    sealed: '单位（盖章）',
    reviewer: '',
  };
}
