/** Where everything stands on the live sheet: a line a clause, in the order of the regulation. */

import type { Bonus, Category, GeneralDeduction, Item, Rubric, Rule } from '../score/rubric.ts';
import { type Slot, slotsOf } from '../score/slots.ts';

/** The columns, by letter. */
export const at = {
  category: 'A',
  code: 'B',
  standard: 'C',
  price: 'D',
  figure: 'E',
  total: 'F',
  concealed: 'G',
  base: 'H',
  extra: 'I',
  counted: 'J',
  state: 'K',
  points: 'L',
  deducted: 'M',
  score: 'N',
  remark: 'O',
} as const;
export type Column = keyof typeof at;
export const columnsInOrder = Object.keys(at) as readonly Column[];

/** A title, how to use it, the sums, and the head of the table. */
export const headRows = 4;
/** The row of the sums at the top, and their columns. */
export const sums = { row: 3, score: 'B', annex: 'D', bonus: 'F', deduction: 'H', open: 'J', unread: 'L' } as const;

export type Line =
  | { readonly is: 'category'; readonly category: Category }
  | { readonly is: 'item'; readonly category: Category; readonly item: Item }
  | { readonly is: 'rule'; readonly category: Category; readonly item: Item; readonly rule: Rule; readonly slot: Slot }
  | { readonly is: 'component'; readonly category: Category; readonly rule: Rule; readonly slot: Slot }
  /** `slot` is null where the figures stand in lines of their own below. */
  | { readonly is: 'bonus'; readonly bonus: Bonus; readonly slot: Slot | null }
  | { readonly is: 'tier'; readonly slot: Slot }
  | { readonly is: 'deduction'; readonly deduction: GeneralDeduction; readonly slot: Slot };

export interface Layout {
  readonly lines: readonly Line[];
  /** The row in which a code stands. */
  readonly rowOf: (code: string) => number;
  /** The row of the last line of the annex. */
  readonly annexEnd: number;
}

export function codeOf(line: Line): string {
  switch (line.is) {
    case 'category':
      return line.category.code;
    case 'item':
      return line.item.code;
    case 'bonus':
      return line.bonus.code;
    case 'rule':
    case 'component':
    case 'tier':
    case 'deduction':
      return line.slot.code;
    default:
      return line satisfies never;
  }
}

/** The cell of a column in a row. */
export const cell = (column: Column, row: number): string => `${at[column]}${row}`;

export function layoutOf(rubric: Rubric): Layout {
  const slots = slotsOf(rubric);
  const all = [...slots.values()];
  const slotOf = (code: string) => slots.get(code) as Slot;
  const annex = rubric.categories.flatMap((category): Line[] => [
    { is: 'category', category },
    ...category.items.flatMap((item): Line[] => [
      { is: 'item', category, item },
      ...item.rules.flatMap((rule): Line[] => [
        { is: 'rule', category, item, rule, slot: slotOf(rule.code) },
        ...rule.components.map(({ code }): Line => ({ is: 'component', category, rule, slot: slotOf(code) })),
      ]),
    ]),
  ]);
  const bonuses = rubric.bonuses.flatMap((bonus): Line[] => {
    const own = all.filter((slot) => slot.owner === bonus.code);
    const [only] = own;
    if (own.length === 1 && only) return [{ is: 'bonus', bonus, slot: only }];
    return [{ is: 'bonus', bonus, slot: null }, ...own.map((slot): Line => ({ is: 'tier', slot }))];
  });
  const deductions = rubric.deductions.map(
    (deduction): Line => ({ is: 'deduction', deduction, slot: slotOf(deduction.code) }),
  );
  const lines = [...annex, ...bonuses, ...deductions];
  const rows = new Map(lines.map((line, index) => [codeOf(line), headRows + 1 + index]));
  return { lines, rowOf: (code) => rows.get(code) as number, annexEnd: headRows + annex.length };
}
