/**
 * Builds the sites for the browser tests, and serves them: of 2023 alone, at the root and under a base path, and of 2023
 * with a made-up edition beside.
 */

import { cpSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { ensureSite } from '../../src/tasks/site.ts';
import { unpackBrowsers } from './browser.ts';
import { bothEditions, edition2023, respond, sites } from './serve.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Port of the server, on which both sites stand. */
    port: number;
  }
}

export default async function setup(project: TestProject) {
  const held = { [edition2023]: ['rubric/2023'], [bothEditions]: ['rubric/2023', 'test/editions/2031'] };
  for (const [folder, editions] of Object.entries(held)) {
    rmSync(folder, { recursive: true, force: true });
    for (const edition of editions) cpSync(edition, join(folder, basename(edition)), { recursive: true });
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
