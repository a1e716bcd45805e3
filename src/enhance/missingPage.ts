/** On the 404 page: says which year is not there, and leads to what the address means, or to the nearest that is. */

import { foldCode } from '../entries/fold.ts';

/** As the page holds them; `src/views/addresses.ts` makes them. */
interface Address {
  readonly href: string;
  readonly name: string;
  readonly on: string | null;
}
interface Known {
  readonly base: string;
  /** Editions, each with the addresses of its codes and pages. */
  readonly editions: Readonly<Record<string, Readonly<Record<string, Address>>>>;
}

const known = JSON.parse(document.querySelector('#known')?.textContent ?? '') as Known;
const missing = document.querySelector<HTMLElement>('#missing');
const nearest = document.querySelector<HTMLElement>('#nearest');

/** The address's parts below the base path; an address that cannot be decoded has none. */
function partsOf(pathname: string): string[] {
  try {
    return decodeURIComponent(pathname).slice(decodeURIComponent(known.base).length).split('/').filter(Boolean);
  } catch {
    return [];
  }
}

/** What a code means, as it is typed; else the longest beginning of it that means something. */
function addressOf(addresses: Readonly<Record<string, Address>>, typed: string) {
  const parts = foldCode(typed).split('.').filter(Boolean);
  const candidates = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
  const found = candidates.find((candidate) => Object.hasOwn(addresses, candidate));
  const address = found === undefined ? undefined : addresses[found];
  return address && { ...address, exact: found === candidates[0] };
}

const [typedYear = '', code = ''] = partsOf(location.pathname);
const year = foldCode(typedYear);
const addresses = Object.hasOwn(known.editions, year) ? known.editions[year] : undefined;
if (missing && /^\d{4}$/.test(year) && !addresses) missing.textContent = `${year}年度办法尚未录入。`;
if (missing && nearest && addresses) {
  missing.textContent = '没有这个地址。';
  const found = addressOf(addresses, code);
  if (found) {
    const link = document.createElement('a');
    link.href = found.href;
    link.textContent = found.name;
    if (found.exact && found.on !== null) nearest.append(link, ` 在“${found.on}”这一页里。`);
    else nearest.append('您要找的可能是 ', link, '。');
    nearest.hidden = false;
  }
}
