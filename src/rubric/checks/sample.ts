import { readEntries } from '../../entries/readEntries.ts';
import { readTextFile } from '../../files/readFile.ts';
import { slotsOf } from '../../score/slots.ts';
import type { Check } from './check.ts';

/** The sample station's table reads without an error. */
export const sampleReads: Check = ({ authored, rubric }) => {
  const table = readTextFile(new TextEncoder().encode(authored.sample), new Set(slotsOf(rubric).keys()));
  if ('error' in table) return [{ file: 'sample.csv', field: '', message: table.error }];
  return [...table.notices, ...readEntries(rubric, table.rows).problems]
    .filter(({ level }) => level === 'error')
    .map(({ line, column, message }) => ({ file: 'sample.csv', field: `第 ${line} 行 ${column}`, message }));
};
