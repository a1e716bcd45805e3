/** The user's guide: one Markdown file a section in `src/help/`, in the order of their names. */

import { htmlOf } from './markdown.ts';

export interface HelpSection {
  readonly id: string;
  readonly title: string;
  readonly html: string;
  /** Without markup, for the search. */
  readonly text: string;
}

const files = import.meta.glob<string>('../help/*.md', { query: '?raw', import: 'default', eager: true });

/** `../help/20-fill-in.md` → `fill-in`; the number only orders. */
const idOf = (path: string) => path.replace(/^.*\/\d+-|\.md$/g, '');

export const helpSections: readonly HelpSection[] = Object.entries(files)
  .sort(([a], [b]) => a.localeCompare(b))
  .map(([path, markdown]) => {
    const [, title = '', body = ''] = /^# (.+)\n([\s\S]*)$/.exec(markdown) ?? [];
    const html = htmlOf(body);
    return {
      id: idOf(path),
      title,
      html,
      text: html
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    };
  });
