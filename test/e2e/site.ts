/** Builds the site for the browser tests: at the root, under a base path, and with a made-up edition beside; serves all. */

import { cpSync, existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureSite } from '../../src/tasks/site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the server, on which both sites stand. */
    port: number;
  }
}

export const basePath = '/office/assessment/';

/** A site of two editions, the newer one made up. */
export const editionsPath = '/editions/';
const bothEditions = 'node_modules/.cache/editions';

export const sites = [
  { base: basePath, folder: 'node_modules/.cache/site-under-base' },
  { base: editionsPath, folder: 'node_modules/.cache/site-of-editions', rubric: bothEditions },
  { base: '/', folder: 'dist' },
];

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.csv': 'text/csv; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

const siteOf = (path: string) => sites.find(({ base }) => path.startsWith(base));

/** The file for an address, as a plain web server would find it; null when there is none. */
export function fileFor(path: string): string | null {
  const site = siteOf(path);
  if (!site) return null;
  const file = join(site.folder, normalize(decodeURIComponent(path.slice(site.base.length))));
  if (!existsSync(file)) return null;
  const found = statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) ? found : null;
}

export default async function setup(project: TestProject) {
  rmSync(bothEditions, { recursive: true, force: true });
  for (const edition of ['rubric/2023', 'test/editions/2031']) {
    cpSync(edition, join(bothEditions, basename(edition)), { recursive: true });
  }
  for (const site of sites) {
    if (ensureSite(site) !== 0) throw new Error(`the site could not be built for ${site.base}`);
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const file = fileFor(pathname);
    if (!file) {
      response.writeHead(404, { 'Content-Type': types['.html'] });
      response.end(readFileSync(join(siteOf(pathname)?.folder ?? 'dist', '404.html')));
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('port', (server.address() as AddressInfo).port);
  return () => new Promise<void>((closed) => server.close(() => closed()));
}
