/** Scans one part of a package while it is unpacked, so that it never stands in memory as a whole. */

import { limits } from './limits.ts';
import { damaged, tooMuch } from './refused.ts';
import { createScanner, type Handlers } from './xmlScanner.ts';
import { unpack, type Zip } from './zip.ts';

export interface Package {
  readonly zip: Zip;
  /** Bytes unpacked so far, of all parts. */
  unpacked: number;
  /** Told how many bytes were unpacked. */
  readonly onProgress?: ((unpacked: number) => void) | undefined;
}

/** Parts are UTF-8, or UTF-16 with its mark. */
const encodingOf = ([first, second]: Uint8Array) =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';

/** Whether the package has such a part. */
export const hasPart = ({ zip }: Package, path: string): boolean => zip.entries.has(path.toLowerCase());

/** Scans the part at `path`; refuses the file when there is none, or when it is not whole. */
export async function scanPart(source: Package, path: string, handlers: Handlers): Promise<void> {
  const entry = source.zip.entries.get(path.toLowerCase());
  if (!entry) throw damaged();
  const scanner = createScanner(handlers);
  let decoder: TextDecoder | null = null;
  const decode = (piece?: Uint8Array) => {
    decoder ??= new TextDecoder(piece ? encodingOf(piece) : 'utf-8', { fatal: true });
    try {
      return decoder.decode(piece, { stream: piece !== undefined });
    } catch {
      throw damaged();
    }
  };
  for await (const piece of unpack(source.zip, entry)) {
    source.unpacked += piece.length;
    if (source.unpacked > limits.unpacked) throw tooMuch('文件的内容展开后太大');
    scanner.write(decode(piece));
    source.onProgress?.(source.unpacked);
  }
  scanner.write(decode());
  scanner.end();
}
