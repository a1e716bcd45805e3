/** The sheet on its way to the paper: which form, laid on pages at the moment of printing, by the readings that count. */

import { createSignal, onCleanup, onMount, untrack } from 'solid-js';
import type { FormChoice } from '../sheet/form.ts';
import { formsOf } from '../sheet/formsOf.ts';
import type { Frame } from '../sheet/frame.ts';
import type { Given } from '../sheet/given.ts';
import { pagesOf } from '../sheet/pages.ts';
import { day } from '../views/moment.ts';
import { takeFieldInHand } from './fieldInHand.ts';
import { givenOf } from './givenOf.ts';
import { heightsIn } from './heightsIn.tsx';
import type { PrintedForm } from './PaperForm.tsx';
import { createSigning } from './signing.ts';
import { today } from './today.ts';
import type { Workbench } from './workbench.ts';

/** `isShown`: whether the draft stands in the document. Call it inside a component. */
export function createPrinting(bench: Workbench, isShown: () => boolean) {
  const { rubric } = bench;
  const [choice, choose] = createSignal<FormChoice>({ is: 'whole' });
  const [printed, setPrinted] = createSignal<readonly PrintedForm[]>([]);
  const { signing, sign } = createSigning(bench);

  const frameOf = ({ checkCode }: Given): Frame => ({
    shortTitle: rubric.shortTitle,
    station: bench.station(),
    date: day(today()),
    checkCode,
    proviso: rubric.words.proviso,
    signing: signing(),
  });

  const [frame, setFrame] = createSignal<Frame | null>(null);

  const formsLaid = (own: Given, which: FormChoice, around: Frame): PrintedForm[] =>
    formsOf(own, which).map((form) => ({ form, pages: pagesOf(form, heightsIn(form, around)) }));

  /** How many forms a choice comes to, on how many pages; null where there is nothing to print. */
  function sizeOf(which: FormChoice) {
    const own = givenOf(bench);
    if (!own) return null;
    // Who signs takes no room of its own.
    const around = untrack(() => frameOf(own));
    const forms = formsLaid(own, which, around);
    return { forms: forms.length, pages: forms.reduce((sum, { pages }) => sum + pages.length, 0) };
  }

  /** Puts the pages into the document, where they wait for the printer out of sight. */
  function lay() {
    takeFieldInHand();
    const own = isShown() ? givenOf(bench) : null;
    if (!own) return takeAway();
    const around = frameOf(own);
    setFrame(around);
    setPrinted(formsLaid(own, choice(), around));
  }
  function takeAway() {
    setPrinted([]);
    setFrame(null);
  }

  // Ctrl+P, too: whatever is looked at, the sheet is what is printed.
  onMount(() => {
    addEventListener('beforeprint', lay);
    addEventListener('afterprint', takeAway);
  });
  onCleanup(() => {
    removeEventListener('beforeprint', lay);
    removeEventListener('afterprint', takeAway);
  });

  return { given: () => givenOf(bench), choice, choose, sizeOf, printed, frame, signing, sign, print: () => print() };
}

export type Printing = ReturnType<typeof createPrinting>;
