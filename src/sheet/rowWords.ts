/** What the rows of a clause tell on paper; who was responsible is left out. */

import { readFigure } from '../entries/figure.ts';
import { fold, foldCode } from '../entries/fold.ts';
import { columns, type Row } from '../entries/row.ts';
import { namesIn } from '../materials/names.ts';
import { groupBy } from '../score/groupBy.ts';
import { type Slot, slotsOf } from '../score/slots.ts';
import { figureWords } from '../views/rowMeaning.ts';
import { type Given, rowsByOwner } from './given.ts';

export interface RowWords {
  /** Which part of a clause it counts for: its name, of a bonus its code; empty where the clause has none. */
  readonly component: string;
  /** As it was typed. */
  readonly date: string;
  /** `3 件`, `29/30`, `缺 1 项`; as it was typed where it cannot be read. */
  readonly figure: string;
  readonly level: string;
  /** Matter and notes; that it was concealed. */
  readonly about: readonly string[];
  /** That it is in error; empty otherwise. */
  readonly fault: string;
  /** Names of materials, each once. */
  readonly proof: readonly string[];
}

const inLine = (text: string) => text.replace(/\s+/g, ' ').trim();

function figureOf({ value }: Row, slot: Slot | undefined): string {
  if (slot === undefined || fold(value) === '') return inLine(value);
  const read = readFigure(value, slot);
  return 'error' in read ? inLine(value) : figureWords(read.figure, slot);
}

function partName(slot: Slot | undefined): string {
  if (slot === undefined || slot.code === slot.owner) return '';
  return slot.of === 'component' ? slot.title : slot.code;
}

function wordsOf(row: Row, slot: Slot | undefined, isFaulty: boolean): RowWords {
  const concealed = inLine(row.concealed);
  const about = [
    // Of a row that belongs nowhere its code is all that tells where it was meant to.
    slot === undefined && row.code.trim() !== '' ? `${columns.code}：${inLine(row.code)}` : '',
    inLine(row.matter),
    inLine(row.note),
    concealed && `${columns.concealed}：${concealed}`,
  ];
  return {
    component: partName(slot),
    date: inLine(row.date),
    figure: figureOf(row, slot),
    level: inLine(row.level),
    about: about.filter(Boolean),
    fault: isFaulty ? '（填得不对，没有计分）' : '',
    proof: namesIn(row.evidence),
  };
}

/** Whether there is more to it than its figure. */
const tells = ({ date, level, about, fault }: RowWords) =>
  date !== '' || level !== '' || about.length > 0 || fault !== '';

/** The rows of a rule, bonus or general deduction that say anything; of an empty code, those that belong nowhere. */
export function rowWords(given: Given, owner: string): RowWords[] {
  const slots = slotsOf(given.rubric);
  const rows = rowsByOwner(given).get(owner) ?? [];
  return rows
    .map((row) => wordsOf(row, slots.get(foldCode(row.code)), given.faulty.has(row.id)))
    .filter((words) => words.figure !== '' || words.proof.length > 0 || tells(words));
}

/** A row in a line. */
export const lineOf = ({ component, date, figure, level, about, fault }: RowWords): string =>
  [component, date, figure, level, ...about].filter(Boolean).join('，') + fault;

/** `进机关（4月12日，镇机关专题学习）` */
function partOf({ component, date, level, about, fault }: RowWords, figure: string): string {
  const more = [date, level, ...about].filter(Boolean).join('，');
  return [component, figure].filter(Boolean).join(' ') + (more && `（${more}）`) + fault;
}

/** Parts of a checklist on as few lines as may be: those that are said to be done together, then those that were counted. */
function partsLines(parts: readonly RowWords[]): string[] {
  const isCounted = ({ figure }: RowWords) => /^\d/.test(figure);
  const said = groupBy(
    parts.filter((part) => !isCounted(part)),
    ({ figure }) => figure,
  );
  const counted = parts.filter(isCounted).map((part) => partOf(part, part.figure));
  return [
    ...[...said].map(([figure, some]) => `${figure || '没有填数'}：${some.map((part) => partOf(part, '')).join('、')}`),
    ...(counted.length > 0 ? [counted.join('、')] : []),
  ];
}

/** The rows in a line each, parts of a checklist in fewer: none for a single figure that says no more, as its clause tells it. */
export function linesOf(rows: readonly RowWords[]): string[] {
  const [first] = rows;
  if (rows.length === 1 && first && first.component === '' && !tells(first)) return [];
  const isPart = ({ component }: RowWords) => component !== '';
  return [...rows.filter((row) => !isPart(row)).map(lineOf), ...partsLines(rows.filter(isPart))];
}

/** What proves some rows, each material once. */
export const proofOf = (rows: readonly RowWords[]): string[] => [...new Set(rows.flatMap(({ proof }) => proof))];
