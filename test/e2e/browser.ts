/** A browser for the tests, wherever one can be had: named, on the system, or inside an npm package. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type LaunchOptions } from 'playwright-core';

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

const packedIn = (packageName: string) => resolve('node_modules', packageName, 'bin', 'chromium.br');

/** Unpacks once, into the packages' own cache. */
async function unpack(packageName: string, libraries: string): Promise<Unpacked> {
  const packed = packedIn(packageName);
  const bin = dirname(packed);
  const home = resolve('node_modules', '.cache', packageName.replace(/\W/g, '_'));
  mkdirSync(home, { recursive: true });
  // The package unpacks into the folder for temporary files, whatever that is when it is asked.
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = home;
  try {
    const executablePath = await inflate(packed);
    await inflate(join(bin, `${libraries}.tar.br`));
    await inflate(join(bin, 'swiftshader.tar.br'));
    return { executablePath, libraries: join(home, libraries, 'lib') };
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

/** A service worker would fetch the whole site behind a test's back: only a test of it asks for one. */
function withoutServiceWorkers(browser: Browser): Browser {
  const open = browser.newContext.bind(browser);
  browser.newContext = (options) => open({ serviceWorkers: 'block', ...options });
  return browser;
}

/** How a browser is begun: afresh, or with what it kept. */
type Begin<T> = (options: LaunchOptions) => Promise<T>;

const afresh =
  (more: readonly string[]): Begin<Browser> =>
  async (options) =>
    withoutServiceWorkers(await chromium.launch({ ...options, args: [...args, ...more] }));

const withProfile =
  (folder: string): Begin<BrowserContext> =>
  (options) =>
    chromium.launchPersistentContext(folder, { serviceWorkers: 'block', ...options, args });

async function beginUnpacked<T>({ executablePath, libraries }: Unpacked, begin: Begin<T>): Promise<T> {
  try {
    return await begin({ executablePath });
  } catch {
    return begin({ executablePath, env: { ...process.env, LD_LIBRARY_PATH: libraries } });
  }
}

/** Another than the one out of the package, if there is one. */
const installed = () => process.env['CHROMIUM_PATH'] ?? onSystem();

const unpackCurrent = () => unpack('@sparticuz/chromium', 'al2023');

async function beginCurrent<T>(begin: Begin<T>): Promise<T> {
  const executablePath = installed();
  if (executablePath) return begin({ executablePath });
  return beginUnpacked(await unpackCurrent(), begin);
}

/** A current Chromium. */
export const launchBrowser = (more: readonly string[] = []): Promise<Browser> => beginCurrent(afresh(more));

/** The same with the profile kept in a folder, as a browser on someone's desk. */
export const launchWithProfile = (folder: string): Promise<BrowserContext> => beginCurrent(withProfile(folder));

const oldPackage = 'chromium-109';

/** Whether the package that holds Chromium 109 could be installed. */
export const oldBrowserAvailable = existsSync(packedIn(oldPackage));

const unpackOld = () => unpack(oldPackage, 'aws');

/** Unpacks what will be needed, before test files that run side by side could both begin to. */
export async function unpackBrowsers(): Promise<void> {
  if (!installed()) await unpackCurrent();
  if (oldBrowserAvailable) await unpackOld();
}

/** Chromium 109, the last for Windows 7. */
export const launchOldBrowser = async (more: readonly string[] = []): Promise<Browser> =>
  beginUnpacked(await unpackOld(), afresh(more));

export const launchOldWithProfile = async (folder: string): Promise<BrowserContext> =>
  beginUnpacked(await unpackOld(), withProfile(folder));
