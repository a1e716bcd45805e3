/** Names of files: what is handed on is called 自评表, what is opened again 自评. */

import { expect, test } from 'vitest';
import { materialsName, tableName, workFileName } from '../../src/views/fileNames.ts';

const draft = { edition: '2023', station: '城东司法所', number: 2 };
const day = new Date(2023, 11, 20);

test('say the year, the station, the day and the number of the draft, and what a file is', () => {
  expect(tableName(draft, day)).toBe('2023年度自评表_城东司法所_20231220_第2稿');
  expect(tableName(draft, day, 'faulty')).toBe('2023年度自评表_城东司法所_20231220_第2稿_待改');
  expect(tableName(draft, day, 'live')).toBe('2023年度自评表_城东司法所_20231220_第2稿_带公式');
  expect(materialsName(draft, day)).toBe('2023年度自评_城东司法所_20231220_第2稿_佐证清单.xlsx');
  expect(workFileName(draft, day)).toBe('2023年度自评_城东司法所_20231220_第2稿.json');
});

test('leave out a station that has no name yet', () => {
  expect(tableName({ ...draft, station: '' }, day)).toBe('2023年度自评表_20231220_第2稿');
});
