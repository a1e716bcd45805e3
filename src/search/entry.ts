/** One place of the site that the search can find. */

/** Kinds of places in the order in which they are shown, in the reader's words. */
export const entryKinds = ['类别', '页面', '条款', '考核内容', '办法', '科室', '口径', '使用说明'] as const;

export interface SearchEntry {
  readonly kind: (typeof entryKinds)[number];
  /** Code or id; empty where there is none. */
  readonly code: string;
  readonly title: string;
  /** What is searched besides the title and code. */
  readonly text: string;
  readonly href: string;
}

/** What people say, and what the regulation and the pages call it. */
export interface Synonyms {
  readonly say: readonly string[];
  readonly find: readonly string[];
}

/** All that the search page holds. */
export interface SearchData {
  readonly entries: readonly SearchEntry[];
  readonly synonyms: readonly Synonyms[];
  /** Years that have an edition. */
  readonly years: readonly string[];
}
