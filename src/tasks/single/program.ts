/** The scripts of the single file, each as one text without imports. The only home of vite as a library. */

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import solid from 'vite-plugin-solid';

const source = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/**
 * `entry` is a file under `src/`. Modules are blocked in a file that is opened from a disk: a classic script is what
 * runs.
 */
export async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    // Whatever builds an address builds one within the file.
    define: { 'import.meta.env.BASE_URL': JSON.stringify('#/') },
    plugins: [
      {
        name: 'worker-within',
        enforce: 'pre',
        resolveId: (id, from) =>
          id === './startWorker.ts' && from?.endsWith('/worker/client.ts') ? source('single/startWorker.ts') : null,
      },
      solid(),
    ],
    worker: { format: 'iife' },
    build: {
      write: false,
      target: 'chrome109',
      modulePreload: false,
      rolldownOptions: { input: source(entry), output: { format: 'iife', codeSplitting: false } },
    },
  });
  const [{ output } = { output: [] }] = [result].flat() as Rolldown.RolldownOutput[];
  const [chunk, ...others] = output;
  if (chunk?.type !== 'chunk' || others.length > 0) throw new Error(`${entry} does not fit into one script`);
  return chunk.code.trim();
}
