/** Bytes → text: byte order mark, then strict UTF-8, then GB18030 (contract section 2). */

import type { Encoding } from './textManner.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
  /** Whether the bytes themselves say so; a guess can be wrong, and the user may choose another. */
  readonly certain: boolean;
  /** Characters that could not be read, and stand as U+FFFD. */
  readonly damaged: number;
}

const strict = (encoding: Encoding, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte);

/** Reads bytes in one encoding whatever they are. */
function lenient(encoding: Encoding, bytes: Uint8Array, certain: boolean): Decoded {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding, certain, damaged: text.split('\ufffd').length - 1 };
}

/** The encoding that a byte order mark names; null where there is none. */
export function markedEncoding(bytes: Uint8Array): Encoding | null {
  if (startsWith(bytes, 0xff, 0xfe)) return 'UTF-16LE';
  if (startsWith(bytes, 0xfe, 0xff)) return 'UTF-16BE';
  return startsWith(bytes, 0xef, 0xbb, 0xbf) ? 'UTF-8' : null;
}

/** Reads bytes as text: in the encoding that the user chose, else in the one that they show or suggest. */
export function decode(bytes: Uint8Array, chosen?: Encoding): Decoded | { readonly error: string } {
  if (chosen) return lenient(chosen, bytes, true);
  const marked = markedEncoding(bytes);
  if (marked) {
    // A � that somebody wrote is no damage; half a character is.
    return marked !== 'UTF-8' && strict(marked, bytes) === null
      ? { error: '文件内容有损坏（UTF-16），请在 WPS 里重新另存为 .xlsx 或 CSV' }
      : lenient(marked, bytes, true);
  }
  const utf8 = strict('UTF-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', certain: true, damaged: 0 };
  // UTF-8 with a few damaged characters would become nonsense from end to end in GB18030.
  const broken = lenient('UTF-8', bytes, false);
  const whole = broken.text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  if (broken.damaged * 20 < whole) return broken;
  const chinese = lenient('GB18030', bytes, false);
  const read = chinese.text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  if (strict('GB18030', bytes) !== null) return { ...chinese, damaged: 0 };
  if (chinese.damaged * 20 < read) return chinese;
  return { error: '看不懂文件的文字编码，请在 WPS 里打开后另存为 .xlsx，或“CSV UTF-8（逗号分隔）”再试' };
}
