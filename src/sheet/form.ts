/** What can be printed, as data: its title, its tables, and who signs. */

import type { Table } from './table.ts';

/** Which forms are chosen: the whole sheet, one page, one of a department (all where it is null), the list of materials. */
export type FormChoice =
  | { readonly is: 'whole' }
  | { readonly is: 'short' }
  | { readonly is: 'department'; readonly name: string | null }
  | { readonly is: 'materials' };

export interface Form {
  readonly title: string;
  /** A line under the title; empty for none. */
  readonly subtitle: string;
  readonly tables: readonly Table[];
  /** Whose seal it bears; empty where none is wanted. */
  readonly sealed: string;
}
