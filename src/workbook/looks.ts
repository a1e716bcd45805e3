/** The looks of cells in the terms of the library. */

import type { CellStyle } from 'hucre/xlsx';
import type { CellLook } from './book.ts';

/** The font of all cells: on every office computer. 134 is its character set, Chinese. */
export const font = { name: '宋体', size: 11, charset: 134 };

const side = { style: 'thin', color: { rgb: '808080' } } as const;
const border = { top: side, right: side, bottom: side, left: side };
const filled = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } }) as const;
/** Cells that are text from the first: what is typed there is never taken for a number or a date. */
const text: CellStyle = { numFmt: '@', alignment: { vertical: 'center', wrapText: true } };

const centred = { horizontal: 'center', vertical: 'center' } as const;
const numbers: CellStyle = { border, numFmt: '0.00', alignment: { horizontal: 'right', vertical: 'center' } };
const input: CellStyle = { border, fill: filled('FFF2CC'), alignment: centred };

export const looks: Readonly<Record<CellLook | 'spare', CellStyle>> = {
  plain: { ...text, border },
  head: {
    ...text,
    border,
    font: { ...font, bold: true },
    fill: filled('D9D9D9'),
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  },
  fixed: { ...text, border, fill: filled('F2F2F2') },
  title: {
    numFmt: '@',
    font: { ...font, size: 16, bold: true },
    alignment: { horizontal: 'center', vertical: 'center' },
  },
  note: text,
  input,
  rate: { ...input, numFmt: '0.00%' },
  points: numbers,
  sum: { ...numbers, font: { ...font, bold: true }, fill: filled('F2F2F2') },
  result: { border, alignment: centred },
  // Without borders, so that rows left empty are not printed.
  spare: text,
};
