/** Links to files of the site hand out the ones in the pack. */

import { readFragment } from '../address/fragment.ts';
import { download } from '../islands/download.ts';
import type { Pack, PackedFile } from './pack.ts';
import { bytesOf } from './unpack.ts';

const contentOf = (file: PackedFile) => new Blob(['text' in file ? file.text : bytesOf(file.base64)]);

/** The file at an address; the builder has packed every one that is linked. */
export function fileAt({ files }: Pack, address: string): Blob {
  const file = files[address];
  if (!file) throw new Error(`the pack lacks ${address}`);
  return contentOf(file);
}

export function handOutFiles({ files }: Pack): void {
  addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const { page } = readFragment(link?.getAttribute('href') ?? '');
    const file = page === null ? undefined : files[page];
    if (page === null || !file) return;
    event.preventDefault();
    download(contentOf(file), page.slice(page.lastIndexOf('/') + 1));
  });
}
