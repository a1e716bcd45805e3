/** The search page: finds as one types; arrows walk through what was found. The query stays in the address after its #. */

import type { SearchData } from './entry.ts';
import { type Found, find, indexOf } from './find.ts';
import type { Marked } from './mark.ts';
import { statusOf } from './status.ts';

const field = document.querySelector<HTMLInputElement>('#query');
const list = document.querySelector<HTMLOListElement>('#found');
const status = document.querySelector<HTMLElement>('#search-status');
const data = document.querySelector('#search-data');
if (!field || !list || !status || !data) throw new Error('the search page lacks its field, its list or its entries');
const index = indexOf(JSON.parse(data.textContent) as SearchData);

function marked(parent: HTMLElement, parts: Marked): HTMLElement {
  for (const { text, hit } of parts) {
    if (hit) parent.appendChild(document.createElement('mark')).textContent = text;
    else parent.append(text);
  }
  return parent;
}

function lineOf({ entry, title, excerpt }: Found): HTMLLIElement {
  const line = document.createElement('li');
  const link = line.appendChild(document.createElement('a'));
  link.href = entry.href;
  const head = link.appendChild(document.createElement('strong'));
  if (entry.code !== '') {
    const code = head.appendChild(document.createElement('span'));
    code.className = 'code';
    // A question's id may be the same as a clause's code.
    code.textContent = entry.kind === '口径' ? `口径 ${entry.code}` : entry.code;
    head.append(' ');
  }
  marked(head, title);
  const kind = link.appendChild(document.createElement('small'));
  kind.textContent = entry.kind;
  if (excerpt.length > 0) marked(link.appendChild(document.createElement('span')), excerpt);
  return line;
}

function show(query: string) {
  const answer = find(index, query);
  list?.replaceChildren(...answer.found.map(lineOf));
  if (status) status.textContent = statusOf(query, answer);
}

function queryInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}

field.addEventListener('input', () => {
  history.replaceState(null, '', `#${encodeURIComponent(field.value)}`);
  show(field.value);
});

/** Another query in the address of the open page: a link followed, or the address edited. */
addEventListener('hashchange', () => {
  const query = queryInAddress();
  if (query === field.value) return;
  field.value = query;
  show(query);
});

/** Arrows walk from the field through the list and back. */
addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && field.value !== '') {
    field.value = '';
    field.dispatchEvent(new Event('input'));
    field.focus();
    return;
  }
  if (event.key === 'Enter' && event.target === field && !event.isComposing) {
    list.querySelector('a')?.click();
    return;
  }
  if ((event.key !== 'ArrowDown' && event.key !== 'ArrowUp') || event.isComposing) return;
  const stops: HTMLElement[] = [field, ...list.querySelectorAll('a')];
  const at = stops.indexOf(document.activeElement as HTMLElement);
  const next = stops[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (at < 0 || !next) return;
  event.preventDefault();
  next.focus();
});

// What was typed before this script was ready stands.
if (field.value === '') field.value = queryInAddress();
field.focus();
show(field.value);
