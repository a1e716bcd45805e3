/** Full-width forms to half-width, as staff type them: `１．２．３` → `1.2.3`, `９６％` → `96%`. */
export const fold = (text: string): string =>
  text
    .replace(/[！-～]/g, (character) => String.fromCharCode(character.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0\u2007\u202f]/g, ' ')
    .replace(/[−–﹣]/g, '-')
    .replace(/[\u200b\u200e\u200f\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

/** What is written so already: nearly every cell of nearly every table. */
const asWritten = /^[A-Z]?\d+(?:\.\d+)*$/;

/** A code as the rubric writes it: folded, no spaces around its dots or after its letter, letters in capitals. */
export const foldCode = (text: string): string =>
  asWritten.test(text)
    ? text
    : fold(text)
        .replace(/\s*\.\s*/g, '.')
        .replace(/^([A-Za-z])\s+(?=\d)/, '$1')
        .toUpperCase();
