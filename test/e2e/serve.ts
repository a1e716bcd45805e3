/** Serves the built sites of the tests, each at its base path, as a plain web server would. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { editionNames } from '../../src/rubric/load.ts';
import type { Target } from '../../src/tasks/site.ts';

export const basePath = '/office/assessment/';

/** The edition that most tests are about, alone: another year in `rubric/` changes nothing for them. */
export const edition2023 = 'node_modules/.cache/edition-of-2023';

/** A site of two editions, the newer one made up. */
export const editionsPath = '/editions/';
export const bothEditions = 'node_modules/.cache/editions';

/** As long as `rubric/` holds no other edition, `dist/` is this site, and is not built twice. */
export const site2023: Target =
  editionNames('rubric').join() === '2023'
    ? { base: '/', folder: 'dist' }
    : { base: '/', folder: 'node_modules/.cache/site-of-2023', rubric: edition2023 };

export const sites: readonly Target[] = [
  { base: basePath, folder: 'node_modules/.cache/site-under-base', rubric: edition2023 },
  { base: editionsPath, folder: 'node_modules/.cache/site-of-editions', rubric: bothEditions },
  site2023,
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

const siteOf = (path: string) => sites.find(({ base }) => path.startsWith(base)) ?? site2023;

/** The file for an address, as a plain web server would find it; null when there is none. */
export function fileFor(path: string, site = siteOf(path)): string | null {
  if (!path.startsWith(site.base)) return null;
  const file = join(site.folder, normalize(decodeURIComponent(path.slice(site.base.length))));
  if (!existsSync(file)) return null;
  const found = statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) ? found : null;
}

/** Answers for one of the sites, or for the one given. */
export function respond(request: IncomingMessage, response: ServerResponse, own?: Target): void {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const site = own ?? siteOf(pathname);
  const file = fileFor(pathname, site);
  if (!file) {
    response.writeHead(404, { 'Content-Type': types['.html'] });
    response.end(readFileSync(join(site.folder, '404.html')));
    return;
  }
  response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
  response.end(readFileSync(file));
}
