/** Tables on paper as plain data: what stands in which cell, and which rows share a cell. */

/** How a cell looks: a figure, a word set in the middle, a name in bold. */
export type Look = 'text' | 'figure' | 'middle' | 'strong';

export interface Cell {
  /** A paragraph each. */
  readonly lines: readonly string[];
  readonly look: Look;
  /** Columns that it takes. */
  readonly across: number;
  /** Rows that follow one another and name the same group share the cell. */
  readonly group: string;
  /** What a shared cell says where it goes on after a page break: a figure must not be read twice. */
  readonly again: readonly string[];
}

/** A row: the least that stands on one page. */
export interface Piece {
  readonly cells: readonly Cell[];
  /** A sum is set off from what it sums up. */
  readonly isSum: boolean;
  /** Must not be the last of its page. */
  readonly withNext: boolean;
  /** Pieces of the same part stay on one page where they are few; empty for none. */
  readonly part: string;
}

/** Names the widths of its columns in the style sheet. */
export type TableKind = 'annex' | 'outside' | 'totals' | 'notes' | 'categories' | 'materials' | 'details';

export interface Table {
  readonly kind: TableKind;
  /** Stands above it; empty for none. */
  readonly caption: string;
  /** Empty for a table without a head. */
  readonly columns: readonly string[];
  readonly pieces: readonly Piece[];
}

const plain = { look: 'text', across: 1, group: '', again: [] } as const;

/** A cell of one or more paragraphs; empty ones are left out. */
export const cell = (content: string | readonly string[], more: Partial<Omit<Cell, 'lines'>> = {}): Cell => ({
  ...plain,
  ...more,
  lines: (typeof content === 'string' ? [content] : content).filter((line) => line !== ''),
});

export const piece = (cells: readonly Cell[], more: Partial<Omit<Piece, 'cells'>> = {}): Piece => ({
  isSum: false,
  withNext: false,
  part: '',
  ...more,
  cells,
});

/** For a pen. */
export const blank: Cell = cell('');

/** How many columns a table has. */
export const widthOf = ({ pieces }: Table): number =>
  (pieces[0]?.cells ?? []).reduce((sum, { across }) => sum + across, 0);
