/** The pages of a built site, as the single file holds them: their links lead to places within it. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { PackedFile, PackedPage } from '../../single/pack.ts';

const host = 'http://site';
/** The page that the file opens with. */
const home = '/calculator/';
/** Formats that are no text. */
const binary = ['.xlsx'];

/** A site's pages that go into the file, and whatever they link. */
export interface SitePages {
  readonly pages: Record<string, PackedPage>;
  readonly files: Record<string, PackedFile>;
  readonly styles: string[];
  /** The calculator's own document, its links mended like all others. */
  readonly frame: HTMLElement;
}

/** `folder` holds a site for the base path `base`; of its editions only `edition` is taken. `about` stands at the foot of every page. */
export function packPages(folder: string, base: string, edition: string, about: string): SitePages {
  const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replace(/\\/g, '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((address) => !/^\/\d{4}\//.test(address) || address.startsWith(`/${edition}/`))
    .sort();
  const isPage = new Set(addresses);
  const files: Record<string, PackedFile> = {};
  const styles: string[] = [];

  function packFile(address: string) {
    const file = join(folder, address);
    files[address] ??= binary.includes(extname(address))
      ? { base64: readFileSync(file, 'base64') }
      : { text: readFileSync(file, 'utf8') };
  }
  // Not linked: a button opens it.
  packFile(`/${edition}/sample.csv`);

  /** Where a link of a page leads within the file; null where it leads to nothing that is in it. */
  function within(href: string, from: string): string | null {
    const url = new URL(href, `${host}${base}${from.slice(1)}`);
    if (url.origin !== host) return href;
    const address = `/${decodeURI(url.pathname).slice(base.length)}`;
    if (!isPage.has(address)) {
      if (address.endsWith('.html') || extname(address) === '' || !existsSync(join(folder, address))) return null;
      packFile(address);
    }
    return `#${encodeURI(address)}${url.hash}`;
  }

  function mendLinks(part: HTMLElement, from: string) {
    // Links to be sent to others mean nothing outside this machine; the file need not hold itself, nor the edition
    // twice; pictures weigh too much.
    for (const one of part.querySelectorAll('a[data-copy], [data-single], img, script:not([type]), #edition'))
      one.remove();
    for (const link of part.querySelectorAll('a[href]')) {
      const to = within(link.getAttribute('href') ?? '', from);
      if (to === null) link.replaceWith(...link.childNodes);
      else link.setAttribute('href', to);
    }
    // Data of a page, without a `<`.
    for (const data of part.querySelectorAll('script')) {
      data.innerHTML = data.innerHTML.replace(/"href":"([^"]+)"/g, (_, href) => `"href":"${within(href, from)}"`);
    }
  }

  /** The style sheets of a page, known by what they say. */
  function stylesOf(root: HTMLElement): number[] {
    return root.querySelectorAll('link[rel="stylesheet"], style').map((element) => {
      const href = element.getAttribute('href');
      const css =
        href === undefined ? element.textContent : readFileSync(join(folder, href.slice(base.length)), 'utf8');
      const own = css.replace(/url\((\/[^)]*)\)/g, (_, path: string) => {
        const picture = readFileSync(join(folder, path.slice(base.length)), 'base64');
        return `url(data:image/svg+xml;base64,${picture})`;
      });
      return styles.includes(own) ? styles.indexOf(own) : styles.push(own) - 1;
    });
  }

  const roots = new Map(
    // The home page first: its first style sheet is that of every page.
    [home, ...addresses.filter((address) => address !== home)].map((address) => [
      address,
      parse(readFileSync(join(folder, address, 'index.html'), 'utf8')),
    ]),
  );
  const pages = Object.fromEntries(
    [...roots].map(([address, root]): [string, PackedPage] => {
      const part = (selector: string) => {
        const found = root.querySelector(selector);
        if (!found) throw new Error(`${address} has no ${selector}`);
        mendLinks(found, address);
        return found;
      };
      const section = part('.masthead').querySelector('a[aria-current]')?.getAttribute('href');
      return [
        address,
        {
          title: root.querySelector('title')?.textContent ?? '',
          main: part('main').innerHTML,
          foot: `${part('.colophon').innerHTML}<p>${about}</p>`,
          section: section === undefined ? null : decodeURI(section.slice(1)),
          // The first is the frame's: it stands in the file itself.
          styles: stylesOf(root).flatMap((at) => (at === 0 ? [] : [at - 1])),
        },
      ];
    }),
  );
  const frame = roots.get(home);
  if (!frame) throw new Error(`the site has no ${home}`);
  return { pages, files, styles, frame };
}
