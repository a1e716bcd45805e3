/** Each folder in `rubric/`: to load an edition runs every check of it, and every example. */

import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadEditions } from '../../src/rubric/load.ts';

test('every edition in rubric/ is right, and agrees with the others', () => {
  const folders = readdirSync('rubric', { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const loaded = loadEditions('rubric').map(({ rubric }) => rubric.edition);
  // A folder that is not named for a year would be passed over in silence.
  expect(loaded.sort()).toEqual(folders.map(({ name }) => name).sort());
});
