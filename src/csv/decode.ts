/** Bytes → text: byte order mark, then strict UTF-8, then GB18030 (contract section 2); or why it is no table at all. */

import { foreignFormat } from './foreignFormat.ts';

export type Decoded =
  | {
      readonly text: string;
      readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE';
      /** Characters that could not be read, and stand as U+FFFD. */
      readonly damaged: number;
    }
  | { readonly error: string };

const strict = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte);

/** UTF-8 with a few damaged characters, which GB18030 would turn into nonsense from end to end; null for anything else. */
function brokenUtf8(bytes: Uint8Array): Decoded | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const damaged = text.split('\ufffd').length - 1;
  const whole = text.match(/[\u4e00-\u9fff]/g)?.length ?? 0;
  const marked = startsWith(bytes, 0xef, 0xbb, 0xbf);
  return marked || damaged * 20 < whole ? { text, encoding: 'UTF-8', damaged } : null;
}

/** Reads the bytes of a file as text, or says why they are no table. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { error: '文件是空的，请检查是否存错，或重新导出' };
  for (const [encoding, ...mark] of [
    ['UTF-16LE', 0xff, 0xfe],
    ['UTF-16BE', 0xfe, 0xff],
  ] as const) {
    if (!startsWith(bytes, ...mark)) continue;
    const text = strict(encoding.toLowerCase(), bytes);
    return text === null
      ? { error: '文件内容有损坏（UTF-16），请在 WPS 里重新另存为 CSV' }
      : { text, encoding, damaged: 0 };
  }
  const format = foreignFormat(bytes);
  if (format) return { error: format };
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8', damaged: 0 };
  const broken = brokenUtf8(bytes);
  if (broken) return broken;
  const chinese = strict('gb18030', bytes);
  if (chinese !== null) return { text: chinese, encoding: 'GB18030', damaged: 0 };
  return { error: '看不懂文件的文字编码，请在 WPS 里打开后另存为“CSV UTF-8（逗号分隔）”再试' };
}
