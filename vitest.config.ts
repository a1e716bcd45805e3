import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Unit and property tests run side by side; those in a real browser share one built site and one browser.
    projects: [
      // Commands and properties take their time on a busy machine.
      {
        // Solid as a browser gets it: as Node gets it, it is made for rendering once.
        resolve: { conditions: ['browser', 'development'] },
        ssr: { resolve: { conditions: ['browser', 'development'] } },
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
          server: { deps: { inline: ['solid-js'] } },
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/e2e/**/*.test.ts'],
          globalSetup: ['test/e2e/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
