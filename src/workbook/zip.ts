/**
 * A zip file: which entries it has, and their bytes unpacked piece by piece. By hand and by the browser's own inflate,
 * because a library that unpacks an entry as a whole is at the mercy of what the entry says of its size.
 */

import { crc32 } from './crc32.ts';
import { limits } from './limits.ts';
import { damaged, Refused, tooMuch } from './refused.ts';

export interface Entry {
  readonly name: string;
  readonly encrypted: boolean;
  readonly method: number;
  /** Bytes in the file, and unpacked. */
  readonly packed: number;
  readonly size: number;
  readonly crc: number;
  /** Where its own header stands. */
  readonly at: number;
}

export interface Zip {
  readonly bytes: Uint8Array;
  /** By name, in small letters and with plain slashes: names of parts are told apart by nothing else. */
  readonly entries: ReadonlyMap<string, Entry>;
}

const marks = { local: 0x04034b50, central: 0x02014b50, end: 0x06054b50, end64: 0x06064b50, locator64: 0x07064b50 };
const most16 = 0xffff;
const most32 = 0xffffffff;
const stored = 0;
const deflated = 8;
/** A small piece of packed bytes: at most a thousand times as much comes out before the sizes are looked at again. */
const piece = 16 * 1024;

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const long = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/** Where the list of entries begins, and how many there are. */
function findList(view: DataView): { at: number; count: number } {
  const first = Math.max(0, view.byteLength - 22 - most16);
  let end = view.byteLength - 22;
  while (end >= first && view.getUint32(end, true) !== marks.end) end -= 1;
  if (end < first) throw damaged();
  const plain = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  if (plain.at !== most32 && plain.count !== most16) return plain;
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== marks.locator64) return plain;
  const end64 = long(view, locator + 8);
  if (view.getUint32(end64, true) !== marks.end64) throw damaged();
  return { at: long(view, end64 + 48), count: long(view, end64 + 32) };
}

/** Sizes and place that stand in the extra field because they did not fit, or were not known to. */
function extended(view: DataView, from: number, length: number, values: readonly number[]): number[] {
  let at = from;
  while (at + 4 <= from + length && view.getUint16(at, true) !== 1) at += 4 + view.getUint16(at + 2, true);
  if (at + 4 > from + length) return [...values];
  at += 4;
  return values.map((value) => {
    if (value !== most32) return value;
    at += 8;
    return long(view, at - 8);
  });
}

function readList(bytes: Uint8Array): Zip {
  const view = viewOf(bytes);
  const { at: start, count } = findList(view);
  if (count > limits.parts) throw tooMuch('文件里的部件太多');
  const entries = new Map<string, Entry>();
  let next = start;
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(next, true) !== marks.central) throw damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((place) => view.getUint16(next + place, true));
    const nameAt = next + 46;
    const extraAt = nameAt + (nameLength ?? 0);
    const name = new TextDecoder().decode(bytes.subarray(nameAt, extraAt)).replaceAll('\\', '/').replace(/^\/+/, '');
    const [size = 0, packed = 0, at = 0] = extended(view, extraAt, extraLength ?? 0, [
      view.getUint32(next + 24, true),
      view.getUint32(next + 20, true),
      view.getUint32(next + 42, true),
    ]);
    const key = name.toLowerCase();
    if (entries.has(key)) throw damaged();
    entries.set(key, {
      name,
      encrypted: (view.getUint16(next + 8, true) & 1) === 1,
      method: view.getUint16(next + 10, true),
      packed,
      size,
      crc: view.getUint32(next + 16, true),
      at,
    });
    next = extraAt + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return { bytes, entries };
}

/** Reads the list of entries; refuses a file whose list is not whole. */
export function openZip(bytes: Uint8Array): Zip {
  try {
    return readList(bytes);
  } catch (error) {
    // What is not ours is a number that points outside the file.
    throw error instanceof Refused ? error : damaged();
  }
}

/** The packed bytes of an entry. */
export function packedBytes({ bytes }: Zip, entry: Entry): Uint8Array {
  const view = viewOf(bytes);
  if (entry.at + 30 > bytes.length || view.getUint32(entry.at, true) !== marks.local) throw damaged();
  const from = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (from + entry.packed > bytes.length) throw damaged();
  return bytes.subarray(from, from + entry.packed);
}

/** Gives the bytes piece by piece, only when they are asked for: else all of a bomb would be unpacked before it is seen. */
function inPieces(bytes: Uint8Array): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, at + piece));
        at += piece;
      },
    },
    { highWaterMark: 0 },
  );
}

/** The bytes of an entry, piece by piece, with their size and checksum proved at the end. */
export async function* unpack(zip: Zip, entry: Entry): AsyncGenerator<Uint8Array> {
  if (entry.encrypted) throw new Refused('表格文件设了密码，读不出来。请在 WPS 里打开，取消密码后另存为 .xlsx 再选');
  if (entry.method !== stored && entry.method !== deflated) throw damaged();
  const packed = inPieces(packedBytes(zip, entry));
  const stream = entry.method === stored ? packed : packed.pipeThrough(new DecompressionStream('deflate-raw'));
  const reader = stream.getReader();
  let [size, crc] = [0, 0];
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > entry.size) throw damaged();
      crc = crc32(value, crc);
      yield value;
    }
  } catch (error) {
    throw error instanceof Refused ? error : damaged();
  } finally {
    reader.cancel().catch(() => {});
  }
  if (size !== entry.size || crc !== entry.crc) throw damaged();
}
