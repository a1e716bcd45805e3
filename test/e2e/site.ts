/** Builds the site for the browser tests, at the root and under a base path, and serves both. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureSite } from '../../src/tasks/site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the server, on which both sites stand. */
    port: number;
  }
}

export const basePath = '/office/assessment/';

const sites = [
  { base: basePath, folder: 'node_modules/.cache/site-under-base' },
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

/** The file for an address, as a plain web server would find it; null when there is none. */
function fileFor(path: string): string | null {
  const site = sites.find(({ base }) => path.startsWith(base));
  if (!site) return null;
  const file = join(site.folder, normalize(decodeURIComponent(path.slice(site.base.length))));
  if (!existsSync(file)) return null;
  const found = statSync(file).isDirectory() ? join(file, 'index.html') : file;
  return existsSync(found) ? found : null;
}

export default async function setup(project: TestProject) {
  for (const { base, folder } of sites) {
    if (ensureSite(folder, base) !== 0) throw new Error(`the site could not be built for ${base}`);
  }
  const server = createServer((request, response) => {
    const file = fileFor(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!file) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'Content-Type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('port', (server.address() as AddressInfo).port);
  return () => new Promise<void>((closed) => server.close(() => closed()));
}
