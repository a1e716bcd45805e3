/** A site on a server of its own, deployed from a copy: it can be changed as a new version is, and the server can go away. */

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeServiceWorker } from '../../src/tasks/serviceWorker.ts';
import { respond } from './serve.ts';

export async function deploy(folder: string, base: string) {
  const copy = mkdtempSync(join(tmpdir(), 'deployment-'));
  cpSync(folder, copy, { recursive: true });
  const server = createServer((request, response) => respond(request, response, { base, folder: copy }));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    /** Address of the site's first page. */
    home: `http://127.0.0.1:${(server.address() as AddressInfo).port}${base}`,
    /** Changes a file; its server knows no service worker of the new version yet. */
    change(file: string, from: string, to: string) {
      const path = join(copy, file);
      const text = readFileSync(path, 'utf8');
      if (!text.includes(from)) throw new Error(`${file} does not hold “${from}”`);
      writeFileSync(path, text.replaceAll(from, to));
    },
    /** Completes a new version. */
    finish: () => writeServiceWorker(copy),
    stop: () =>
      new Promise<void>((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
    remove: () => rmSync(copy, { recursive: true, force: true }),
  };
}
