/** The 大字 switch: remembered for this browser, set again before the next page is drawn (`beforePaint.mjs`). */

import { printKey } from './beforePaint.mjs';

export function offerLargePrint(button: HTMLButtonElement): void {
  const page = document.documentElement;
  const isLarge = () => page.dataset['print'] === 'large';
  const show = () => button.setAttribute('aria-pressed', String(isLarge()));
  button.hidden = false;
  show();
  button.addEventListener('click', () => {
    page.dataset['print'] = isLarge() ? '' : 'large';
    show();
    try {
      localStorage[printKey] = page.dataset['print'];
    } catch {
      // A browser that stores nothing still shows this page large.
    }
  });
}
