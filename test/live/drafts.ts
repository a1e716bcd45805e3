/** Random drafts with three of their figures changed, and what stands in the cells of a live book. */

import fc from 'fast-check';
import { emptyRow, type Row } from '../../src/entries/row.ts';
import { liveBook } from '../../src/live/liveBook.ts';
import { type Choices, paramsUnder } from '../../src/score/choices.ts';
import { kindOf } from '../../src/score/kinds/kinds.ts';
import type { Rubric } from '../../src/score/rubric.ts';
import { type Slot, slotsOf } from '../../src/score/slots.ts';
import type { Book } from '../../src/workbook/book.ts';
import { choicesOf, tables } from '../score/arbitraries.ts';
import { entriesOf, rulesOf } from '../score/random.ts';

/** Another figure of a code, and how much of it had been concealed. */
function otherFigure(slot: Slot): fc.Arbitrary<Pick<Row, 'code' | 'value' | 'concealed'>> {
  const whole = (max: number) => fc.nat(slot.maxCount === null ? max : Math.min(max, slot.maxCount)).map(String);
  const decimal = (min: number, max: number) => fc.integer({ min, max }).map((hundredths) => String(hundredths / 100));
  const share = fc.integer({ min: 1, max: 60 }).chain((all) => fc.nat(all).map((done) => `${done}/${all}`));
  const values: Record<Slot['input'], fc.Arbitrary<string>> = {
    count: whole(9),
    amount: decimal(slot.bounds?.min ?? 0, slot.bounds?.max ?? 500),
    percent: fc
      .oneof(share, decimal(8500, 10_000), decimal(0, 10_000))
      .map((text) => `${text}${text.includes('/') ? '' : '%'}`),
    number: whole(20),
    checklist: whole(20),
    component: fc.constantFrom('是', '否', '0', '1', '12'),
    score: decimal(0, 7000),
    rank: fc.integer({ min: 1, max: 10 }).map(String),
  };
  const idle = slot.of === 'rule' ? fc.constantFrom(false, false, false, false, true) : fc.constant(false);
  return fc.tuple(values[slot.input], idle, fc.constantFrom('', '', '是')).map(([value, isIdle, concealed]) => ({
    code: slot.code,
    value: isIdle ? '不适用' : value,
    concealed: isIdle ? '' : concealed,
  }));
}

/** Codes whose figure is the same on the sheet as in the rows: not one that is divided by months. */
function changeable(rubric: Rubric, choices: Choices): Slot[] {
  const byMonth = new Set(
    rulesOf(rubric).flatMap(({ code, kind, params }) =>
      typeof kindOf({ kind }).byMonth?.(paramsUnder(rubric, code, params, choices).params, []) === 'number' ? code : [],
    ),
  );
  return [...slotsOf(rubric).values()].filter(({ owner }) => !byMonth.has(owner));
}

/** The rows with one figure in the place of all rows of its code, and of those that cannot stand beside it. */
function withFigure(rubric: Rubric, rows: readonly Row[], figure: Pick<Row, 'code' | 'value' | 'concealed'>): Row[] {
  const slots = slotsOf(rubric);
  const slot = slots.get(figure.code) as Slot;
  const isOwn = slot.of === 'rule' && slot.input === 'checklist';
  const gives = (row: Row) => {
    const other = [...slots.values()].find(({ code }) => code === row.code.normalize('NFKC').trim().toUpperCase());
    return (
      other !== undefined &&
      (other.code === slot.code || (other.owner === slot.owner && (isOwn || other.of === 'rule')))
    );
  };
  return [
    ...rows.filter((row) => !gives(row)),
    { ...emptyRow, id: `new ${figure.code}`, station: rows[0]?.station ?? '', ...figure },
  ];
}

export interface LiveDraft {
  readonly rubric: Rubric;
  readonly choices: Choices;
  readonly rows: readonly Row[];
  readonly changed: readonly Row[];
}

export const liveDrafts = (rubric: Rubric): fc.Arbitrary<LiveDraft> =>
  fc.tuple(tables(rubric), choicesOf(rubric)).chain(([rows, choices]) =>
    fc
      .uniqueArray(fc.constantFrom(...changeable(rubric, choices)), {
        minLength: 3,
        maxLength: 3,
        selector: ({ owner }) => owner,
      })
      .chain((slots) => fc.tuple(...slots.map(otherFigure)))
      .map((figures) => ({
        rubric,
        choices,
        rows,
        changed: figures.reduce<readonly Row[]>((now, figure) => withFigure(rubric, now, figure), rows),
      })),
  );

export const bookOf = ({ rubric, choices }: Pick<LiveDraft, 'rubric' | 'choices'>, rows: readonly Row[]): Book =>
  liveBook({ rubric, given: entriesOf(rubric, rows), rows, choices, rules: `${rubric.edition}-0a1b2c3d` });

type Content = number | string | null;

/** What the cells of the first sheet come to, and what stands in those that may be changed. */
export function cellsOf(book: Book): {
  readonly results: Record<string, Content>;
  readonly inputs: Record<string, Content>;
} {
  const results: Record<string, Content> = {};
  const inputs: Record<string, Content> = {};
  for (const [index, row] of (book.sheets[0]?.rows ?? []).entries()) {
    for (const [column, cell] of row.entries()) {
      if (typeof cell === 'string') continue;
      const name = `${String.fromCharCode('A'.charCodeAt(0) + column)}${index + 1}`;
      if ('formula' in cell) results[name] = cell.result;
      else if (cell.look === 'input' || cell.look === 'rate')
        inputs[name] = 'number' in cell ? cell.number : cell.text || null;
    }
  }
  return { results, inputs };
}
