/** The pages of a built site, as the single file holds them: their links lead to places within it. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type HTMLElement, parse } from 'node-html-parser';
import type { PackedFile, PackedPage } from '../../single/pack.ts';
import { createLinks } from './links.ts';

/** The page that the file opens with. */
const home = '/calculator/';

/** A site's pages that go into the file, and whatever they link. */
export interface SitePages {
  readonly pages: Record<string, PackedPage>;
  readonly files: Record<string, PackedFile>;
  readonly styles: string[];
  /** The calculator's own document, its links mended like all others. */
  readonly frame: HTMLElement;
}

/**
 * `folder` holds a site for the base path `base`; of its editions only `edition` is taken. `about` stands at the foot of
 * every page.
 */
export function packPages(folder: string, base: string, edition: string, about: string): SitePages {
  const addresses = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => `/${file.replace(/\\/g, '/')}`)
    .filter((file) => file.endsWith('/index.html'))
    .map((file) => file.replace(/index\.html$/, ''))
    .filter((address) => !/^\/\d{4}\//.test(address) || address.startsWith(`/${edition}/`))
    .sort();
  const links = createLinks(folder, base, new Set(addresses));
  const styles: string[] = [];
  // Not linked: a button opens it.
  links.packFile(`/${edition}/sample.csv`);

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
        links.mend(found, address);
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
  return { pages, files: links.files, styles, frame };
}
