/** What a sheet is made of, from rows and choices; and how high it would stand, reckoned by its characters. */

import { readEntries } from '../../src/entries/readEntries.ts';
import type { Row } from '../../src/entries/row.ts';
import { canonicalOf } from '../../src/fingerprint/canonical.ts';
import { checkCodeOf } from '../../src/fingerprint/checkCode.ts';
import { materialsOf } from '../../src/materials/list.ts';
import type { Choices } from '../../src/score/choices.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { score } from '../../src/score/score.ts';
import { type Form, tablesOf } from '../../src/sheet/form.ts';
import type { Given } from '../../src/sheet/given.ts';
import { type FormHeights, sharedKey, type TableHeights } from '../../src/sheet/heights.ts';
import { type Cell, type Table, type TableKind, widthOf } from '../../src/sheet/table.ts';

/** Rows of one station. */
export function givenOf(rubric: Rubric, rows: readonly Row[], choices: Choices = {}): Given {
  const { stations, problems } = readEntries(rubric, rows);
  const faulty = problems.flatMap(({ level, row }) => (level === 'error' && row !== null ? [row] : []));
  return {
    rubric,
    result: score(rubric, stations[0] ?? { station: '', entries: [], damaged: [] }, choices),
    choices,
    byBureau: false,
    rows,
    faulty: new Set(faulty),
    materials: materialsOf(rubric, rows, []),
    checkCode: checkCodeOf(canonicalOf(rubric, 'test', rows, choices)),
  };
}

/** Of columns that may hold very much; the others share the paper evenly. */
const widths: Partial<Record<TableKind, readonly number[]>> = {
  details: [26, 10, 25, 15, 133, 50],
  materials: [12, 124, 74, 31, 18],
};

/** Characters to a line of a cell, about as on paper: 259 mm. */
function perLine(table: Table, { across }: Cell, column: number): number {
  const width = across === 1 ? widths[table.kind]?.[column] : undefined;
  return Math.max(3, Math.floor(((width ?? (259 / widthOf(table)) * across) - 2.4) / 3.2));
}
const millimetres = (table: Table, cell: Cell, column: number) =>
  1.6 +
  4.2 *
    Math.max(
      1,
      cell.lines.reduce((sum, line) => sum + Math.ceil([...line].length / perLine(table, cell, column)), 0),
    );

function tableHeights(table: Table): TableHeights {
  const shared = new Map<string, number>();
  const rows = table.pieces.map(({ cells }) => {
    let column = 0;
    return Math.max(
      ...cells.map((cell) => {
        const key = sharedKey(column, cell.group);
        const height = millimetres(table, cell, column);
        column += cell.across;
        if (cell.group === '') return height;
        shared.set(key, shared.get(key) ?? height);
        return 6;
      }),
    );
  });
  return { caption: table.caption === '' ? 0 : 9, head: table.columns.length > 0 ? 6 : 0, rows, shared };
}

export const heightsOf = (form: Form): FormHeights => ({
  page: 175,
  title: 23,
  signing: 32,
  tables: tablesOf(form).map(tableHeights),
});
