/** Heights on paper, in whatever unit they were measured. */

import { laidRows } from './laidRows.ts';
import type { Table } from './table.ts';

export interface TableHeights {
  /** What stands above the rows: the caption with its space, and the head. */
  readonly caption: number;
  readonly head: number;
  /** A row without what it shares with others. */
  readonly rows: readonly number[];
  /** What rows share, by `sharedKey`. */
  readonly shared: ReadonlyMap<string, number>;
}

export interface FormHeights {
  /** Room on a page. */
  readonly page: number;
  readonly title: number;
  /** Where it is signed, and what stands beside the code. */
  readonly signing: number;
  readonly tables: readonly TableHeights[];
}

export const sharedKey = (column: number, group: string): string => `${column} ${group}`;

/** How high some rows are together: shared cells that are higher than their rows stretch the last of these. */
export function runHeight(table: Table, heights: TableHeights, from: number, to: number): number {
  const rows = heights.rows.slice(from, to);
  const spans = laidRows(table, from, to).flatMap(({ cells }, at) =>
    cells.flatMap(({ cell, column, rows: count }) =>
      cell.group === '' ? [] : [{ at, count, need: heights.shared.get(sharedKey(column, cell.group)) ?? 0 }],
    ),
  );
  // Shared cells lie one within the other: what a smaller one adds, a larger one has too.
  spans.sort((a, b) => a.count - b.count);
  for (const { at, count, need } of spans) {
    const own = rows.slice(at, at + count).reduce((sum, height) => sum + height, 0);
    const last = at + count - 1;
    if (need > own) rows[last] = (rows[last] ?? 0) + need - own;
  }
  return rows.reduce((sum, height) => sum + height, 0);
}
