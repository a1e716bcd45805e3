/** The search page: finds as one types; arrows walk through what was found. The query stays in the address after its #. */

import type { SearchEntry } from './entry.ts';
import { type Found, find, indexOf, type Marked } from './find.ts';

const field = document.querySelector<HTMLInputElement>('#query');
const list = document.querySelector<HTMLOListElement>('#found');
const status = document.querySelector<HTMLElement>('#search-status');
const entries = document.querySelector('#entries');
if (!field || !list || !status || !entries) throw new Error('the search page lacks its field, its list or its entries');
const index = indexOf(JSON.parse(entries.textContent) as SearchEntry[]);

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
    code.textContent = entry.code;
    head.append(' ');
  }
  marked(head, title);
  const kind = link.appendChild(document.createElement('small'));
  kind.textContent = entry.kind;
  if (excerpt.length > 0) marked(link.appendChild(document.createElement('span')), excerpt);
  return line;
}

function show(query: string) {
  const { found, exact } = find(index, query);
  list?.replaceChildren(...found.map(lineOf));
  if (!status) return;
  if (query.trim() === '') status.textContent = '';
  else if (found.length === 0) status.textContent = `没有找到“${query.trim()}”，换个说法试试，或用条款编号。`;
  else status.textContent = exact ? `找到 ${found.length} 处` : '没有完全一样的，下面是相近的：';
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
