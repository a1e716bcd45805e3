/** Markdown → its blocks, or HTML. The only home of marked. */

import { lexer, marked, type Token, type Tokens } from 'marked';

/** A block of a document that holds nothing but headings, paragraphs and numbered lists. */
export type Block =
  | { readonly is: 'heading'; readonly level: number; readonly text: string }
  | { readonly is: 'paragraph'; readonly number: number | null; readonly text: string };

const is = <T extends Token>(token: Token, type: T['type']): token is T => token.type === type;

/** The blocks in order; each entry of a list is a numbered paragraph. */
export const blocksOf = (markdown: string): Block[] =>
  lexer(markdown).flatMap((token): Block[] => {
    if (is<Tokens.Heading>(token, 'heading')) return [{ is: 'heading', level: token.depth, text: token.text }];
    if (is<Tokens.Paragraph>(token, 'paragraph')) return [{ is: 'paragraph', number: null, text: token.text }];
    if (is<Tokens.List>(token, 'list')) {
      return token.items.map(({ text }, at) => ({ is: 'paragraph', number: Number(token.start) + at, text }));
    }
    return [];
  });

/** Our own texts as HTML. Not for text from outside: nothing is escaped beyond what Markdown asks. */
export const htmlOf = (markdown: string): string => marked.parse(markdown, { async: false });
