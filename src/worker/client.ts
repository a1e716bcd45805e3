/** The page's side of the worker. */

import type { ReadTable } from '../csv/readTable.ts';
import type { ReadReply, ReadRequest } from './protocol.ts';

export interface Reading {
  readonly table: Promise<ReadTable>;
  /** Stops the work; the promise then never settles. */
  readonly cancel: () => void;
}

/** Reads a file in a worker of its own. */
export function readInWorker(request: ReadRequest, onProgress: (share: number) => void): Reading {
  const worker = new Worker(new URL('./readTable.worker.ts', import.meta.url), { type: 'module' });
  const table = new Promise<ReadTable>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      if (data.is === 'progress') onProgress(data.share);
      else {
        worker.terminate();
        resolve(data.table);
      }
    });
    const failed = () => {
      worker.terminate();
      resolve({ error: '读取表格的程序没能运行。请刷新页面重试；若仍不行，请换用较新的浏览器（极速模式）' });
    };
    worker.addEventListener('error', failed);
    worker.addEventListener('messageerror', failed);
    worker.postMessage(request);
  });
  return { table, cancel: () => worker.terminate() };
}
