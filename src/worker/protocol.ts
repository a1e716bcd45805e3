/** What the page and its worker say to each other. */

import type { Row } from '../entries/row.ts';
import type { Manner, ReadFile } from '../files/readFile.ts';

export interface ReadRequest {
  readonly file: Blob;
  /** Codes that take a figure. */
  readonly codes: readonly string[];
  readonly manner: Manner;
}

export type ReadReply =
  /** Share done, 0 to 1. */
  | { readonly is: 'progress'; readonly share: number }
  /** Some of the table's rows: a large table comes piece by piece, so that the page stays alive. */
  | { readonly is: 'rows'; readonly rows: readonly Row[] }
  /** All has been said; a table's rows came before. */
  | { readonly is: 'done'; readonly read: ReadFile };
