/** The single file as HTML: the calculator's own document, with all that it needs inside. */

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import type { HTMLElement } from 'node-html-parser';
import { beforePaint } from '../../enhance/beforePaint.mjs';

interface Parts {
  /** The calculator's document, with its links mended. */
  readonly frame: HTMLElement;
  /** The style sheet of the frame; those of the pages are in the pack. */
  readonly style: string;
  /** The icon, as SVG. */
  readonly icon: string;
  /** The script that stands as it is, and unpacks the program. */
  readonly boot: string;
  readonly program: string;
  /** What the pages are made of, as JSON. */
  readonly pack: string;
}

const packed = (text: string) => gzipSync(text, { level: 9 }).toString('base64');
const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Stays where the scripts do not run, or are not all there. */
const stuck =
  '正在打开…如果一直停在这里，可能是文件没有下载完整、浏览器太旧或不允许运行脚本：请重新下载，或把浏览器切换到极速模式再打开。';

/** Only what stands in the file runs, and nothing is asked of any network. */
const policy = ({ style, boot, program }: Parts) =>
  [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${[beforePaint, boot, program].map(hashOf).join(' ')}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    'worker-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join(';');

/** Changes `frame`. */
export function documentOf(parts: Parts): string {
  const { frame, style, icon, boot, program, pack } = parts;
  const [head, body, main] = ['head', 'body', 'main'].map((name) => frame.querySelector(name));
  if (!head || !body || !main) throw new Error('the calculator’s page lacks its head, body or main');
  const waiting = frame.querySelector('.waiting');
  if (waiting) waiting.textContent = stuck;
  for (const one of frame.querySelectorAll('script, style, link, meta[http-equiv], #calculator > :not(.waiting)')) {
    one.remove();
  }
  head.insertAdjacentHTML(
    'beforeend',
    `<meta http-equiv="content-security-policy" content="${policy(parts)}">` +
      `<link rel="icon" href="data:image/svg+xml;base64,${Buffer.from(icon).toString('base64')}">` +
      `<style>${style}</style><script>${beforePaint}</script>`,
  );
  body.insertAdjacentHTML(
    'beforeend',
    `<script type="text/plain" id="program">${packed(program)}</script>` +
      `<script type="text/plain" id="pack">${packed(pack)}</script><script>${boot}</script>`,
  );
  return frame.toString();
}
