/** The columns that the user once chose for a file with the same header. */

import type { Manner, Seen } from '../files/readFile.ts';
import { headerWithin } from '../table/header.ts';
import type { Workbench } from './workbench.ts';

/** The name by which a choice of columns is remembered for a header. */
export const headerName = (record: readonly string[]): string =>
  `columns ${JSON.stringify(record.map((cell) => cell.trim()))}`;

export async function knownColumns(bench: Pick<Workbench, 'recallColumns'>, seen: Seen): Promise<Manner | null> {
  for (const [at, record] of seen.head.slice(0, headerWithin).entries()) {
    const fields = await bench.recallColumns(headerName(record));
    if (fields) return { sheet: seen.sheet, columns: { at, fields } };
  }
  return null;
}
