/** 佐证材料清单: what is handed in with the sheet. */

import { materialRecords } from '../materials/records.ts';
import { cut } from './cut.ts';
import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { cell, type Piece, piece } from './table.ts';

/** Characters of a name and of its pages that fill most of a page: both are typed, and either may be long. */
const most = { name: 42 * 30, pages: 14 * 30 };

function materialPieces([number = '', code = '', name = '', pages = '', form = '']: readonly string[]): Piece[] {
  const [names, counts] = [cut(name, most.name), cut(pages, most.pages)];
  return Array.from({ length: Math.max(names.length, counts.length) }, (_, at) =>
    piece([
      ...[number, code].map((text) => cell(at === 0 ? text : '', { look: 'middle' })),
      cell(names[at] ?? ''),
      cell(counts[at] ?? '', { look: 'middle' }),
      cell(at === 0 ? form : '', { look: 'middle' }),
    ]),
  );
}

export function materialForm(given: Given): Form {
  const [columns = [], ...records] = materialRecords(given.materials);
  const nothing = piece([cell('还没有佐证材料', { look: 'middle', across: columns.length })]);
  const pieces = records.flatMap(materialPieces);
  return {
    title: `${sheetTitle(given)}　佐证材料清单`,
    subtitle: periodLine(given),
    tables: [{ kind: 'materials', caption: '', columns, pieces: pieces.length > 0 ? pieces : [nothing] }],
    appendix: null,
    sealed: '单位（盖章）',
  };
}
