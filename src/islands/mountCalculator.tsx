/** Starts the calculator where its file input stands. */

import { render } from 'solid-js/web';
import { Calculator, type CalculatorData } from './Calculator.tsx';

export function mountCalculator(data: CalculatorData): void {
  const home = document.querySelector<HTMLElement>('#calculator');
  const input = home?.querySelector<HTMLInputElement>('input[data-input="csv"]');
  if (!home || !input) throw new Error('the calculator page lacks its file input');
  // The input moves into the island and keeps a file that was chosen before.
  home.replaceChildren();
  render(() => <Calculator {...data} input={input} />, home);
}
