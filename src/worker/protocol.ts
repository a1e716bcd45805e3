/** What the page and its worker say to each other. */

import type { ReadTable } from '../csv/readTable.ts';

export interface ReadRequest {
  readonly file: Blob;
  /** Codes that take a figure. */
  readonly codes: readonly string[];
}

export type ReadReply =
  /** Share done, 0 to 1. */
  { readonly is: 'progress'; readonly share: number } | { readonly is: 'done'; readonly table: ReadTable };
