/** Text as bytes in each shape that a station's file may have. There is no GB18030 encoder in the platform: its decoder is turned round. */

const gbBytes = new Map<string, readonly number[]>();
const gb = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    if (trail === 0x7f) continue;
    const character = gb.decode(Uint8Array.of(lead, trail));
    if (!gbBytes.has(character)) gbBytes.set(character, [lead, trail]);
  }
}

/** Four bytes, of which the second and fourth are digits: what has no two-byte form, from the first of all on. */
const fourBytes = (index: number) => [
  0x81 + Math.floor(index / 12_600),
  0x30 + (Math.floor(index / 1260) % 10),
  0x81 + (Math.floor(index / 10) % 126),
  0x30 + (index % 10),
];
/** Characters of the basic plane in four bytes, and where those beyond it begin. */
const basicFour = 39_420;
const beyond = 189_000;
const fourByteIndex = new Map(
  Array.from({ length: basicFour }, (_, index) => [gb.decode(Uint8Array.from(fourBytes(index))), index] as const),
);

function gbBytesOf(character: string): readonly number[] {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return [point];
  if (point > 0xffff) return fourBytes(beyond + point - 0x10000);
  const four = fourByteIndex.get(character);
  const bytes = gbBytes.get(character) ?? (four === undefined ? null : fourBytes(four));
  if (!bytes) throw new Error(`${character} has no form in GB18030`);
  return bytes;
}

const toGb18030 = (text: string) => Uint8Array.from([...text].flatMap((character) => [...gbBytesOf(character)]));

const toUtf16 = (text: string, littleEndian: boolean) => {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of ['\ufeff', ...text.split('')].entries()) {
    view.setUint16(2 * index, unit.charCodeAt(0), littleEndian);
  }
  return bytes;
};

const utf8 = new TextEncoder();

export const encoders: Readonly<Record<string, (text: string) => Uint8Array>> = {
  'UTF-8': (text) => utf8.encode(text),
  'UTF-8 with BOM': (text) => utf8.encode(`\ufeff${text}`),
  GB18030: toGb18030,
  'UTF-16LE': (text) => toUtf16(text, true),
  'UTF-16BE': (text) => toUtf16(text, false),
};
