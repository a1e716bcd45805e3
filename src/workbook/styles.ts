/** The number format of each cell style. */

import { builtInFormats } from './builtInFormats.ts';
import { limits } from './limits.ts';
import { tooMuch } from './refused.ts';
import { type Package, scanPart } from './scanPart.ts';

/** Reads the format codes, by the index that cells name. */
export async function readFormats(source: Package, path: string | null): Promise<readonly string[]> {
  const codes = new Map(builtInFormats);
  const ids: number[] = [];
  let [inCodes, inCells] = [false, false];
  if (path === null) return [];
  await scanPart(source, path, {
    open(name, attributes) {
      if (name === 'numFmts') inCodes = true;
      // Conditional formats have codes of their own, under numbers that mean something else for cells.
      if (name === 'numFmt' && inCodes) {
        codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
      }
      if (name === 'cellXfs') inCells = true;
      if (name === 'xf' && inCells) ids.push(Number(attributes.get('numFmtId') ?? 0));
      if (ids.length > limits.formats || codes.size > limits.formatCodes) throw tooMuch('表格里的单元格格式太多');
    },
    close(name) {
      if (name === 'numFmts') inCodes = false;
      if (name === 'cellXfs') inCells = false;
    },
  });
  return ids.map((id) => codes.get(id) ?? 'General');
}
