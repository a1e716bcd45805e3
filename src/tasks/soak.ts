/**
 * `npm run soak`: the property tests with many times the runs, ten thousand damaged files, as many changed figures,
 * fifty live workbooks calculated by LibreOffice, from new seeds; then the renderer killed a hundred times while one types.
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
const run = (project: string, tests: readonly string[], env: Readonly<Record<string, string>>) =>
  spawnSync(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...tests], {
    stdio: 'inherit',
    env: { ...process.env, ...env },
  }).status ?? 1;
process.exitCode = run('unit', files, { SOAK: times }) || run('browser', ['test/e2e/kill.test.ts'], { KILLS: '100' });
