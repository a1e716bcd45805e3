/** What the script of every page does; pages read well without it. It is kept to a kilobyte. */

import { offerCopying } from './copyLink.ts';
import { offerLargePrint } from './largePrint.ts';
import { enhanceParts } from './pageParts.ts';

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

enhanceParts(document);
