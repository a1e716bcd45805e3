/**
 * Keeps the whole site in this browser, where browser and address allow it (https or localhost), says so once that is
 * true, and looks for a new version: with each page, each hour, and whenever the page is looked at again.
 */

// Bundled apart as a worker is, for its address alone: `import()` would bring a preloader heavier than all of this.
import update from './update.ts?worker&url';

const hour = 3_600_000;

export async function keepOffline(kept: HTMLElement): Promise<void> {
  const registration = await navigator.serviceWorker?.register(`${import.meta.env.BASE_URL}sw.js`);
  if (!registration) return;
  let own: ServiceWorker | null = null;
  const look = () => {
    registration.installing?.addEventListener('statechange', look);
    own ||= registration.active;
    kept.hidden = !own;
    // A version that waits, or one that another window has taken; not the first, which this page came with.
    if (own && (registration.waiting || registration.active !== own)) void import(/* @vite-ignore */ update);
  };
  const check = () => void registration.update().then(look, look);
  registration.onupdatefound = look;
  look();
  setInterval(check, hour);
  document.addEventListener('visibilitychange', check);
}
