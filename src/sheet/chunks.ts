/** Long cells cut for the page: no row may be higher than a sheet of paper, and nothing of it may be lost. */

/** How wide a character is, in Chinese characters. */
const widthOf = (character: string) => (/[\u0020-\u024f]/.test(character) ? 0.56 : 1);

const linesOf = (text: string, perLine: number): number =>
  Math.max(1, Math.ceil([...text].reduce((sum, character) => sum + widthOf(character), 0) / perLine));

/** A text in parts of at most so many lines. */
function cut(text: string, perLine: number, most: number): string[] {
  const parts: string[] = [];
  let part = '';
  let width = 0;
  for (const character of text) {
    if (width + widthOf(character) > perLine * most) {
      parts.push(part);
      part = '';
      width = 0;
    }
    part += character;
    width += widthOf(character);
  }
  return [...parts, part];
}

/**
 * Paragraphs in groups of at most `most` lines of `perLine` characters, in order; at least one group, be it empty. A
 * paragraph that is longer by itself goes on in the next group.
 */
export function chunks(paragraphs: readonly string[], perLine: number, most: number): string[][] {
  const groups: string[][] = [[]];
  let used = 0;
  for (const paragraph of paragraphs.flatMap((text) => cut(text, perLine, most))) {
    const lines = linesOf(paragraph, perLine);
    if (used > 0 && used + lines > most) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(paragraph);
    used += lines;
  }
  return groups;
}

/** What something tells, and what proves it, side by side. */
export interface Told {
  readonly words: readonly string[];
  readonly proof: readonly string[];
}

/** Characters to a line of each, and the most lines of a row on paper. */
export interface Room {
  readonly words: number;
  readonly proof: number;
  readonly lines: number;
}

const height = (paragraphs: readonly string[], perLine: number) =>
  paragraphs.reduce((sum, text) => sum + linesOf(text, perLine), 0);

/** Of one that is too long by itself, its parts. */
function parts({ words, proof }: Told, room: Room): Told[] {
  const own = { words: chunks(words, room.words, room.lines), proof: chunks(proof, room.proof, room.lines) };
  return Array.from({ length: Math.max(own.words.length, own.proof.length) }, (_, at) => ({
    words: own.words[at] ?? [],
    proof: own.proof[at] ?? [],
  }));
}

/** All that is told in rows of a bearable height, each with what proves it; at least one, be it empty. */
export function rowsOf(told: readonly Told[], room: Room): Told[] {
  const rows: Told[] = [];
  for (const next of told.flatMap((one) => parts(one, room))) {
    const last = rows.at(-1);
    const both = last && { words: [...last.words, ...next.words], proof: [...last.proof, ...next.proof] };
    const fits = both && height(both.words, room.words) <= room.lines && height(both.proof, room.proof) <= room.lines;
    if (both && fits) rows[rows.length - 1] = both;
    else rows.push(next);
  }
  return rows.length > 0 ? rows : [{ words: [], proof: [] }];
}
