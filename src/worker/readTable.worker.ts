/** Reads a file off the main thread, so that the page stays alive. */

import { readTable } from '../csv/readTable.ts';
import type { ReadReply, ReadRequest } from './protocol.ts';

const reply = (message: ReadReply) => postMessage(message);

const unreadable = '读不了这个文件：它可能在选好以后被改动、移走或正被别的程序占用，请关闭占用它的程序后重新选';

addEventListener('message', async ({ data }: MessageEvent<ReadRequest>) => {
  const bytes = await data.file.arrayBuffer().catch(() => null);
  try {
    const table =
      bytes === null
        ? { error: unreadable }
        : readTable(new Uint8Array(bytes), new Set(data.codes), (share) => reply({ is: 'progress', share }));
    reply({ is: 'done', table });
  } catch (error) {
    // Out of memory, most likely: whatever it is, the page must not wait for ever.
    reply({ is: 'done', table: { error: `读取时出了意外（${String(error)}），请把表格分成几份再导入` } });
  }
});
