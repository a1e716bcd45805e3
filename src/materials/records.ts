/** 佐证清单 as the records of a table, to be written to a file or printed. */

import type { Details, Material } from './list.ts';

const materialColumns = ['序号', '条款', '材料名称', '份数/页码', '电子/纸质'] as const;

/** What is said of a form; nothing of one that is not known. */
export const formWords: Readonly<Record<Details['form'], string>> = { '': '', paper: '纸质', electronic: '电子' };

/** The header and a record a material, names as they stand: what writes them sees to it that none becomes a formula. */
export const materialRecords = (materials: readonly Material[]): string[][] => [
  [...materialColumns],
  // That two have the same name is not told: they may well be two materials.
  ...materials.map(({ number, code, name, pages, form }) => [
    String(number),
    code,
    name,
    pages.trim(),
    formWords[form],
  ]),
];
