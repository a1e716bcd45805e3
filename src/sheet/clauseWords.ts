/** What is said of a clause on paper: how its figure comes about, what each row tells, what proves it. */

import { readFigure } from '../entries/figure.ts';
import { fold, foldCode } from '../entries/fold.ts';
import { columns, type Row } from '../entries/row.ts';
import { namesIn } from '../materials/names.ts';
import type { State } from '../score/evaluateRule.ts';
import type { Derivation } from '../score/result.ts';
import type { Slot } from '../score/slots.ts';
import { figureWords } from '../views/rowMeaning.ts';
import { whySentence } from '../views/whySentence.ts';
import { stateNames } from '../views/words.ts';
import type { Told } from './chunks.ts';
import type { Given } from './given.ts';

/** Stands where a figure is missing. */
export const missingWord = '未填写';

/** Stands where a shared cell goes on after a page break. */
export const goesOn = '（续）';

/** `3 件`, `29/30`, `缺 1 项`; as it was typed where it cannot be read. */
function figureOf({ value }: Row, slot: Slot | undefined): string {
  if (slot === undefined || fold(value) === '') return value;
  const read = readFigure(value, slot);
  return 'error' in read ? value : figureWords(read.figure, slot);
}

/** What a row says in a line; who was responsible is left out. */
function rowLine(row: Row, slot: Slot | undefined): string {
  const component = slot?.of === 'component' ? `${slot.code} ${slot.title}` : '';
  const said = [
    component,
    row.date,
    figureOf(row, slot),
    row.level,
    row.matter,
    row.note,
    row.concealed.trim() && `${columns.concealed}：${row.concealed}`,
  ];
  return said
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('，');
}

/** Whether a row says more than its figure. */
const tells = ({ date, matter, level, note, concealed }: Row) =>
  [date, matter, level, note, concealed].some((text) => text.trim() !== '');

/** What a row tells: nothing where its figure is all, and it stands alone; one in error says so. */
export function toldBy(
  row: Row,
  isAlone: boolean,
  slots: ReadonlyMap<string, Slot>,
  faulty: ReadonlySet<string>,
): string[] {
  const line = rowLine(row, slots.get(foldCode(row.code)));
  if (faulty.has(row.id)) return [`${line}（看不懂，没有计分）`];
  return tells(row) || (!isAlone && row.value.trim() !== '') ? [line] : [];
}

/** How a rule's figure comes about, then what each row tells and what proves it; a material is named once. */
export function explanation(
  derived: (Derivation & { readonly state: State }) | undefined,
  rows: readonly Row[],
  slots: ReadonlyMap<string, Slot>,
  faulty: ReadonlySet<string>,
): Told[] {
  const incomplete = derived?.state === 'partial' ? `（${stateNames.partial}）` : '';
  const why = derived && derived.rows.length > 0 ? [`${whySentence(derived)}${incomplete}`] : [];
  const named = new Set<string>();
  const told = rows.map((row) => {
    const fresh = namesIn(row.evidence).filter((name) => !named.has(name));
    for (const name of fresh) named.add(name);
    return { words: toldBy(row, rows.length === 1, slots, faulty), proof: fresh };
  });
  return [{ words: why, proof: [] }, ...told];
}

/** Codes that claim something without proof. */
export const unproven = ({ result }: Given): ReadonlySet<string> =>
  new Set(result.gaps.flatMap(({ kind, code }) => (kind === 'evidence' ? [code] : [])));
