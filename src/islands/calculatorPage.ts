/** The calculator on its page of the site: the rubric stands in the page, the sample beside it. */

import { samplePath } from '../views/paths.ts';
import type { EditionData } from './Calculator.tsx';
import { mountCalculator } from './mountCalculator.tsx';

const edition = JSON.parse(document.querySelector('#edition')?.textContent ?? '') as EditionData;

mountCalculator({
  ...edition,
  async loadSample() {
    const response = await fetch(samplePath(edition.rubric.edition));
    if (!response.ok) throw new Error(response.statusText);
    return response.blob();
  },
});
