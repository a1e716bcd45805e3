/** `npm start`: builds the site if need be, serves it and prints its address. Further arguments go to the server. */

import { spawnSync } from 'node:child_process';
import { ensureSite } from './site.ts';

const base = process.env['BASE'] ?? '/';
const status = await ensureSite({ folder: 'dist', base });
process.exitCode =
  status ||
  (spawnSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'preview', ...process.argv.slice(2)], {
    stdio: 'inherit',
    env: { ...process.env, BASE: base },
  }).status ??
    0);
