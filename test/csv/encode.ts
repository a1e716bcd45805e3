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

const toGb18030 = (text: string) =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      if (character.charCodeAt(0) < 0x80) return character.charCodeAt(0);
      const bytes = gbBytes.get(character);
      if (!bytes) throw new Error(`${character} has no two-byte form`);
      return [...bytes];
    }),
  );

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
