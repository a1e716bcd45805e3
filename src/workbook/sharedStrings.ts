/** The texts of a workbook, each written once. */

import { limits } from './limits.ts';
import { tooMuch } from './refused.ts';
import { type Package, scanPart } from './scanPart.ts';
import { unescapeText } from './textEscapes.ts';
import type { Handlers } from './xmlScanner.ts';

/** Collects the text of an element `t`, plain or in runs of different fonts, but not of readings (拼音) above it. */
export function textCollector(): { readonly handlers: Required<Handlers>; readonly take: () => string } {
  let whole = '';
  let run = '';
  let [inText, inReading] = [false, false];
  return {
    handlers: {
      open(name) {
        if (name === 'rPh') inReading = true;
        if (name === 't') inText = !inReading;
      },
      text(text) {
        if (inText) run += text;
      },
      close(name) {
        if (name === 'rPh') inReading = false;
        if (name !== 't' || !inText) return;
        whole += unescapeText(run);
        run = '';
        inText = false;
      },
    },
    take() {
      const taken = whole;
      whole = '';
      return taken;
    },
  };
}

/** Reads the shared texts. */
export async function readSharedStrings(source: Package, path: string | null): Promise<readonly string[]> {
  const texts: string[] = [];
  if (path === null) return texts;
  const collector = textCollector();
  await scanPart(source, path, {
    ...collector.handlers,
    close(name) {
      collector.handlers.close(name);
      if (name !== 'si') return;
      texts.push(collector.take());
      if (texts.length > limits.texts) throw tooMuch('表格里不同的文字太多');
    },
  });
  return texts;
}
