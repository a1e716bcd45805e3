/** Starts the calculator on its page: the rubric and the file input are already there. */

import { render } from 'solid-js/web';
import type { Rubric } from '../score/rubric.ts';
import type { Synonyms } from '../search/entry.ts';
import { Calculator } from './Calculator.tsx';

const home = document.querySelector<HTMLElement>('#calculator');
const data = document.querySelector('#edition');
const input = home?.querySelector<HTMLInputElement>('input[data-input="csv"]');
if (!home || !data || !input) throw new Error('the calculator page lacks its data or its file input');

const { rubric, rules, synonyms } = JSON.parse(data.textContent ?? '') as {
  readonly rubric: Rubric;
  readonly rules: string;
  readonly synonyms: readonly Synonyms[];
};
// The input moves into the island and keeps a file that was chosen before.
home.replaceChildren();
render(() => <Calculator rubric={rubric} rules={rules} synonyms={synonyms} input={input} />, home);
