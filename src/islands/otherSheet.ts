/** A file that is held against a check code or against the open draft. It is only looked at: nothing of it is taken. */

import { bureauFileKind } from '../drafts/bureauFile.ts';
import { kindOfFile } from '../drafts/jsonFile.ts';
import { readWorkFile } from '../drafts/workFile.ts';
import type { Row } from '../entries/row.ts';
import type { Manner, ReadFile } from '../files/readFile.ts';
import { unreadable } from '../files/unreadable.ts';
import { type Canonical, canonicalOf } from '../fingerprint/canonical.ts';
import { type Choices, splitChoices } from '../score/choices.ts';
import { type Reading, readInWorker } from '../worker/client.ts';
import { forStation, ownRows } from './draftEdits.ts';
import { knownColumns } from './knownColumns.ts';
import type { Workbench } from './workbench.ts';

export interface OtherSheet {
  readonly canonical: Canonical;
  /** Whether the file says nothing of rules and readings, and those of this page were taken. */
  readonly isAssumed: boolean;
  /** What is to be known of the file besides, in sentences without a full stop. */
  readonly remarks: readonly string[];
}

/** The file as a sheet, or why it cannot be compared, in a sentence without a full stop. */
export type ReadSheet = OtherSheet | { readonly error: string };

type Bench = Pick<Workbench, 'rubric' | 'rules' | 'slots' | 'station' | 'ruling' | 'recallColumns'>;

interface Found {
  readonly rows: readonly Row[];
  readonly rules: string;
  readonly choices: Choices;
  readonly isAssumed: boolean;
  readonly remarks: readonly string[];
}

/** Names that are listed of a file's stations. */
const mostNamed = 5;
const named = (station: string) => (station === '' ? '没有写司法所' : `“${station}”`);

/** Of the rows of several stations those of the one at hand. */
function ofStation(bench: Bench, { rows: all, rules, choices, isAssumed, remarks }: Found): ReadSheet {
  const station = bench.station();
  const rows = forStation(all, station);
  const stations = [...new Set(rows.map((row) => row.station.trim()))];
  const [only = station, ...others] = stations;
  const isHere = stations.includes(station);
  if (!isHere && others.length > 0) {
    const list = stations.slice(0, mostNamed).map(named).join('、');
    const more = stations.length > mostNamed ? '等' : '';
    return {
      error: `文件里有 ${stations.length} 个司法所（${list}${more}），没有${named(station)}，不知道要核对哪一个。请换一个文件，或把这里的司法所名称改成和文件里的一样`,
    };
  }
  const canonical = canonicalOf(bench.rubric, rules, ownRows(rows, isHere ? station : only), choices);
  if (canonical.lines.length === 0) return { error: '文件里一个数也没有填，没有什么可核对的' };
  const about = !isHere
    ? [`文件里是${named(only)}的，这里是${named(station)}的；核对的只是数，不管名称`]
    : others.length > 0
      ? [`文件里有 ${stations.length} 个司法所，核对的是${named(station)}的`]
      : [];
  return { canonical, isAssumed, remarks: [...about, ...remarks] };
}

function fromJson(bench: Bench, text: string): ReadSheet {
  if (kindOfFile(text) === bureauFileKind) return { error: '这是局定口径，不是自评表' };
  const file = readWorkFile(text);
  if ('error' in file) return file;
  const { draft, rules } = file;
  const { edition } = bench.rubric;
  if (draft.edition !== edition)
    return { error: `这是 ${draft.edition} 年度的台账，这里是 ${edition} 年度的，不能核对` };
  const { known } = splitChoices(bench.rubric, draft.bureau?.choices ?? draft.choices);
  return ofStation(bench, { rows: draft.rows, rules, choices: known, isAssumed: false, remarks: [] });
}

function fromTable(bench: Bench, read: ReadFile): ReadSheet {
  if ('error' in read) return read;
  const remarks = read.notices.flatMap(({ level, line, message }) =>
    level === 'note' ? [] : [line === null ? message : `第 ${line} 行：${message}`],
  );
  return ofStation(bench, { rows: read.rows, rules: bench.rules, choices: bench.ruling(), isAssumed: true, remarks });
}

/** Reads a table or a work file; the promise never settles once it is cancelled. `onProgress` is told the share done. */
export function readOtherSheet(
  bench: Bench,
  file: File,
  onProgress: (share: number) => void,
): { readonly read: Promise<ReadSheet>; readonly cancel: () => void } {
  let running: Reading | null = null;
  let isCancelled = false;
  const look = (manner: Manner): Promise<ReadFile> => {
    if (isCancelled) return new Promise(() => {});
    running = readInWorker({ file, codes: [...bench.slots.keys()], manner }, onProgress);
    return running.read;
  };
  async function read(): Promise<ReadSheet> {
    if (/\.json$/i.test(file.name)) {
      const text = await file.text().catch(() => null);
      return text === null ? { error: unreadable } : fromJson(bench, text);
    }
    const found = await look({});
    const manner = 'error' in found && found.seen ? await knownColumns(bench, found.seen) : null;
    return fromTable(bench, manner ? await look(manner) : found);
  }
  return {
    read: read(),
    cancel() {
      isCancelled = true;
      running?.cancel();
    },
  };
}
