/** Whether a draft was changed since it was last written to a work file: a browser's storage is wiped sooner than a file. */

import type { Draft } from '../drafts/draft.ts';

export const isUnsaved = ({ lastFile, changedAt }: Draft): boolean => (lastFile?.at ?? '') < changedAt;
