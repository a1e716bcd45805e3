/** The worker within the single file: its text is part of the program. Takes the place of `src/worker/startWorker.ts`. */

import ReadFileWorker from '../worker/readFile.worker.ts?worker&inline';

export const startWorker = (): Worker => new ReadFileWorker();
