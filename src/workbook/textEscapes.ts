/**
 * Characters that XML cannot hold, written in a workbook as Excel does: `_x0007_`; and text that only looks so, whose
 * underscore is written `_x005F_`.
 */

const codeOf = (character: string) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

// Controls but tab and line feed (a carriage return would be read as a line feed), and surrogates that stand alone.
const unwritable = /(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]/gu;
// An underscore before what looks like the rest of an escape, closed by an underscore or by an escape after it.
const lookalike = /_(?=x[0-9A-Fa-f]{4}(?:_|(?![\t\n])[\p{Cc}\p{Cs}\ufffe\uffff]))/gu;

/** Text as it is written into a workbook, before the escapes of XML itself. */
export const escapeText = (text: string): string => text.replace(lookalike, '_x005F_').replace(unwritable, codeOf);

/** Text as it was, from what stands in a workbook. */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
