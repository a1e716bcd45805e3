/** The worker as a file of the site. The single file brings its own way (`src/single/startWorker.ts`). */
export const startWorker = (): Worker =>
  new Worker(new URL('./readFile.worker.ts', import.meta.url), { type: 'module' });
