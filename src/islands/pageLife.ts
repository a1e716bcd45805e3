/** The life of the page as the browser tells of it: put aside, taken up again, left, reloaded for a new version. */

import { onCleanup, onMount } from 'solid-js';
import { type SiteUpdate, siteUpdate } from '../enhance/siteUpdate.ts';
import { takeFieldInHand } from './fieldInHand.ts';

interface Life {
  /** The window is hidden, or shown again. */
  readonly onHidden: () => void;
  readonly onShown: () => void;
  /** The page goes, perhaps for good. */
  readonly onLeave: () => void;
  /** A page that the browser kept aside comes back. */
  readonly onComeBack: () => void;
  /** Whether something would be lost with the page. */
  readonly isUnsafe: () => boolean;
  /** A new version is to take the page's place: resolves to whether all is stored. */
  readonly onUpdate: () => Promise<boolean>;
}

/** Call it inside a component. */
export function watchPage(life: Life) {
  const comeBack = ({ persisted }: PageTransitionEvent) => {
    if (persisted) life.onComeBack();
  };
  const warn = (event: BeforeUnloadEvent) => {
    if (life.isUnsafe()) event.preventDefault();
  };
  const update = ({ detail }: SiteUpdate) => void detail.push(life.onUpdate());
  function turn() {
    if (document.visibilityState !== 'hidden') return life.onShown();
    takeFieldInHand();
    life.onHidden();
  }
  function leave() {
    takeFieldInHand();
    life.onLeave();
  }
  onMount(() => {
    addEventListener('pagehide', leave);
    addEventListener('pageshow', comeBack);
    addEventListener('beforeunload', warn);
    addEventListener(siteUpdate, update);
    document.addEventListener('visibilitychange', turn);
    onCleanup(() => {
      removeEventListener('pagehide', leave);
      removeEventListener('pageshow', comeBack);
      removeEventListener('beforeunload', warn);
      removeEventListener(siteUpdate, update);
      document.removeEventListener('visibilitychange', turn);
    });
  });
}
