import { defineConfig } from 'vitest/config';

/** Files of both kinds run side by side, one for each core: Vitest by itself would leave one core idle. */
const maxWorkers = '100%';

export default defineConfig({
  test: {
    // Those in a real browser share the built sites. Commands and properties take their time on a busy machine.
    projects: [
      {
        // Solid as a browser gets it: as Node gets it, it is made for rendering once.
        resolve: { conditions: ['browser', 'development'] },
        ssr: { resolve: { conditions: ['browser', 'development'] } },
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
          maxWorkers,
          // The core keeps no state but what it knows of a rubric, and each edition takes half a second to compile.
          isolate: false,
          server: { deps: { inline: ['solid-js'] } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/site.ts'],
          testTimeout: 60_000,
          // What is asked again and again is stored or read by then: a second is short on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          hookTimeout: 120_000,
          maxWorkers,
        },
      },
    ],
  },
});
