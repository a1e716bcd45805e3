/** The program of the single file: the calculator and the pages of the rules, without a network. */

import '../enhance/page.ts';
import { readFragment } from '../address/fragment.ts';
import { enhanceParts } from '../enhance/pageParts.ts';
import { mountCalculator } from '../islands/mountCalculator.tsx';
import { startSearch } from '../search/searchPage.ts';
import { calculatorPath, samplePath, searchPath } from '../views/paths.ts';
import { fileAt, handOutFiles } from './files.ts';
import { editionIn, type Pack } from './pack.ts';
import { showPages } from './pages.ts';
import { unpack } from './unpack.ts';

/** Within the file every address stands after the `#`: `#/search/` → `/search/`. */
const addressOf = (path: string) => readFragment(path).page ?? '';

function start(pack: Pack) {
  const edition = editionIn(pack);
  const programs: Readonly<Record<string, () => void>> = {
    [addressOf(calculatorPath())]: () =>
      mountCalculator({
        ...edition,
        loadSample: async () => fileAt(pack, addressOf(samplePath(edition.rubric.edition))),
      }),
    [addressOf(searchPath)]: startSearch,
  };
  handOutFiles(pack);
  // A table dropped beside the calculator: what becomes of it is seen there.
  addEventListener('drop', ({ dataTransfer }) => {
    if (dataTransfer && dataTransfer.files.length > 0) location.hash = calculatorPath();
  });
  showPages(pack, addressOf(calculatorPath()), (address) => {
    enhanceParts(document);
    programs[address]?.();
  });
}

void unpack('pack').then((text) => start(JSON.parse(text) as Pack));
