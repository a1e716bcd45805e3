/** A form on pages: captions and heads repeat, no row is broken, the signatures never stand without a row above them, the appendix follows. */

import { type Form, tablesOf } from './form.ts';
import { type FormHeights, runHeight } from './heights.ts';
import { laidCaption } from './laidRows.ts';
import type { Table } from './table.ts';

/** Rows of one table on one page. */
export interface Part {
  /** Which of `tablesOf` its form. */
  readonly table: number;
  readonly from: number;
  /** Not included. */
  readonly to: number;
}

export interface Page {
  readonly parts: readonly Part[];
  /** Whether the title stands above them. */
  readonly isFirst: boolean;
  /** Whether the signatures stand beneath them. */
  readonly isSigned: boolean;
}

/** A part of this share of a page stays whole: what is left white is then bearable. */
const smallPart = 0.25;
/** What is moved on to the last page leaves at least so much on the one before. */
const fair = 0.4;

/** Rows that stand together: those that lead on to the next, those of a small part, two at least of a larger one. */
function blocksOf(at: number, { pieces }: Table, heightOf: (from: number, to: number) => number, most: number): Part[] {
  const blocks: Part[] = [];
  let from = 0;
  while (from < pieces.length) {
    const part = pieces[from]?.part ?? '';
    const begins = pieces[from - 1]?.part !== part;
    let end = from + 1;
    while (part !== '' && pieces[end]?.part === part) end += 1;
    const isLow = (until: number) => heightOf(from, until) <= most;
    let to = from + 1;
    // Of a part that is divided no row stands alone on either side, if it is no high one.
    if (begins) to = [end, Math.min(from + 2, end)].find(isLow) ?? to;
    if (end - to === 1 && isLow(end)) to = end;
    while (to < pieces.length && pieces[to - 1]?.withNext) to += 1;
    blocks.push({ table: at, from, to });
    from = to;
  }
  return blocks;
}

/** Blocks that follow one another in the same table, as one part. */
function joined(blocks: readonly Part[]): Part[] {
  const parts: Part[] = [];
  for (const block of blocks) {
    const last = parts.at(-1);
    if (last?.table === block.table && last.to === block.from) parts[parts.length - 1] = { ...last, to: block.to };
    else parts.push(block);
  }
  return parts;
}

/** How much of its page some blocks take, 1 for all of it. */
type Fill = (blocks: readonly Part[], isFirst: boolean, isLast: boolean) => number;

/** Blocks on as many pages as they take; at least one. */
function filled(blocks: readonly Part[], fill: Fill): Part[][] {
  const pages: Part[][] = [[]];
  for (const [at, block] of blocks.entries()) {
    const page = pages.at(-1);
    const isLast = at === blocks.length - 1;
    if (page && (page.length === 0 || fill([...page, block], pages.length === 1, isLast) <= 1)) page.push(block);
    else pages.push([block]);
  }
  return pages;
}

/** Brings all that sums up, from the first of its tables on, to the signatures: where it fits, and leaves no white page. */
function closeTogether(pages: readonly Part[][], closing: number, fill: Fill): void {
  const [before, last] = pages.slice(-2);
  if (!before || !last) return;
  const from = before.findIndex(({ table }) => table >= closing);
  const [rest, moved] = [before.slice(0, from), before.slice(from)];
  if (from < 1 || fill(rest, pages.length === 2, false) < fair || fill([...moved, ...last], false, true) > 1) return;
  before.splice(from);
  last.unshift(...moved);
}

/** The pages of a form, as many as it takes; at least one. Those of the appendix begin anew. */
export function pagesOf(form: Form, heights: FormHeights): Page[] {
  const tables = tablesOf(form);
  const heightIn = (at: number, from: number, to: number) => {
    const [table, own] = [tables[at], heights.tables[at]];
    return table && own ? runHeight(table, own, from, to) : 0;
  };
  const sum = (blocks: readonly Part[]) =>
    joined(blocks).reduce((height, { table: at, from, to }) => {
      const { caption = 0, head = 0 } = heights.tables[at] ?? {};
      const table = tables[at];
      const hasCaption = table !== undefined && laidCaption(table, from) !== '';
      return height + (hasCaption ? caption : 0) + head + heightIn(at, from, to);
    }, 0);
  const blocks = tables.map((table, at) =>
    blocksOf(at, table, (from, to) => heightIn(at, from, to), heights.page * smallPart),
  );
  const fillSigned: Fill = (own, isFirst, isLast) =>
    (sum(own) + (isFirst ? heights.title : 0) + (isLast ? heights.signing : 0)) / heights.page;
  const signed = filled(blocks.slice(0, form.tables.length).flat(), fillSigned);
  const closing = form.tables.findIndex(({ kind }) => kind === 'totals' || kind === 'notes');
  if (closing >= 0) closeTogether(signed, closing, fillSigned);
  const appended = form.appendix ? filled(blocks.at(-1) ?? [], (own) => sum(own) / heights.page) : [];
  return [...signed, ...appended].map((own, at) => ({
    parts: joined(own),
    isFirst: at === 0,
    isSigned: at === signed.length - 1,
  }));
}
