/** Files that are made by a program which is fetched only when it is wanted, and may not be had any more. */

import { download } from './download.ts';

const failed =
  '文件没有做成，台账没有动。这个窗口可能还是旧版的，或者网络断了。请先存成工作文件，再更新或刷新本页，然后重试。';

/** Makes a file and hands it to the browser; says so where it cannot be made. */
export async function handOut(make: () => Promise<Blob>, name: string): Promise<void> {
  let file: Blob;
  try {
    file = await make();
  } catch {
    alert(failed);
    return;
  }
  download(file, name);
}
