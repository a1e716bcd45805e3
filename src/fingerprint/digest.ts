/** A short name for exact content, by which two copies are known to be the same. The only home of @noble/hashes. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 of a text in UTF-8, or of bytes, as 64 hexadecimal digits: what `sha256sum` prints for the file. */
export const digestOf = (content: string | Uint8Array): string =>
  bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
