/** Files in JSON that this program writes: each says in `kind` what it is. */

/** A text as JSON; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return null;
  }
}

/** What a file says that it is; empty where it says nothing. */
export function kindOfFile(text: string): string {
  const value = parseJson(text);
  const kind = typeof value === 'object' && value !== null ? (value as { kind?: unknown }).kind : null;
  return typeof kind === 'string' ? kind : '';
}
