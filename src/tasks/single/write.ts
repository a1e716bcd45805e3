/**
 * Makes the single file out of a built site, puts it there, and says its size where it is linked:
 * `node src/tasks/single/write.ts FOLDER BASE`.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import type { EditionData } from '../../islands/Calculator.tsx';
import { editionIn, type Pack } from '../../single/pack.ts';
import { documentOf } from './document.ts';
import { bundle } from './program.ts';
import { packPages } from './sitePages.ts';

const [folder = 'dist', base = '/'] = process.argv.slice(2);
const at = (...path: string[]) => join(folder, ...path);
const calculator = readFileSync(at('calculator', 'index.html'), 'utf8');

/** As the built calculator holds it, so that the file is of the very same. */
const edition = JSON.parse(parse(calculator).querySelector('#edition')?.textContent ?? '') as EditionData;

/** A copy goes from hand to hand: it has to say itself what it is. */
function aboutThisCopy(): string {
  const now = new Date();
  const day = `${now.getFullYear()} 年 ${now.getMonth() + 1} 月 ${now.getDate()} 日`;
  return `单机版：${edition.rubric.shortTitle}，规则版本 ${edition.rules}，${day}制作。局里的网站上可能有更新的版本。`;
}

const { pages, files, styles, frame } = packPages(folder, base, edition.rubric.edition, aboutThisCopy());
const [style = '', ...pageStyles] = styles;
const { rubric, ...others } = edition;
const pack: Pack = {
  edition: { ...others, rubricAt: `/${rubric.edition}/rubric.json` },
  styles: pageStyles,
  pages,
  files,
};
// What is published is what the calculator goes by, to the letter.
if (JSON.stringify(editionIn(pack).rubric) !== JSON.stringify(rubric))
  throw new Error('the rubric in the pack differs');
const html = documentOf({
  frame,
  style,
  icon: readFileSync(at('icon.svg'), 'utf8'),
  boot: await bundle('single/boot.ts'),
  program: await bundle('single/main.ts'),
  pack: JSON.stringify(pack),
});
writeFileSync(at('calculator', 'single.html'), html);

const size = Buffer.byteLength(html);
const saysSize = /(<span data-size="single">)[^<]*/;
const linked = calculator.replace(saysSize, `$1${Math.ceil(size / 1000)} KB`);
if (!saysSize.test(calculator)) throw new Error('the calculator’s page does not say how large the single file is');
writeFileSync(at('calculator', 'index.html'), linked);
