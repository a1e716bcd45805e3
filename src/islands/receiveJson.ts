/** Files in JSON on their way in: each says itself what it is, a work file or the readings of a bureau. */

import { bureauFileKind } from '../drafts/bureauFile.ts';
import { kindOfFile } from '../drafts/jsonFile.ts';
import { unreadable } from '../files/unreadable.ts';
import type { ImportState, Source } from './importState.ts';
import type { Workbench } from './workbench.ts';

export const notHere = '这份台账已在另一窗口打开。请到那个窗口导入，或先点“改在这里填”';

export const isJsonFile = ({ name, pasted }: Source): boolean => pasted !== true && /\.json$/i.test(name);

/** Takes it, opens it, or says why not; null where `isWanted` says that something else has begun meanwhile. */
export async function receiveJson(
  bench: Workbench,
  { file, name }: Source,
  isWanted: () => boolean,
): Promise<ImportState | null> {
  const text = await file.text().catch(() => null);
  await bench.whenReady();
  if (!isWanted()) return null;
  if (text === null) return { is: 'refused', name, message: unreadable };
  if (kindOfFile(text) === bureauFileKind) {
    const error = bench.takeBureauFile(name, text);
    return error === null
      ? { is: 'taken', name, message: '已按局定口径计分，可以撤销' }
      : { is: 'refused', name, message: error };
  }
  if (bench.readOnly()) return { is: 'refused', name, message: notHere };
  const received = await bench.receiveWorkFile(text);
  if (received.is === 'asking') return { is: 'workFile', name, file: received.file, otherRules: received.otherRules };
  return { is: received.is === 'opened' ? 'taken' : 'refused', name, message: received.message };
}
