/**
 * `npm test`: lint, types, then unit, property and real-browser tests. Ends with `N passed, N failed, N skipped`,
 * where lint and each type check count as one. Further arguments go to Vitest.
 */

import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSite } from './site.ts';

const packaged = (...path: string[]) => join('node_modules', ...path);

const checks = [
  { name: 'lint', script: packaged('@biomejs', 'biome', 'bin', 'biome'), args: ['ci', '--error-on-warnings', '.'] },
  {
    name: 'types of the pure core',
    script: packaged('typescript', 'bin', 'tsc'),
    args: ['-p', 'src/score', '--noEmit'],
  },
  { name: 'types', script: packaged('astro', 'bin', 'astro.mjs'), args: ['check', '--minimumFailingSeverity', 'hint'] },
];

let passed = 0;
let failed = 0;
let skipped = 0;

function count(name: string, ok: boolean) {
  if (ok) passed += 1;
  else failed += 1;
  process.stdout.write(`${ok ? '✓' : '✗'} ${name}\n`);
}

for (const { name, script, args } of checks) {
  const { status } = spawnSync(process.execPath, [script, ...args], { stdio: 'inherit' });
  count(name, status === 0);
}

count('the site builds', (await ensureSite({ folder: 'dist', base: '/' })) === 0);

const report = join('node_modules', '.cache', 'vitest.json');
rmSync(report, { force: true });
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);
try {
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8'));
  passed += numPassedTests;
  failed += numFailedTests;
  skipped += numPendingTests;
} catch {
  failed += 1;
}
// A suite that could not even be loaded fails no single test.
if (run.status !== 0 && failed === 0) failed += 1;

process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exitCode = failed > 0 ? 1 : 0;
