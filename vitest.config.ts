import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Unit and property tests run side by side; those in a real browser share one built site and one browser.
    projects: [
      // Commands and properties take their time on a busy machine.
      { test: { name: 'unit', include: ['test/**/*.test.ts'], exclude: ['test/e2e/**'], testTimeout: 60_000 } },
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
