/** Verbatim text cut into the clauses that stand in it, so that each can bear its anchor. */

import type { Item, Rubric } from '../score/rubric.ts';

/** A stretch of text, or a clause with what stands in it. */
export type Piece = string | { readonly code: string; readonly pieces: readonly Piece[] };

export interface Anchored {
  readonly code: string;
  readonly text: string;
}

/** Cuts a text into the clauses found in it; of two that begin at the same place the longer holds the other. */
export function pieces(text: string, clauses: readonly Anchored[]): Piece[] {
  const found = clauses
    .map((clause) => ({ ...clause, at: text.indexOf(clause.text) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at || b.text.length - a.text.length);
  const [first] = found;
  if (!first) return text === '' ? [] : [text];
  const others = clauses.filter(({ code }) => code !== first.code);
  const end = first.at + first.text.length;
  return [
    ...(first.at > 0 ? [text.slice(0, first.at)] : []),
    { code: first.code, pieces: pieces(first.text, others) },
    ...pieces(text.slice(end), others),
  ];
}

/** The clauses of the regulation's main text that have a code of their own. */
export function noticeClauses(rubric: Rubric): Anchored[] {
  const tiers = rubric.bonuses.flatMap(({ params }) =>
    'tiers' in params ? (params.tiers as readonly Anchored[]) : [],
  );
  return [
    ...rubric.bonuses,
    ...tiers,
    ...rubric.bonusNotes,
    ...rubric.deductions,
    rubric.cap,
    rubric.bottom,
    ...rubric.vetoes,
    ...rubric.discipline,
  ].map(({ code, text }) => ({ code, text }));
}

/** An item's standard, a line for each rule with the separator that closes it; `code` is null for words that are no rule. */
export function standardLines(item: Item): { readonly code: string | null; readonly text: string }[] {
  const lines: { code: string | null; text: string }[] = [];
  for (const piece of pieces(item.standard, item.rules)) {
    if (typeof piece !== 'string') {
      lines.push({ code: piece.code, text: item.rules.find(({ code }) => code === piece.code)?.text ?? '' });
      continue;
    }
    const [, closing = '', rest = ''] = /^([，。；、]*)(.*)$/s.exec(piece) ?? [];
    const last = lines.at(-1);
    if (last) last.text += closing;
    const words = last ? rest : piece;
    if (words !== '') lines.push({ code: null, text: words });
  }
  return lines;
}
