/** A table as it stands on a page: its caption, cells that rows share, and where they go on from the page before. */

import { goesOn } from './clauseWords.ts';
import type { Cell, Piece, Table } from './table.ts';

export interface LaidCell {
  readonly cell: Cell;
  /** From 0. */
  readonly column: number;
  /** Rows that it takes. */
  readonly rows: number;
  readonly lines: readonly string[];
}

export interface LaidRow {
  readonly isSum: boolean;
  readonly cells: readonly LaidCell[];
}

/** The group of the cell that begins at a column; empty where there is none. */
function groupAt(piece: Piece | undefined, column: number): string {
  let at = 0;
  for (const { across, group } of piece?.cells ?? []) {
    if (at === column) return group;
    at += across;
  }
  return '';
}

/** The caption above the pieces from `from` on; the appendix, whose pages hold nothing else, says its own once. */
export function laidCaption({ kind, caption }: Table, from: number): string {
  if (from === 0 || caption === '') return caption;
  return kind === 'details' ? '' : `${caption}${goesOn}`;
}

/** The pieces `from` up to `to` of a table, `to` not included. */
export function laidRows({ pieces }: Table, from: number, to: number): LaidRow[] {
  return pieces.slice(from, to).map((piece, offset) => {
    const at = from + offset;
    let column = 0;
    const cells = piece.cells.flatMap((cell): LaidCell[] => {
      const own = column;
      column += cell.across;
      if (cell.group === '') return [{ cell, column: own, rows: 1, lines: cell.lines }];
      const goesOn = groupAt(pieces[at - 1], own) === cell.group;
      if (goesOn && at > from) return [];
      let end = at + 1;
      while (end < to && groupAt(pieces[end], own) === cell.group) end += 1;
      return [{ cell, column: own, rows: end - at, lines: goesOn ? cell.again : cell.lines }];
    });
    return { isSum: piece.isSum, cells };
  });
}
