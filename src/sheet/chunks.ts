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
