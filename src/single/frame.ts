/** What stays around the pages of the file: its navigation, and the places for a page and its colophon. */

import { readFragment } from '../address/fragment.ts';
import type { Pack, PackedPage } from './pack.ts';

export function findFrame({ styles }: Pack) {
  const main = document.querySelector<HTMLElement>('main');
  const foot = document.querySelector<HTMLElement>('.colophon');
  if (!main || !foot) throw new Error('the file lacks the frame of its pages');
  const sheets = styles.map((style) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    return sheet;
  });
  return {
    main,
    /** Sets everything around `main` as the page has it: its styles alone are in force. */
    dress({ styles, foot: words, section }: PackedPage) {
      document.adoptedStyleSheets = styles.flatMap((at) => sheets[at] ?? []);
      foot.innerHTML = words;
      for (const link of document.querySelectorAll('.masthead a')) {
        const isHere = section !== null && readFragment(link.getAttribute('href') ?? '').page === section;
        if (isHere) link.setAttribute('aria-current', 'page');
        else link.removeAttribute('aria-current');
      }
    },
  };
}
