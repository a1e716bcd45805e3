/** The pages of a built site, parsed; the single file is none of them (`single.test.ts`). */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';

export interface BuiltPage {
  /** Address below the site's base path, `2023/3.1/`. */
  readonly path: string;
  readonly html: string;
  readonly root: HTMLElement;
}

export const pagesIn = (folder: string): BuiltPage[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html') && !file.endsWith('single.html'))
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      return { path: file.replace(/\\/g, '/').replace(/index\.html$/, ''), html, root: parse(html) };
    });

/** Text as a reader sees it, without the white space of the markup. */
export const textOf = (element: HTMLElement): string => element.textContent.replace(/\s+/g, ' ').trim();
