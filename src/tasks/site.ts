/** Building the site, and not building it again when nothing has changed. */

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeServiceWorker } from './serviceWorker.ts';

const inputs = ['src', 'public', 'astro.config.mjs', 'package-lock.json', 'tsconfig.json'];
const stamps = join('node_modules', '.cache', 'site');

function filesUnder(path: string): string[] {
  if (!existsSync(path)) return [];
  const entries = readdirSync(path, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Where a site is built, for which base path, from which folder of editions. */
export interface Target {
  readonly folder: string;
  readonly base: string;
  readonly rubric?: string;
}

/** Of everything the site is made from, and the base path it is made for. */
function fingerprint({ base, rubric = 'rubric' }: Target): string {
  const hash = createHash('sha256').update(base);
  for (const input of [...inputs, rubric]) {
    for (const file of existsSync(input) && statSync(input).isFile() ? [input] : filesUnder(input).sort()) {
      hash.update(file).update('\0').update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

const stampOf = (folder: string) => join(stamps, folder.replace(/[^\w]/g, '_'));

/** Builds a site, the single file out of it, and what keeps it for offline use; returns the exit status. */
export async function buildSite(target: Target): Promise<number> {
  const { folder, base, rubric = 'rubric' } = target;
  const built = fingerprint(target);
  rmSync(stampOf(folder), { force: true });
  const run = (script: string, ...args: string[]) =>
    spawnSync(process.execPath, [script, ...args], {
      // What the build tells belongs to standard error: a command's own output stays clean.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, BASE: base, RUBRIC: resolve(rubric) },
    }).status ?? 1;
  const status =
    run('node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder) ||
    run('src/tasks/single/write.ts', folder, base);
  if (status === 0) {
    await writeServiceWorker(folder);
    mkdirSync(stamps, { recursive: true });
    writeFileSync(stampOf(folder), built);
  }
  return status;
}

/** The same, unless it stands there already, built from the same files for the same base path. */
export async function ensureSite(target: Target): Promise<number> {
  const { folder } = target;
  const stamp = stampOf(folder);
  const stands = existsSync(join(folder, 'index.html')) && existsSync(stamp);
  return stands && readFileSync(stamp, 'utf8') === fingerprint(target) ? 0 : buildSite(target);
}
