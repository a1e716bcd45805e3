/** Good files damaged at random: the same file for the same seed and index. */

import { inflateRawSync } from 'node:zlib';
import { delimiters, encodings } from '../../src/csv/textManner.ts';
import { columns, type Field } from '../../src/entries/row.ts';
import { isZip } from '../../src/files/foreignFormat.ts';
import type { Manner } from '../../src/files/readFile.ts';
import { openZip, packedBytes } from '../../src/workbook/zip.ts';
import { type RawEntry, rawZip } from '../workbook/rawWorkbook.ts';
import type { GoodFile } from './goodFiles.ts';

export interface Mutated {
  /** What was done to which file. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** How the user wants it read: mostly as the file shows. */
  readonly manner: Manner;
}

/** Whole numbers from 0 to below `end`. */
type Dice = (end: number) => number;

/** Mulberry32: small, and the same everywhere. */
function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (end) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * end);
  };
}

const pick = <T>(dice: Dice, list: readonly T[]): T => {
  const one = list[dice(list.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
};
const joined = (...parts: readonly Uint8Array[]) => new Uint8Array(Buffer.concat(parts));

/** Two places in the bytes, in order, mostly near each other. */
function block(bytes: Uint8Array, dice: Dice): [number, number] {
  const from = dice(bytes.length + 1);
  const length = dice(3) === 0 ? dice(bytes.length + 1) : dice(64);
  return [from, Math.min(bytes.length, from + length)];
}

const utf8 = new TextEncoder();
/** Bytes that mean something to one reader or another. */
const telling = [
  ...['"', '""', ',', ';', '\t', '\n', '\r', '\0', "'", '=1+1', '\u001a', '\ufeff', '，', '条款,数值\n', '合计,\n'],
  ...['<', '>', '&', '&#0;', '&#x110000;', '<![CDATA[', '<!--', '<row r="1048577">', '1e999', 'PK\u0003\u0004', '%PDF'],
].map((text) => utf8.encode(text));
const brokenBytes = [
  [0x80],
  [0xff],
  [0xff, 0xfe],
  [0xfe, 0xff],
  [0x00, 0xd8],
  [0xe6, 0x9d],
  [0x81, 0x30],
  [0xf0, 0x9f],
];
const insertions = [...telling, ...brokenBytes.map((bytes) => Uint8Array.from(bytes))];

type Mutation = (bytes: Uint8Array, dice: Dice, good: readonly GoodFile[]) => Uint8Array;

const insertAt = (bytes: Uint8Array, at: number, piece: Uint8Array) =>
  joined(bytes.subarray(0, at), piece, bytes.subarray(at));

/** The entries of a zip with what one of them says of itself, or holds, changed; the list is whole again. */
const entries: Mutation = (bytes, dice, good) => {
  if (!isZip(bytes)) return flipped(bytes, dice, good);
  let zip: ReturnType<typeof openZip>;
  try {
    zip = openZip(bytes);
  } catch {
    return cut(bytes, dice, good);
  }
  const parts = [...zip.entries.values()].flatMap((entry): RawEntry[] => {
    try {
      const packed = packedBytes(zip, entry);
      return [{ name: entry.name, data: entry.method === 0 ? packed : new Uint8Array(inflateRawSync(packed)) }];
    } catch {
      return [];
    }
  });
  if (parts.length === 0) return cut(bytes, dice, good);
  const at = dice(parts.length);
  const part = pick(dice, parts);
  const inside = pick(dice, [flipped, cut, doubled, inserted, swapped]);
  const data = typeof part.data === 'string' ? utf8.encode(part.data) : part.data;
  const changed: readonly (() => RawEntry[])[] = [
    () => [{ ...part, data: inside(data, dice, good) }],
    () => [{ ...part, data: inside(data, dice, good) }],
    () => [{ ...part, data: inside(data, dice, good) }],
    () => [],
    () => [part, part],
    () => [{ ...part, crc: dice(2 ** 32) }],
    () => [{ ...part, size: dice(2 ** 32) }],
    () => [{ ...part, method: dice(100) }],
    () => [{ ...part, flags: dice(2 ** 16) }],
    () => [{ ...part, stored: true }],
    () => [{ ...part, name: pick(dice, parts).name }],
    () => [{ ...part, data: pick(dice, parts).data }],
  ];
  const rest = parts.filter((one) => one !== part);
  rest.splice(at, 0, ...pick(dice, changed)());
  return rawZip(rest);
};

const flipped: Mutation = (bytes, dice) => {
  const copy = Uint8Array.from(bytes);
  for (let times = 1 + dice(dice(5) === 0 ? 200 : 8); times > 0 && copy.length > 0; times -= 1) {
    const at = dice(copy.length);
    copy[at] = dice(2) === 0 ? dice(256) : (copy[at] ?? 0) ^ (1 << dice(8));
  }
  return copy;
};

const cut: Mutation = (bytes, dice) => {
  const [from, to] = block(bytes, dice);
  return dice(3) === 0 ? bytes.slice(0, from) : joined(bytes.subarray(0, from), bytes.subarray(to));
};

const doubled: Mutation = (bytes, dice) => {
  const [from, to] = block(bytes, dice);
  const times = to - from < 64 && dice(4) === 0 ? 300 : 1;
  return insertAt(bytes, to, joined(...Array.from({ length: times }, () => bytes.subarray(from, to))));
};

const inserted: Mutation = (bytes, dice) => {
  const times = dice(10) === 0 ? 1 + dice(2000) : 1;
  const piece = joined(...Array.from({ length: times }, () => pick(dice, insertions)));
  return insertAt(bytes, dice(bytes.length + 1), piece);
};

const swapped: Mutation = (bytes, dice) => {
  const [first, second, third] = [0, 0, 0].map(() => dice(bytes.length + 1)).sort((a, b) => a - b) as [
    number,
    number,
    number,
  ];
  const blocks = [bytes.subarray(0, first), bytes.subarray(second, third), bytes.subarray(first, second)];
  return joined(...blocks, bytes.subarray(third));
};

/** A piece of a file in another encoding in the middle of this one. */
const mixed: Mutation = (bytes, dice, good) => {
  const other = pick(dice, good).bytes;
  return insertAt(bytes, dice(bytes.length + 1), other.subarray(...block(other, dice)));
};

const joinedFiles: Mutation = (bytes, dice, good) => joined(bytes, pick(dice, good).bytes);

const mutations: Readonly<Record<string, Mutation>> = {
  flipped,
  cut,
  doubled,
  inserted,
  swapped,
  mixed,
  joinedFiles,
  entries,
};

const anyField = [...(Object.keys(columns) as Field[]), null];

/** What a user may choose, fitting or not. */
function mannerOf(dice: Dice): Manner {
  if (dice(3) > 0) return {};
  return {
    ...(dice(2) ? { encoding: pick(dice, encodings) } : {}),
    ...(dice(2) ? { delimiter: pick(dice, delimiters) } : {}),
    ...(dice(3) ? {} : { sheet: dice(3) }),
    ...(dice(3)
      ? {}
      : {
          columns: {
            at: pick(dice, [null, 0, 1, 5, 1000]),
            fields: Array.from({ length: dice(20) }, () => pick(dice, anyField)),
          },
        }),
  };
}

/** One damaged file: one to four things done to a good one. */
export function mutatedFile(good: readonly GoodFile[], seed: number, index: number): Mutated {
  const dice = diceOf(Math.imul(seed, 0x9e3779b1) ^ Math.imul(index + 1, 0x85ebca6b));
  // Workbooks are few among the good files, but most can go wrong in them.
  const books = good.filter(({ bytes }) => isZip(bytes));
  const file = dice(3) === 0 ? pick(dice, books) : pick(dice, good);
  const names = isZip(file.bytes) && dice(2) === 0 ? ['entries'] : [];
  while (names.length === 0 || (names.length < 4 && dice(3) === 0)) names.push(pick(dice, Object.keys(mutations)));
  const bytes = names.reduce((done, name) => mutations[name]?.(done, dice, good) ?? done, file.bytes);
  const manner = mannerOf(dice);
  return { name: `${file.name}: ${names.join(', ')}; ${JSON.stringify(manner)}`, bytes, manner };
}
