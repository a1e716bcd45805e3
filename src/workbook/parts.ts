/** Where the parts of a workbook lie in its package, and what it says of its sheets. */

import { limits } from './limits.ts';
import { damaged, tooMuch } from './refused.ts';
import { hasPart, type Package, scanPart } from './scanPart.ts';

export interface SheetPart {
  readonly name: string;
  readonly hidden: boolean;
  readonly path: string;
}

export interface Parts {
  readonly sheets: readonly SheetPart[];
  readonly sharedStrings: string | null;
  readonly styles: string | null;
  /** Days are counted from 1904, as old Macintosh programs did. */
  readonly from1904: boolean;
}

interface Relationship {
  /** The last word of its type: namespaces differ between the two forms of the standard. */
  readonly type: string;
  readonly path: string;
}

/** A target beside the part that names it. */
function resolve(part: string, target: string): string {
  const steps = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

async function relationshipsOf(source: Package, part: string): Promise<ReadonlyMap<string, Relationship>> {
  const found = new Map<string, Relationship>();
  const slash = part.lastIndexOf('/') + 1;
  const path = `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
  await scanPart(source, path, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type')?.split('/').at(-1) ?? '';
      found.set(attributes.get('Id') ?? '', { type, path: resolve(part, attributes.get('Target') ?? '') });
    },
  });
  return found;
}

const isTrue = (value: string | undefined) => value === '1' || value === 'true';

/** Finds the parts of a workbook. */
export async function findParts(source: Package): Promise<Parts> {
  const root = await relationshipsOf(source, '');
  const workbook = [...root.values()].find(({ type }) => type === 'officeDocument')?.path;
  if (workbook === undefined) throw damaged();
  const related = await relationshipsOf(source, workbook);
  const pathOf = (type: string) => {
    const path = [...related.values()].find((one) => one.type === type)?.path;
    return path !== undefined && hasPart(source, path) ? path : null;
  };
  const sheets: SheetPart[] = [];
  let from1904 = false;
  await scanPart(source, workbook, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = isTrue(attributes.get('date1904'));
      if (name !== 'sheet') return;
      const id = [...attributes].find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      const part = related.get(id);
      if (!part) throw damaged();
      // Charts and macros have sheets of their own, without cells.
      if (part.type !== 'worksheet') return;
      const hidden = (attributes.get('state') ?? 'visible') !== 'visible';
      sheets.push({ name: attributes.get('name') ?? '', hidden, path: part.path });
      if (sheets.length > limits.sheets) throw tooMuch(`工作表超过 ${limits.sheets} 个`);
    },
  });
  return { sheets, sharedStrings: pathOf('sharedStrings'), styles: pathOf('styles'), from1904 };
}
