/** `npm run soak`: the property tests with many times the runs. `npm run soak -- 100` for a hundred times; 20 otherwise. */

import { spawnSync } from 'node:child_process';

const [times = '20'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/score/properties.test.ts'],
  { stdio: 'inherit', env: { ...process.env, SOAK: times } },
);
process.exitCode = status ?? 1;
