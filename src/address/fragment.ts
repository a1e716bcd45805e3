/**
 * What the `#` of an address says. On the site it is an anchor in the page; in the single file, which has but one
 * address of its own, also the page: `#/calculator/#1.1`.
 */

export interface Fragment {
  /** Null where the address itself says the page. */
  readonly page: string | null;
  readonly anchor: string;
}

/** `location.hash` in its parts; one that cannot be decoded says nothing. */
export function readFragment(hash: string): Fragment {
  try {
    const [, page, anchor = ''] = /^#(\/[^#]*)?#?(.*)$/.exec(hash) ?? [];
    return { page: page === undefined ? null : decodeURI(page), anchor: decodeURIComponent(anchor) };
  } catch {
    return { page: null, anchor: '' };
  }
}

/** The same for `location`: of the page at hand, another anchor. */
export function writeFragment({ page }: Fragment, anchor: string): string {
  return `#${page === null ? '' : `${encodeURI(page)}#`}${encodeURIComponent(anchor)}`;
}
