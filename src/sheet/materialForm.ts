/** 佐证材料清单: what is handed in with the sheet. */

import { materialRecords } from '../materials/records.ts';
import { type Room, rowsOf } from './chunks.ts';
import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { cell, type Piece, piece } from './table.ts';

/** Of a name and of its pages, as typed: either may be long. */
const room: Room = { words: 42, proof: 14, lines: 20 };

function materialPieces([number = '', code = '', name = '', pages = '', form = '']: readonly string[]): Piece[] {
  return rowsOf([{ words: [name], proof: [pages] }], room).map(({ words, proof }, at) =>
    piece([
      ...[number, code].map((text) => cell(at === 0 ? text : '', { look: 'middle' })),
      cell(words),
      cell(proof, { look: 'middle' }),
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
    sealed: '单位（盖章）',
  };
}
