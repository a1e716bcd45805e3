/** 佐证材料清单: what is handed in with the sheet. */

import { materialRecords } from '../materials/records.ts';
import type { Form } from './form.ts';
import { periodLine, sheetTitle } from './fullForms.ts';
import type { Given } from './given.ts';
import { cell, piece } from './table.ts';

export function materialForm(given: Given): Form {
  const [head = [], ...records] = materialRecords(given.materials);
  const nothing = piece([cell('还没有佐证材料', { look: 'middle', across: head.length })]);
  return {
    title: `${sheetTitle(given)}　佐证材料清单`,
    subtitle: periodLine(given),
    tables: [
      {
        kind: 'materials',
        caption: '',
        columns: head,
        pieces:
          records.length === 0
            ? [nothing]
            : records.map((record) =>
                // The name is read as it stands; the others are short.
                piece(record.map((text, at) => cell(text, { look: at === 2 ? 'text' : 'middle' }))),
              ),
      },
    ],
    sealed: '单位（盖章）',
  };
}
