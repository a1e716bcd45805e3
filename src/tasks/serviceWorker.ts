/** The service worker of a built site: after one visit every page and file of it works offline. */

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Far above any file of the site: one that is left out would be missing only when somebody is offline. */
const largest = 50 * 1024 * 1024;

/**
 * Writes `sw.js` into the folder of a built site. It holds addresses relative to itself, so it fits any base path. It
 * waits until a page tells it to take over, so that no page gets scripts of another version than its own.
 */
export async function writeServiceWorker(folder: string): Promise<void> {
  // Loaded only when a site is built: it takes a second.
  const { generateSW } = await import('workbox-build');
  const { warnings } = await generateSW({
    globDirectory: folder,
    globPatterns: ['**/*'],
    // The single file is for taking along: kept here it would only lie beside what it holds.
    globIgnores: ['sw.js', 'calculator/single.html'],
    swDest: join(folder, 'sw.js'),
    mode: 'production',
    sourcemap: false,
    inlineWorkboxRuntime: true,
    clientsClaim: true,
    skipWaiting: false,
    cleanupOutdatedCaches: true,
    maximumFileSizeToCacheInBytes: largest,
    // Files that the build names by their content.
    dontCacheBustURLsMatching: /^_astro\//,
    // A site of files means the same whatever an address carries after its “?”.
    ignoreURLParametersMatching: [/./],
    // Files copied halfway, or changed on the way, are refused: the version before them stays whole.
    manifestTransforms: [
      (entries) => ({
        manifest: entries.map((entry) => ({ ...entry, integrity: integrityOf(join(folder, entry.url)) })),
      }),
    ],
    // An address that this version does not know may be of a newer one: the server is asked first.
    runtimeCaching: [
      {
        urlPattern: ({ request }) => request.mode === 'navigate',
        handler: 'NetworkOnly',
        options: { precacheFallback: { fallbackURL: '404.html' } },
      },
    ],
  });
  if (warnings.length > 0) throw new Error(warnings.join('\n'));
}

const integrityOf = (file: string) => `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
