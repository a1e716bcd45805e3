/**
 * The one script that stands in the file as it is: unpacks the program and runs it. The program is let run by its hash,
 * like this one. Where it cannot be unpacked, the page's own sentence about older browsers stays.
 */

import { unpack } from './unpack.ts';

const script = document.createElement('script');
void unpack('program').then((text) => {
  script.textContent = text;
  document.head.append(script);
});
