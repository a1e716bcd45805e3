/** The file's pages, one at a time, by the address after the `#`. A page that is left is kept as it is, draft and all. */

import { readFragment } from '../address/fragment.ts';
import { type ReadingPlace, readingPlace, returnTo } from '../enhance/readingPlace.ts';
import { findFrame } from './frame.ts';
import type { Pack, PackedPage } from './pack.ts';

/** A page that has been shown: what stood on it, and where the reader was. */
interface Visited {
  readonly page: PackedPage;
  nodes: readonly Node[];
  title: string;
  focus: Element | null;
}

/**
 * `home` is shown first, and for an address that names no page: its anchors are its own. Calls `begin` once for each
 * page, when it first stands in the document.
 */
export function showPages(pack: Pack, home: string, begin: (address: string) => void): void {
  const { main, dress } = findFrame(pack);
  const visited = new Map<string, Visited>();
  const places = new Map<string, ReadingPlace>();
  let shown = '';

  function addressIn(hash: string): string {
    const { page } = readFragment(hash);
    return page !== null && Object.hasOwn(pack.pages, page) ? page : home;
  }
  /** A place to come back to: a page and its anchor; the calculator is one place, whatever its address says. */
  const placeIn = (hash: string) => (addressIn(hash) === home ? home : hash);

  function leave() {
    const left = visited.get(shown);
    if (!left) return;
    left.nodes = [...main.childNodes];
    left.title = document.title;
    left.focus = main.contains(document.activeElement) ? document.activeElement : null;
  }

  function enter(address: string) {
    leave();
    shown = address;
    const known = visited.get(address);
    const page = known?.page ?? pack.pages[address];
    if (!page) return;
    dress(page);
    if (known) main.replaceChildren(...known.nodes);
    else main.innerHTML = page.main;
    document.title = known?.title ?? page.title;
    const focus = known?.focus ?? main;
    if (focus instanceof HTMLElement) focus.focus({ preventScroll: true });
    if (known) return;
    visited.set(address, { page, nodes: [], title: page.title, focus: null });
    begin(address);
  }

  /** Goes to where the reader was, or to what the address names, or to the top. */
  function arrive() {
    const { anchor } = readFragment(location.hash);
    const target = anchor === '' ? null : main.querySelector(`[id="${CSS.escape(anchor)}"]`);
    const kept = places.get(placeIn(location.hash));
    if (shown !== home) {
      for (const one of main.querySelectorAll('.is-target')) one.classList.remove('is-target');
      target?.classList.add('is-target');
    }
    if (kept) returnTo(kept);
    else if (target) target.scrollIntoView();
    else scrollTo(0, 0);
  }

  history.scrollRestoration = 'manual';
  addEventListener('hashchange', ({ oldURL }) => {
    places.set(placeIn(new URL(oldURL).hash), readingPlace(main));
    const address = addressIn(location.hash);
    if (address !== shown) enter(address);
    arrive();
  });
  // A link leads to what it names, even where one has been before; only going back leads to where one was.
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const href = link?.getAttribute('href') ?? '';
    if (href === `#${main.id}`) {
      event.preventDefault();
      main.focus();
    }
    if (!href.startsWith('#/') || placeIn(href) === home) return;
    places.delete(href);
    if (href === location.hash) arrive();
  });

  enter(addressIn(location.hash));
  arrive();
}
