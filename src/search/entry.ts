/** One place of the site that the search can find. */

export interface SearchEntry {
  /** What kind of place it is, in the reader's words. */
  readonly kind: '条款' | '考核内容' | '办法' | '口径' | '科室' | '使用说明';
  /** Code or id; empty where there is none. */
  readonly code: string;
  readonly title: string;
  /** What is searched besides the title and code. */
  readonly text: string;
  readonly href: string;
}
