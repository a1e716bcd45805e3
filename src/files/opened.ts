/** A file opened: its sheets as records of cells, before anything is known of columns. */

import type { Delimiter, Encoding } from '../csv/textManner.ts';
import type { Problem } from '../entries/problem.ts';

export interface OpenedSheet {
  /** Empty for a text, which is one sheet. */
  readonly name: string;
  readonly records: readonly (readonly string[])[];
}

/** How a text was read; `certain` is false where the encoding was guessed. */
export interface TextManner {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly certain: boolean;
}

export interface Opened {
  readonly sheets: readonly OpenedSheet[];
  /** Null for a workbook. */
  readonly text: TextManner | null;
  /** What was damaged or left out on the way, and on which sheet. */
  readonly notices: readonly (Problem & { readonly sheet: string })[];
}
