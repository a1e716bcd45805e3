/** Names of materials in a 佐证材料 cell, and edits of them that leave the rest of the cell as it was typed. */

/** Between names; not the ASCII comma, the full stop or the space, which stand in file names. */
const separator = /[；;、，\n]/;
const joint = '；';

/** The cell in parts, separators included: `A；B` → `A`, `；`, `B`. */
const partsOf = (cell: string) => cell.split(/([；;、，\n])/);

/** Names in order, each once. */
export const namesIn = (cell: string): string[] => [
  ...new Set(
    cell
      .split(separator)
      .map((part) => part.trim())
      .filter(Boolean),
  ),
];

/** A name as one: what would make two of it is taken out. */
export const asName = (typed: string): string => typed.split(separator).join(' ').trim();

/** Adds a name at the end; a name that is there already is not added. */
export const withName = (cell: string, name: string): string =>
  namesIn(cell).includes(name) ? cell : cell.trim() === '' ? name : `${cell.trimEnd()}${joint}${name}`;

/** Gives a name another wording wherever it stands in the cell. */
export const renamed = (cell: string, from: string, to: string): string =>
  partsOf(cell)
    .map((part) => (part.trim() === from ? part.replace(from, () => to) : part))
    .join('');

/** Takes a name out, with the separator before it, or after it where it is the first. */
export function withoutName(cell: string, name: string): string {
  const parts = partsOf(cell);
  for (let at = parts.length - 1; at >= 0; at -= 2) {
    if (parts[at]?.trim() === name) parts.splice(at === 0 ? 0 : at - 1, 2);
  }
  return parts.join('');
}
