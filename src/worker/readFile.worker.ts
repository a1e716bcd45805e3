/** Reads a file off the main thread, so that the page stays alive. */

import { readFile } from '../files/readFile.ts';
import { unreadable } from '../files/unreadable.ts';
import type { ReadReply, ReadRequest } from './protocol.ts';

const reply = (message: ReadReply) => postMessage(message);

/** Shares of the whole that fetching the bytes and reading them take. */
const fetching = 0.3;
const rowsAtOnce = 1000;

/** The bytes of a file, piece by piece. */
async function bytesOf(file: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(file.size);
  const reader = file.stream().getReader();
  let at = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    bytes.set(piece.value, at);
    at += piece.value.length;
    reply({ is: 'progress', share: (at / file.size) * fetching });
  }
  return bytes;
}

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  const bytes = await bytesOf(data.file).catch(() => null);
  if (bytes === null) return reply({ is: 'done', read: { error: unreadable, seen: null } });
  try {
    const read = await readFile(bytes, new Set(data.codes), data.manner, (share) =>
      reply({ is: 'progress', share: fetching + share * (1 - fetching) }),
    );
    if ('error' in read) return reply({ is: 'done', read });
    for (let at = 0; at < read.rows.length; at += rowsAtOnce) {
      reply({ is: 'rows', rows: read.rows.slice(at, at + rowsAtOnce) });
    }
    reply({ is: 'done', read: { ...read, rows: [] } });
  } catch (error) {
    // Out of memory, most likely: whatever it is, the page must not wait for ever.
    reply({ is: 'done', read: { error: `读取时出了意外（${String(error)}），请把表格分成几份再导入`, seen: null } });
  }
});
