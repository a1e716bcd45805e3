/**
 * A text in parts of at most so many characters, in order; at least one, be it empty. What is typed may be longer than a
 * sheet of paper, and nothing of it may be lost.
 */
export function cut(text: string, most: number): string[] {
  const characters = [...text];
  const parts = Array.from({ length: Math.ceil(characters.length / most) }, (_, at) =>
    characters.slice(at * most, (at + 1) * most).join(''),
  );
  return parts.length > 0 ? parts : [''];
}
