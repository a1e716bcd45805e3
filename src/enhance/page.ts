/** What the script of every page does; pages read well without it. It is kept to a kilobyte. */

import { offerCopying } from './copyLink.ts';
import { offerLargePrint } from './largePrint.ts';
import { keepOffline } from './offline.ts';

const largePrint = document.querySelector<HTMLButtonElement>('button.large-print');
if (largePrint) offerLargePrint(largePrint);
const copied = document.querySelector<HTMLElement>('.copied');
if (copied) offerCopying(copied);

// Ctrl+K leads to the search. Not a key by itself: speech input and stray keys would set it off (WCAG 2.1.4).
addEventListener('keydown', (event) => {
  if (event.code !== 'KeyK' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  const field = document.querySelector<HTMLElement>('#query');
  if (field) field.focus();
  else document.querySelector<HTMLElement>('a.search')?.click();
});

for (const button of document.querySelectorAll<HTMLElement>('button.print')) {
  button.hidden = false;
  button.onclick = () => print();
}

// The year that a reader lives in may have no edition yet: that is said, not passed over.
const notice = document.querySelector<HTMLElement>('[data-editions]');
const year = new Date().getFullYear();
if (notice && !notice.dataset['editions']?.split(' ').includes(String(year))) {
  notice.hidden = false;
  notice.textContent = `${year}年度办法尚未录入，${notice.textContent}`;
}

// Where it cannot be kept, the site works as ever.
const kept = document.querySelector<HTMLElement>('.offline');
if (kept) keepOffline(kept).catch(() => {});
