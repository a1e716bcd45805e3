/** Links of the site, made to lead within the single file; what they lead to besides pages is packed. */

import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { HTMLElement } from 'node-html-parser';
import type { PackedFile } from '../../single/pack.ts';

const host = 'http://site';
/** Formats that are no text. */
const binary = ['.xlsx'];

/**
 * What means nothing in the file: links to be sent to others, the file itself, the edition (the pack has it), scripts, and
 * what is said where none run: nothing of the file is seen there. Pictures weigh too much.
 */
const dropped = 'a[data-copy], [data-single], #edition, script:not([type="application/json"]), noscript, img';

/** `folder` holds a site for the base path `base`, of which the pages at `addresses` are taken. */
export function createLinks(folder: string, base: string, addresses: ReadonlySet<string>) {
  const files: Record<string, PackedFile> = {};

  function packFile(address: string) {
    const file = join(folder, address);
    files[address] ??= binary.includes(extname(address))
      ? { base64: readFileSync(file, 'base64') }
      : { text: readFileSync(file, 'utf8') };
  }

  /** Where a link of the page at `from` leads within the file; null where that is not in it. */
  function within(href: string, from: string): string | null {
    const url = new URL(href, `${host}${base}${from.slice(1)}`);
    if (url.origin !== host) return href;
    const address = `/${decodeURI(url.pathname).slice(base.length)}`;
    if (!addresses.has(address)) {
      if (['', '.html'].includes(extname(address)) || !existsSync(join(folder, address))) return null;
      packFile(address);
    }
    return `#${encodeURI(address)}${url.hash}`;
  }

  return {
    files,
    packFile,
    /** Changes a part of the page at `from`. */
    mend(part: HTMLElement, from: string) {
      for (const one of part.querySelectorAll(dropped)) one.remove();
      for (const link of part.querySelectorAll('a[href]')) {
        const to = within(link.getAttribute('href') ?? '', from);
        if (to === null) link.replaceWith(...link.childNodes);
        else link.setAttribute('href', to);
      }
      // What a page holds as JSON has no `<` in it.
      for (const data of part.querySelectorAll('script')) {
        data.innerHTML = data.innerHTML.replace(/"href":"([^"]+)"/g, (_, href) => `"href":"${within(href, from)}"`);
      }
    },
  };
}
