/** `npm run build:single`: the site, if need be, and where in it the single file is, with its size in bytes. */

import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ensureSite } from './site.ts';

const folder = 'dist';
const status = await ensureSite({ folder, base: process.env['BASE'] ?? '/' });
if (status === 0) {
  const file = join(folder, 'calculator', 'single.html');
  process.stdout.write(`${file}，${statSync(file).size} 字节\n`);
}
process.exitCode = status;
