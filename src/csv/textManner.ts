/** In which ways a text can be read. */

export const encodings = ['UTF-8', 'GB18030', 'UTF-16LE', 'UTF-16BE'] as const;
export type Encoding = (typeof encodings)[number];

export const delimiters = [',', '\t', ';'] as const;
export type Delimiter = (typeof delimiters)[number];
