/** What the script of every page does; pages read well without it. It is kept to a kilobyte. */

import { offerCopying } from './copyLink.ts';
import { offerLargePrint } from './largePrint.ts';

const largePrint = document.querySelector<HTMLButtonElement>('button.large-print');
if (largePrint) offerLargePrint(largePrint);
offerCopying();

// “/” leads to the search, as on many sites, unless something is being typed.
const search = document.querySelector<HTMLAnchorElement>('a.search');
addEventListener('keydown', (event) => {
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select');
  if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || typing) return;
  event.preventDefault();
  search?.click();
});

// The year that a reader lives in may have no edition yet: that is said, not passed over.
const notice = document.querySelector<HTMLElement>('[data-editions]');
const year = new Date().getFullYear();
if (notice && !notice.dataset['editions']?.split(' ').includes(String(year))) {
  notice.hidden = false;
  notice.textContent = `${year}年度办法尚未录入，${notice.textContent}`;
}
