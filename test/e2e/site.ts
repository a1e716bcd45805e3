/** Builds the site for the browser tests: at the root, under a base path, and with a made-up edition beside; serves all. */

import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureSite } from '../../src/tasks/site.ts';
import { unpackBrowsers } from './browser.ts';
import { bothEditions, respond, sites } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the server, on which both sites stand. */
    port: number;
  }
}

export default async function setup(project: TestProject) {
  rmSync(bothEditions, { recursive: true, force: true });
  for (const edition of ['rubric/2023', 'test/editions/2031']) {
    cpSync(edition, join(bothEditions, basename(edition)), { recursive: true });
  }
  for (const site of sites) {
    if ((await ensureSite(site)) !== 0) throw new Error(`the site could not be built for ${site.base}`);
  }
  await unpackBrowsers();
  const server = createServer((request, response) => respond(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  project.provide('port', (server.address() as AddressInfo).port);
  return () => new Promise<void>((closed) => server.close(() => closed()));
}
