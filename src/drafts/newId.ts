/** Sixteen random hexadecimal digits; works where `crypto.randomUUID` is missing, as over plain http. */
export const newId = (): string =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
