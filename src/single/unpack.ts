/** What is packed in the file: gzip, written in base64 in an element that is no script. */

export const bytesOf = (base64: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));

/** The text packed in the element of that id. */
export function unpack(id: string): Promise<string> {
  const packed = bytesOf(document.getElementById(id)?.textContent ?? '');
  return new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'))).text();
}
