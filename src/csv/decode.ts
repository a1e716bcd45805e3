/** Bytes → text: byte order mark, then strict UTF-8, then GB18030 (contract section 2); or why it is no table at all. */

import { foreignFormat } from './foreignFormat.ts';

export type Decoded =
  | { readonly text: string; readonly encoding: 'UTF-8' | 'GB18030' | 'UTF-16LE' | 'UTF-16BE' }
  | { readonly error: string };

const strict = (label: string, bytes: Uint8Array): string | null => {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, at) => bytes[at] === byte);

export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { error: '文件是空的，请检查是否存错，或重新导出' };
  for (const [encoding, ...mark] of [
    ['UTF-16LE', 0xff, 0xfe],
    ['UTF-16BE', 0xfe, 0xff],
  ] as const) {
    if (!startsWith(bytes, ...mark)) continue;
    const text = strict(encoding.toLowerCase(), bytes);
    return text === null ? { error: '文件内容有损坏（UTF-16），请在 WPS 里重新另存为 CSV' } : { text, encoding };
  }
  const format = foreignFormat(bytes);
  if (format) return { error: format };
  const utf8 = strict('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'UTF-8' };
  const chinese = strict('gb18030', bytes);
  if (chinese !== null) return { text: chinese, encoding: 'GB18030' };
  return { error: '看不懂文件的文字编码，请在 WPS 里打开后另存为“CSV UTF-8（逗号分隔）”再试' };
}
