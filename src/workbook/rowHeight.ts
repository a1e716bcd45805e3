/** How high a row must be for its wrapped text: Calc, and some versions of WPS, do not find out when they open a file. */

import { type BookCell, type BookSheet, textIn } from './book.ts';

/** Points of a line of text (more than the font needs, as it may be another one), above and below, of a title, at most. */
const points = { line: 16, edges: 4, title: 27, most: 409 };
/** What the edges of a cell take, in characters of half width. */
const edges = 1.5;

const wide =
  /[\u1100-\u115f\u2010-\u2027\u2030-\u2060\u2460-\u24ff\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|[\u{1f000}-\u{3fffd}]/u;

/** Characters of half width that a text is as wide as. */
const widthOf = (text: string) => [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0);

const linesOf = (text: string, width: number) =>
  text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / Math.max(2, width - edges))), 0);

/** The height of a row in points; null where one line is enough, and the spreadsheet may see to it. */
export function rowHeight(row: readonly BookCell[], widths: BookSheet['widths'], reachesOver: boolean): number | null {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const lines = row.map((cell, column) => {
    const text = textIn(cell);
    return text === '' ? 1 : linesOf(text, reachesOver ? whole : (widths[column] ?? 10));
  });
  const title = row.some((cell) => typeof cell !== 'string' && cell.look === 'title');
  const most = Math.max(1, ...lines);
  const height = Math.min(points.most, most * points.line + points.edges);
  if (title) return Math.max(points.title, height);
  return most > 1 ? height : null;
}
