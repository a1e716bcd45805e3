/** A browser for the tests, wherever one can be had: named, on the system, or inside an npm package. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function onSystem(): string | null {
  for (const name of ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // Not this one.
    }
  }
  return null;
}

/** A browser out of an npm package, with the system libraries that a bare machine lacks. */
interface Unpacked {
  readonly executablePath: string;
  readonly libraries: string;
}

/** Unpacks once, into the packages' own cache. */
async function unpack(packageName: string, libraries: string): Promise<Unpacked | null> {
  const bin = resolve('node_modules', packageName, 'bin');
  if (!existsSync(join(bin, 'chromium.br'))) return null;
  const home = resolve('node_modules', '.cache', packageName.replace(/\W/g, '_'));
  mkdirSync(home, { recursive: true });
  // The package unpacks into the folder for temporary files, whatever that is when it is asked.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = home;
  try {
    const executablePath = await inflate(join(bin, 'chromium.br'));
    await inflate(join(bin, `${libraries}.tar.br`));
    await inflate(join(bin, 'swiftshader.tar.br'));
    return { executablePath, libraries: join(home, libraries, 'lib') };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function launch({ executablePath, libraries }: Unpacked, more: readonly string[]): Promise<Browser> {
  const options = { executablePath, args: [...args, ...more] };
  try {
    return await chromium.launch(options);
  } catch {
    return chromium.launch({ ...options, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}

/** A current Chromium. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = process.env['CHROMIUM_PATH'] ?? onSystem();
  if (executablePath) return chromium.launch({ executablePath, args: [...args, ...more] });
  const unpacked = await unpack('@sparticuz/chromium', 'al2023');
  if (!unpacked) throw new Error('no browser: set CHROMIUM_PATH, install chromium, or install the packages anew');
  return launch(unpacked, more);
}

/** Chromium 109, the last for Windows 7; null where the package that holds it could not be installed. */
export async function launchOldBrowser(more: readonly string[] = []): Promise<Browser | null> {
  const unpacked = await unpack('chromium-109', 'aws');
  return unpacked ? launch(unpacked, more) : null;
}
