/** Starts the calculator on its page: the rubric and the file input are already there. */

import { render } from 'solid-js/web';
import type { Rubric } from '../score/rubric.ts';
import { Calculator } from './Calculator.tsx';

const home = document.querySelector<HTMLElement>('#calculator');
const data = document.querySelector('#rubric');
const input = home?.querySelector<HTMLInputElement>('input[data-input="csv"]');
if (!home || !data || !input) throw new Error('the calculator page lacks its rubric or its file input');

const rubric = JSON.parse(data.textContent ?? '') as Rubric;
// The input moves into the island and keeps a file that was chosen before.
home.replaceChildren();
render(() => <Calculator rubric={rubric} input={input} />, home);
