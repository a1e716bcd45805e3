/** In which ways a text can be read. */

export const encodings = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', '\t', ';'] as const;
export type Delimiter = (typeof delimiters)[number];

/** One line end for all, so that a file that mixes them reads like any other. */
export const oneLineEnd = (text: string): string => text.replace(/\r\n?/g, '\n');
