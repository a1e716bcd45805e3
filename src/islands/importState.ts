/** How far the file has come that is on its way into the draft. */

import type { WorkFile } from '../drafts/workFile.ts';
import type { Seen } from '../files/readFile.ts';
import type { Table } from '../table/readTable.ts';

/** What is read: a file, or what was pasted. */
export interface Source {
  readonly file: Blob;
  readonly name: string;
  /** Whether it was pasted: its encoding is then no question. */
  readonly pasted?: boolean;
}

/** How a table is taken; `new` makes a draft of its own. */
export type How = 'new' | 'merge' | 'replace';

export type ReadTable = Table & { readonly seen: Seen };

interface Asking {
  readonly is: 'asking';
  readonly source: Source;
  readonly table: ReadTable;
  readonly remembered: boolean;
}

interface Done {
  readonly is: 'done';
  readonly source: Source;
  readonly seen: Seen;
  readonly how: How;
  /** Whether its columns are those that the user once chose for such a header. */
  readonly remembered: boolean;
  /** Rows of the file, how many of them were added, and how many took the place of rows in error. */
  readonly rows: number;
  readonly added: number;
  readonly mended: number;
  /** The step that takes it back; null where nothing has changed, or a draft was made. */
  readonly step: number | null;
}

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly is: 'refused'; readonly name: string; readonly message: string }
  /** A file that is no table, and what became of it. */
  | { readonly is: 'taken'; readonly name: string; readonly message: string }
  /** A work file that is another state of the draft at hand; `otherRules` says so where it was saved under others. */
  | { readonly is: 'workFile'; readonly name: string; readonly file: WorkFile; readonly otherRules: string }
  /** The file holds nothing that is not there. */
  | { readonly is: 'same'; readonly name: string }
  /**
   * The file opens, and the user must say how it is to be read. `takenAt` is the step with which it has been taken before: as
   * long as that is the last, it takes its own place. Null where it has not been taken.
   */
  | {
      readonly is: 'unclear';
      readonly source: Source;
      readonly seen: Seen;
      readonly error: string;
      readonly takenAt: number | null;
    }
  | Asking
  | Done;
