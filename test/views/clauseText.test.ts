import { expect, test } from 'vitest';
import { loadEdition } from '../../src/rubric/load.ts';
import { noticeClauses, type Piece, pieces, standardLines } from '../../src/views/clauseText.ts';

const editions = [loadEdition('2023'), loadEdition('2031', 'test/editions')];

const flat = (list: readonly Piece[]): string =>
  list.map((piece) => (typeof piece === 'string' ? piece : flat(piece.pieces))).join('');
const codes = (list: readonly Piece[]): string[] =>
  list.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.code, ...codes(piece.pieces)]));

test.each(editions.map((edition) => [edition.rubric.edition, edition] as const))(
  '%s: the text is kept and every clause gets its anchor once',
  (_, edition) => {
    const clauses = noticeClauses(edition.rubric);
    const paragraphs = edition.regulation.split('\n');
    const found = paragraphs.map((paragraph) => pieces(paragraph, clauses));
    expect(found.map(flat)).toEqual(paragraphs);
    expect(found.flatMap(codes).sort()).toEqual(clauses.map(({ code }) => code).sort());
  },
);

test.each(editions.map((edition) => [edition.rubric.edition, edition] as const))(
  '%s: the lines of a standard are the standard',
  (_, { rubric }) => {
    for (const item of rubric.categories.flatMap(({ items }) => items)) {
      const lines = standardLines(item);
      expect(lines.map(({ text }) => text).join('')).toBe(item.standard);
      expect(lines.flatMap(({ code }) => code ?? [])).toEqual(item.rules.map(({ code }) => code));
    }
  },
);
