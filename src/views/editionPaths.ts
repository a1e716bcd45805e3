/** One page, or one file, for each edition. */

import type { Edition } from '../rubric/compile.ts';
import { loadEditions } from '../rubric/load.ts';

export interface EditionProps extends Record<string, unknown> {
  readonly edition: Edition;
}

export const editionPaths = () =>
  loadEditions().map((edition) => ({
    params: { edition: edition.rubric.edition },
    props: { edition } satisfies EditionProps,
  }));
