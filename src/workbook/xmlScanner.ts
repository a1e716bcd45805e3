/**
 * A strict scanner of the plain XML in workbooks: elements, attributes, text. No document type and no entities of its
 * own, so nothing in a file can grow; whatever does not close as it should is refused.
 */

import { limits } from './limits.ts';
import { damaged } from './refused.ts';

export type Attributes = ReadonlyMap<string, string>;

/** Called with names without their prefix; attributes keep theirs. */
export interface Handlers {
  readonly open?: (name: string, attributes: Attributes) => void;
  readonly close?: (name: string) => void;
  /** A whole or a part of the text between two tags. */
  readonly text?: (text: string) => void;
}

const named: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

const forbidden = (code: number) =>
  !(code >= 0x20 || code === 9 || code === 10 || code === 13) ||
  (code >= 0xd800 && code <= 0xdfff) ||
  code === 0xfffe ||
  code === 0xffff ||
  code > 0x10ffff;

function decodeEntity(reference: string): string {
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(reference);
  if (!digits) {
    const character = named.get(reference);
    if (character === undefined) throw damaged();
    return character;
  }
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16);
  if (forbidden(code)) throw damaged();
  return String.fromCodePoint(code);
}

const decodeEntities = (text: string) =>
  text.includes('&')
    ? text.replace(/&([^;&]*);?/g, (whole, reference: string) => {
        if (!whole.endsWith(';')) throw damaged();
        return decodeEntity(reference);
      })
    : text;

const none: Attributes = new Map();
const isSpace = (code: number) => code === 0x20 || code === 9 || code === 10 || code === 13;

/** Reads `name="value"` pairs, each after a space. By hand: a pattern takes the square of the time on many spaces. */
function readAttributes(text: string): Attributes {
  let at = 0;
  const skip = () => {
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    return at;
  };
  const attributes = new Map<string, string>();
  for (;;) {
    const before = at;
    if (skip() >= text.length) return attributes.size > 0 ? attributes : none;
    const equals = text.indexOf('=', at);
    const name = text.slice(at, Math.max(at, equals)).trimEnd();
    if (at === before || name === '' || /[\s"'<>]/.test(name) || attributes.has(name)) throw damaged();
    at = equals + 1;
    const quote = text[skip()];
    const end = quote === '"' || quote === "'" ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) throw damaged();
    const value = text.slice(at + 1, end);
    if (value.includes('<')) throw damaged();
    attributes.set(name, decodeEntities(value.replace(/[\t\r\n]/g, ' ')));
    at = end + 1;
  }
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/** Where the tag that begins at `from` ends (the index of its `>`, not counting one inside quotes); -1 while it is cut. */
function endOfTag(buffer: string, from: number): number {
  let quote = 0;
  for (let at = from; at < buffer.length; at += 1) {
    const code = buffer.charCodeAt(at);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 0x22 || code === 0x27) quote = code;
    else if (code === 0x3e) return at;
  }
  return -1;
}

/** Parts that begin thus are passed over, or (character data) taken as they stand. */
const sections = [
  { begins: '<!--', ends: '-->', isText: false },
  { begins: '<![CDATA[', ends: ']]>', isText: true },
  { begins: '<?', ends: '?>', isText: false },
] as const;

export interface Scanner {
  /** Goes on with more of the document. */
  readonly write: (more: string) => void;
  /** Says that there is no more; refuses a document that is not whole. */
  readonly end: () => void;
}

/** Scans a document that arrives piece by piece. */
export function createScanner(handlers: Handlers): Scanner {
  let rest = '';
  let started = false;
  const stack: string[] = [];

  const text = (raw: string, plain: boolean) => {
    if (stack.length > 0) {
      const oneLineEnd = raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw;
      handlers.text?.(plain ? oneLineEnd : decodeEntities(oneLineEnd));
    } else if (raw.trim() !== '') throw damaged();
  };
  const openTag = (tag: string) => {
    const selfClosing = tag.endsWith('/');
    const body = selfClosing ? tag.slice(0, -1) : tag;
    const name = /^[^\s/<>="'&]+/.exec(body)?.[0];
    if (!name || (started && stack.length === 0) || stack.length >= limits.depth) throw damaged();
    started = true;
    const local = localName(name);
    handlers.open?.(local, readAttributes(body.slice(name.length)));
    if (selfClosing) handlers.close?.(local);
    else stack.push(name);
  };
  const closeTag = (tag: string) => {
    const name = tag.trimEnd();
    if (stack.pop() !== name) throw damaged();
    handlers.close?.(localName(name));
  };

  /** Takes one tag or text from `at`; gives where the next begins, or -1 when it is cut. */
  const take = (at: number): number => {
    if (rest.charCodeAt(at) !== 0x3c) {
      const end = rest.indexOf('<', at);
      if (end < 0) return -1;
      text(rest.slice(at, end), false);
      return end;
    }
    const kind = rest.charCodeAt(at + 1);
    if (kind === 0x21 || kind === 0x3f) {
      const section = sections.find(({ begins }) => rest.startsWith(begins, at));
      if (!section) {
        // Not cut, and no comment: a document type, which no workbook has.
        if (rest.length - at >= 9) throw damaged();
        return -1;
      }
      const end = rest.indexOf(section.ends, at + section.begins.length);
      if (end < 0) return -1;
      if (section.isText) text(rest.slice(at + section.begins.length, end), true);
      return end + section.ends.length;
    }
    const end = endOfTag(rest, at + 1);
    if (end < 0) return -1;
    if (kind === 0x2f) closeTag(rest.slice(at + 2, end));
    else openTag(rest.slice(at + 1, end));
    return end + 1;
  };

  return {
    write(more) {
      rest += more;
      let at = 0;
      while (at < rest.length) {
        const next = take(at);
        if (next < 0) break;
        at = next;
      }
      rest = rest.slice(at);
      if (rest.length > limits.token) throw damaged();
    },
    end() {
      if (rest.trim() !== '' || stack.length > 0 || !started) throw damaged();
    },
  };
}
