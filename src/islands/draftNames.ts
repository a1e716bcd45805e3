/** How a draft is called where several stand beside one another. */

import type { Draft } from '../drafts/draft.ts';

export const titleOf = ({ station, name }: Draft): string => [station || '未写司法所', name].filter(Boolean).join('　');

/** Within a sentence. */
export const namedIn = (draft: Draft): string => `“${titleOf(draft)}”第 ${draft.number} 稿`;
