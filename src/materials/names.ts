/** Names of materials in a 佐证材料 cell, and edits of them that leave the rest of the cell as it was typed. */

/** What numbers a name where a 、 follows it: `1、台账`, `（二）、照片`. */
const numbering = '[（(]?[0-9０-９一二三四五六七八九十]{1,3}[)）]?';
/**
 * Between names; not the ASCII comma, the full stop or the space, which stand in file names, nor the 、 after a number that
 * begins a name.
 */
const separator = new RegExp(`(\\r\\n?|[；;，\\n]|(?<!(?:^|[；;、，\\r\\n])\\s*${numbering})、)`);
const endsInNumbering = new RegExp(`(?:^|、)\\s*${numbering}$`);
const joint = '；';

/** The cell in parts, separators included: `A；B` → `A`, `；`, `B`. */
const partsOf = (cell: string) => cell.split(separator);

/** Parts as a cell again; a 、 that would make a number out of the name before it gives way. */
const joined = (parts: readonly string[]) =>
  parts
    .map((part, at) => (at % 2 === 1 && part === '、' && endsInNumbering.test(parts[at - 1] ?? '') ? joint : part))
    .join('');

/** Names in order, each once, with the numbers that stand before them. */
export const namesIn = (cell: string): string[] => [
  ...new Set(
    partsOf(cell)
      .filter((_, at) => at % 2 === 0)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** A name as one: what would make two of it is taken out. */
export function asName(typed: string): string {
  const parts = partsOf(typed.replaceAll('\0', ''));
  const name = parts
    .filter((_, at) => at % 2 === 0)
    .join(' ')
    .trim();
  // What stood after a separator may have been a number, and is none any more.
  return parts.length > 1 ? asName(name) : name;
}

/** Adds names at the end; those that are there already are not added. */
export function withNames(cell: string, names: readonly string[]): string {
  const known = new Set(namesIn(cell));
  const fresh = [...new Set(names)].filter((name) => !known.has(name));
  const end = cell.trimEnd();
  if (fresh.length === 0) return cell;
  return `${end}${partsOf(end).at(-1) === '' ? '' : joint}${fresh.join(joint)}`;
}

/** Gives a name another wording wherever it stands in the cell; where the other stands there too, the two become one. */
export function renamed(cell: string, from: string, to: string): string {
  if (from === to) return cell;
  if (namesIn(cell).includes(to)) return withoutName(cell, from);
  return joined(
    partsOf(cell).map((part, at) => (at % 2 === 0 && part.trim() === from ? part.replace(from, () => to) : part)),
  );
}

/** Takes a name out, with the separator before it, or after it where it is the first. */
export function withoutName(cell: string, name: string): string {
  const parts = partsOf(cell);
  for (let at = parts.length - 1; at >= 0; at -= 2) {
    if (parts[at]?.trim() === name) parts.splice(at === 0 ? 0 : at - 1, 2);
  }
  return joined(parts);
}
