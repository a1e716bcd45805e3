/** Everything a row says beside its figure, in a line. */

import { columns, type Row } from '../entries/row.ts';

export const said = (row: Row): string =>
  [row.date, row.matter, row.level, row.note, row.evidence, row.concealed && `${columns.concealed}：${row.concealed}`]
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join('　');
