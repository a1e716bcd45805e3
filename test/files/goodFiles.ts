/** Files of every kind that stations save, to be damaged by the fuzz test. */

import { writeRecords } from '../../src/csv/records.ts';
import { delimiters } from '../../src/csv/textManner.ts';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { workbookOf } from '../../src/files/tableFile.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { slotsOf } from '../../src/score/slots.ts';
import { exportRecords } from '../../src/table/exportRows.ts';
import { encoders } from '../csv/encode.ts';

export interface GoodFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const figures = { count: '2件', amount: '0.5', percent: '29/30', number: '1,234', checklist: '1', component: '是' };

/** Rows of three stations, with something in every column. */
function someRows(rubric: Rubric): Row[] {
  const slots = [...slotsOf(rubric).values()];
  return slots.map((slot, index) => ({
    ...emptyRow,
    id: `r${index}`,
    code: slot.code,
    value: slot.input === 'score' || slot.input === 'rank' ? '3' : figures[slot.input],
    station: ['', '城东司法所', '城西司法所'][Math.floor((3 * index) / slots.length)] ?? '',
    date: index % 3 ? '2023年3月5日' : '2023/4/6',
    matter: index % 5 ? '' : `事项${index}`,
    level: slot.code === 'B4' ? '市' : '',
    note: index % 4 ? '一句话，有逗号' : '有"引号"、, ; 和\n换行',
    evidence: index % 2 ? '' : '签到册.pdf',
    person: '李某',
    concealed: index % 7 ? '' : '是',
    extra: index % 6 ? [] : [['备用', `=${index}+1`]],
  }));
}

const quoted = (cell: string, delimiter: string) =>
  [delimiter, '"', '\n'].some((mark) => cell.includes(mark)) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** A table as text under any delimiter, each with a line end of its own. */
const textOf = (records: readonly (readonly string[])[], delimiter: string) =>
  records
    .map((record) => record.map((cell) => quoted(cell, delimiter)).join(delimiter))
    .join({ ',': '\r\n', '\t': '\n', ';': '\r' }[delimiter]);

export async function goodFiles(rubric: Rubric): Promise<GoodFile[]> {
  const rows = someRows(rubric);
  const whole = exportRecords(rubric, rows);
  // As a station would keep it: few columns, a title, a subtotal.
  const short = [
    ['2023年度自评表'],
    ['条款', '数值', '司法所', '说明', '备用'],
    ...rows.slice(0, 30).map((row) => [row.code, row.value, row.station, row.note, '1']),
    ['小计', '', '', '', '30'],
  ];
  const texts = Object.entries(encoders).flatMap(([encoding, encode]) =>
    delimiters.map((delimiter) => ({
      name: `${encoding}, ${JSON.stringify(delimiter)}`,
      bytes: encode(textOf(delimiter === '\t' ? whole.slice(0, 40) : short, delimiter)),
    })),
  );
  return [
    ...texts,
    { name: 'exported CSV', bytes: new TextEncoder().encode(writeRecords(whole)) },
    { name: 'exported workbook', bytes: await workbookOf(rubric, whole, '自评表') },
    { name: 'small workbook', bytes: await workbookOf(rubric, short.slice(1), '自评表') },
  ];
}
