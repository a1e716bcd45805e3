/**
 * `npm run soak`: the property tests with many times the runs, ten thousand damaged files, as many changed figures,
 * fifty live workbooks calculated by LibreOffice, from new seeds.
 * `npm run soak -- 100` for a hundred times; 20 otherwise.
 */

import { spawnSync } from 'node:child_process';

/** What tries more when it is given time. */
const files = [
  'test/score/',
  'test/files/fuzz.test.ts',
  'test/table/roundTrip.test.ts',
  'test/fingerprint/',
  'test/live/',
];

const [times = '20'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', ...files],
  { stdio: 'inherit', env: { ...process.env, SOAK: times } },
);
process.exitCode = status ?? 1;
