/** On the 404 page: says which year or code is not there, and leads to the nearest that is. */

interface Known {
  readonly base: string;
  /** Editions, each with the addresses of its codes. */
  readonly editions: Readonly<Record<string, Readonly<Record<string, string>>>>;
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

const [year = '', code = ''] = partsOf(location.pathname);
const codes = Object.hasOwn(known.editions, year) ? known.editions[year] : undefined;
if (missing && /^\d{4}$/.test(year) && !codes) missing.textContent = `${year}年度办法尚未录入。`;
if (missing && nearest && codes && code !== '') {
  missing.textContent = `${year}年度办法里没有“${code}”这一条或这一页。`;
  // A rule has no page of its own, and a mistyped number no clause: the longest beginning that is known is nearest.
  const parts = code.split('.');
  const candidates = parts.map((_, at) => parts.slice(0, parts.length - at).join('.'));
  const found = candidates.find((candidate) => Object.hasOwn(codes, candidate));
  if (found !== undefined) {
    const link = document.createElement('a');
    link.href = codes[found] ?? known.base;
    link.textContent = found;
    nearest.append('您要找的可能是 ', link, '。');
    nearest.hidden = false;
  }
}
