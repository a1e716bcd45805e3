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
import type { Cell, Table } from '../../src/sheet/table.ts';

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

/** Characters to a line of a cell, about as on paper: 259 mm, shared out evenly. */
const perLine = ({ pieces }: Table, { across }: Cell) => {
  const columns = pieces[0]?.cells.reduce((sum, cell) => sum + cell.across, 0) ?? 1;
  return Math.max(4, Math.floor(((259 / columns) * across) / 3.2));
};
const millimetres = (table: Table, cell: Cell) =>
  1.6 +
  4.3 *
    Math.max(
      1,
      cell.lines.reduce((sum, line) => sum + Math.ceil([...line].length / perLine(table, cell)), 0),
    );

function tableHeights(table: Table): TableHeights {
  const shared = new Map<string, number>();
  const rows = table.pieces.map(({ cells }) => {
    let column = 0;
    return Math.max(
      ...cells.map((cell) => {
        const key = sharedKey(column, cell.group);
        column += cell.across;
        const height = millimetres(table, cell);
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
  title: 18,
  signing: 32,
  tables: tablesOf(form).map(tableHeights),
});
