/** The search page: finds as one types; arrows walk through what was found. The query stays in the address after its #. */

import { readFragment, writeFragment } from '../address/fragment.ts';
import type { SearchData } from './entry.ts';
import { type Found, find, indexOf } from './find.ts';
import type { Marked } from './mark.ts';
import { statusOf } from './status.ts';

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

/** Makes the search work that stands in the document. */
export function startSearch(): void {
  const search = document.querySelector<HTMLElement>('.search-page');
  const field = search?.querySelector<HTMLInputElement>('#query');
  const list = search?.querySelector<HTMLOListElement>('#found');
  const status = search?.querySelector<HTMLElement>('#search-status');
  const data = document.querySelector('#search-data');
  if (!search || !field || !list || !status || !data)
    throw new Error('the search page lacks its field, its list or its entries');
  const index = indexOf(JSON.parse(data.textContent) as SearchData);

  const show = (query: string) => {
    const answer = find(index, query);
    list.replaceChildren(...answer.found.map(lineOf));
    status.textContent = statusOf(query, answer);
  };

  const here = readFragment(location.hash);

  field.addEventListener('input', () => {
    history.replaceState(null, '', writeFragment(here, field.value));
    show(field.value);
  });

  /** Another query in the address of the open page: a link followed, or the address edited. */
  addEventListener('hashchange', () => {
    const { page, anchor: query } = readFragment(location.hash);
    if (page !== here.page || query === field.value) return;
    field.value = query;
    show(query);
  });

  /** Arrows walk from the field through the list and back. */
  search.addEventListener('keydown', (event) => {
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
  if (field.value === '') field.value = here.anchor;
  field.focus();
  show(field.value);
}
