/** The page's side of the worker. */

import type { Row } from '../entries/row.ts';
import type { ReadFile } from '../files/readFile.ts';
import type { ReadReply, ReadRequest } from './protocol.ts';
import { startWorker } from './startWorker.ts';

export interface Reading {
  readonly read: Promise<ReadFile>;
  /** Stops the work; the promise then never settles. */
  readonly cancel: () => void;
}

/** Reads a file in a worker of its own. */
export function readInWorker(request: ReadRequest, onProgress: (share: number) => void): Reading {
  const worker = startWorker();
  const rows: Row[] = [];
  const read = new Promise<ReadFile>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      if (data.is === 'progress') onProgress(data.share);
      else if (data.is === 'rows') rows.push(...data.rows);
      else {
        worker.terminate();
        resolve('error' in data.read ? data.read : { ...data.read, rows });
      }
    });
    const failed = () => {
      worker.terminate();
      const error = '读取表格的程序没能运行。请刷新页面重试；若仍不行，请换用较新的浏览器（极速模式）';
      resolve({ error, seen: null });
    };
    worker.addEventListener('error', failed);
    worker.addEventListener('messageerror', failed);
    worker.postMessage(request);
  });
  return { read, cancel: () => worker.terminate() };
}
