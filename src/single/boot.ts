/**
 * The one script that stands in the file as it is: unpacks the program and runs it. The program is let run by its hash,
 * like this one. Where it cannot be unpacked, the sentence stays that stands in its place.
 */

import { unpack } from './unpack.ts';

const script = document.createElement('script');
void unpack('program').then((text) => {
  script.textContent = text;
  document.head.append(script);
});
