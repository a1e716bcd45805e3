/** The regulation's main text as numbered sections and paragraphs, each with an address that lasts. */

import type { Edition } from '../rubric/compile.ts';
import { noticeClauses, type Piece, pieces } from './clauseText.ts';
import { blocksOf } from './markdown.ts';

export type NoticeBlock =
  | { readonly is: 'section' | 'subsection'; readonly id: string; readonly text: string }
  | { readonly is: 'paragraph'; readonly id: string; readonly pieces: readonly Piece[] };

/** Pieces as the text they were cut from. */
export const plainText = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (typeof piece === 'string' ? piece : plainText(piece.pieces))).join('');

/**
 * Addresses follow the regulation's own numbering: `n4` is 四, `n4-1` is 四（一）, `n4-1-2` its 2., and `n4-1-p1` its
 * first paragraph without a number. The title is left out: it heads the page.
 */
export function noticeBlocks({ rubric, regulation }: Edition): NoticeBlock[] {
  const clauses = noticeClauses(rubric);
  let section = 0;
  let subsection = 0;
  let unnumbered = 0;
  const place = () => (subsection > 0 ? `n${section}-${subsection}` : `n${section}`);
  return blocksOf(regulation).flatMap((block): NoticeBlock[] => {
    if (block.is === 'heading') {
      unnumbered = 0;
      if (block.level === 1) return [];
      if (block.level === 2) {
        section += 1;
        subsection = 0;
        return [{ is: 'section', id: place(), text: block.text }];
      }
      subsection += 1;
      return [{ is: 'subsection', id: place(), text: block.text }];
    }
    if (block.number === null) unnumbered += 1;
    const number = block.number ?? `p${unnumbered}`;
    const text = pieces(block.text, clauses);
    return [
      {
        is: 'paragraph',
        id: `${place()}-${number}`,
        pieces: block.number === null ? text : [`${block.number}.`, ...text],
      },
    ];
  });
}
