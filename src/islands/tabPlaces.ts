/** Where one was in each part of the draft: a part that one comes back to is as one left it, another is seen from its start. */

import { type ReadingPlace, readingPlace, returnTo } from '../enhance/readingPlace.ts';
import type { Tab } from './place.ts';

interface Open {
  readonly tab: () => Tab;
  readonly showTab: (next: Tab) => void;
  readonly panelOf: (tab: Tab) => HTMLElement | null;
  /** What stays in view above the parts. */
  readonly bar: () => Element | null;
}

/** Between what stays in view and the start of a part, in pixels. */
const gap = 16;

/** Returns how one goes to a part. */
export function createTabPlaces({ tab, showTab, panelOf, bar }: Open) {
  const places = new Map<Tab, ReadingPlace>();
  return (next: Tab) => {
    const edge = bar()?.getBoundingClientRect().bottom ?? 0;
    const left = panelOf(tab());
    /** While the start is in sight, so is the start of every other part. */
    const isDeep = left !== null && left.getBoundingClientRect().top < edge;
    if (left) places.set(tab(), readingPlace(left));
    showTab(next);
    if (!isDeep) return;
    const kept = places.get(next);
    const start = panelOf(next)?.getBoundingClientRect().top ?? edge;
    if (kept) returnTo(kept);
    else scrollBy(0, start - edge - gap);
  };
}
