/** Loaded only when there is a new version: says so in a line, and takes it on a click, never before. */

import { type SiteUpdate, siteUpdate } from './siteUpdate.ts';

/** Remembered for this tab: who has said “later” is not asked again on the next page. */
const laterKey = 'station-assessment.later';
const { serviceWorker } = navigator;
const registration = await serviceWorker.getRegistration();
const line = document.querySelector<HTMLElement>('.update');

type Choice = readonly [name: string, act: () => void];

function say(text: string, ...choices: readonly Choice[]) {
  const buttons = choices.map(([name, act]) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = name;
    button.onclick = act;
    return button;
  });
  line?.replaceChildren(text, ...buttons);
}

const now: Choice = ['现在更新', () => void take()];
const later: Choice = [
  '以后再说',
  () => {
    line?.replaceChildren();
    try {
      sessionStorage[laterKey] = '1';
    } catch {
      // Asked again on the next page, then.
    }
  },
];

function saidLater(): boolean {
  try {
    return laterKey in sessionStorage;
  } catch {
    return false;
  }
}

/** Whether this window asked for the version that takes over. */
let taking = false;

async function take() {
  say('正在更新…');
  const event: SiteUpdate = new CustomEvent(siteUpdate, { detail: [] });
  dispatchEvent(event);
  const stored = await Promise.all(event.detail);
  if (stored.includes(false)) {
    return say('刚才填的内容没有存下，所以没有更新。请先把台账存到电脑，再更新。', now, later);
  }
  taking = true;
  // Without one that waits, another window has taken it already.
  if (registration?.waiting) registration.waiting.postMessage({ type: 'SKIP_WAITING' });
  else location.reload();
}

const sayOld = () => say('网站已在另一个窗口更新。这个窗口还是旧的，有的功能更新后才能用。', now);

serviceWorker.addEventListener('controllerchange', () => (taking ? location.reload() : sayOld()));
if (!registration?.waiting) sayOld();
else if (!saidLater()) say('网站有更新。', now, later);
