/** What can be printed, as data: its title, its tables, and who signs. */

import type { Given } from './given.ts';
import type { Table } from './table.ts';

/** Which forms are chosen: the whole sheet, one page, one of a department (all where it is null), the list of materials, the pictures. */
export type FormChoice =
  | { readonly is: 'whole' }
  | { readonly is: 'short' }
  | { readonly is: 'department'; readonly name: string | null }
  | { readonly is: 'materials' }
  | { readonly is: 'pictures' };

export interface Form {
  readonly title: string;
  /** What it is called in the head of every page, where the title of all forms stands already. */
  readonly name: string;
  /** A line under the title; empty for none. */
  readonly subtitle: string;
  /** That it is not filled in yet, beneath; empty where it is. */
  readonly unfinished: string;
  /** What is signed: the signatures follow the last of them. */
  readonly tables: readonly Table[];
  /** What the pictures show, on the first page under the title; none where it is left out. */
  readonly pictures?: Pick<Given, 'rubric' | 'result'>;
  /** Follows the signatures on pages of its own; null for none. */
  readonly appendix: Table | null;
  /** Whose seal it bears; empty where none is wanted. */
  readonly sealed: string;
  /** Who signs, with a date, beside the station; empty where nobody else does. */
  readonly reviewer: string;
}

/** All its tables in their order on paper, the appendix last. */
export const tablesOf = ({ tables, appendix }: Form): readonly Table[] => (appendix ? [...tables, appendix] : tables);
