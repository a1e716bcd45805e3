/** The table as a workbook: text cells, lists to choose from, a sheet that says how to fill it in. */

import { foldCode } from '../entries/fold.ts';
import { offeredWords } from '../entries/offeredWords.ts';
import { columns, type Field } from '../entries/row.ts';
import type { Rubric } from '../score/rubric.ts';
import { type Slot, slotsOf } from '../score/slots.ts';
import type { Book, BookCell, Choices } from '../workbook/book.ts';
import { guideLines } from './guide.ts';
import { tableColumns } from './template.ts';

type Records = readonly (readonly string[])[];

/** Widths in characters of half width; a column that is not read has the last. */
const widths: Readonly<Record<string, number>> = {
  category: 9,
  content: 22,
  standard: 28,
  fill: 22,
  unit: 6,
  code: 8,
  value: 8,
  station: 10,
  date: 10,
  matter: 9,
  level: 5,
  note: 16,
  evidence: 16,
  person: 7,
  concealed: 7,
};
const otherWidth = 12;
/** A title and the head of the table. */
const headRows = 2;
/** Empty rows below, for facts of which there are several. */
const spareRows = 40;
/** Codes of levels in a matter that is rewarded (contract section 2). */
const levels = ['省', '市', '区'];

const nameOf = (index: number) => {
  const column = tableColumns[index];
  if (!column) return '';
  return 'help' in column.is ? column.is.help : column.is.field;
};

/** `H3` of the first cell under the head and a field. */
function cellRange(field: Field, row: number, last = row): string {
  const column = tableColumns.findIndex(({ is }) => 'field' in is && is.field === field);
  const letter = String.fromCharCode('A'.charCodeAt(0) + column);
  return `${letter}${row}:${letter}${last}`;
}

/** What can be chosen in the row of a code. */
function choicesOf(slot: Slot, row: number): Choices[] {
  const values = offeredWords(slot);
  const own: Choices[] = [];
  if (values.length > 0) own.push({ range: cellRange('value', row), values, hint: slot.fill, open: true });
  if (slot.of === 'bonus' && slot.input === 'amount') {
    own.push({ range: cellRange('level', row), values: levels, open: true });
  }
  return own;
}

/** A workbook of the records, the first of which is the header that template and export share. */
export function tableBook(rubric: Rubric, records: Records, title: string): Book {
  const [head = [], ...body] = records;
  const slots = slotsOf(rubric);
  const codeAt = head.indexOf(columns.code);
  const cells = body.map((record) =>
    record.map((text, index): BookCell => ({ text, look: isHelp(index) ? 'fixed' : 'plain' })),
  );
  const first = headRows + 1;
  const last = headRows + body.length + spareRows;
  const choices = body.flatMap((record, index) => {
    const slot = slots.get(foldCode(record[codeAt] ?? ''));
    return slot ? choicesOf(slot, first + index) : [];
  });
  return {
    title,
    sheets: [
      {
        name: '自评表',
        widths: head.map((_, index) => widths[nameOf(index)] ?? otherWidth),
        rows: [[{ text: title, look: 'title' }], head.map((text): BookCell => ({ text, look: 'head' })), ...cells],
        headRows,
        wideRows: [0],
        spareRows,
        choices: [...choices, { range: cellRange('concealed', first, last), values: ['是', '否'], open: true }],
      },
      {
        name: '填写说明',
        widths: [110],
        rows: guideLines(rubric).map((text, index): BookCell[] => [{ text, look: index === 0 ? 'title' : 'note' }]),
      },
    ],
  };
}

const isHelp = (index: number) => {
  const column = tableColumns[index];
  return column !== undefined && 'help' in column.is;
};
