/** The pages while they are printed: beside all else in the document, which paper leaves out. */

import { For, Show } from 'solid-js';
import { Portal } from 'solid-js/web';
import { PaperForm } from './PaperForm.tsx';
import type { Printing } from './printing.ts';

export function Papers(props: { readonly printing: Printing }) {
  return (
    <Show when={props.printing.frame()}>
      {(frame) => (
        <Portal ref={(host) => host.classList.add('papers')}>
          <For each={props.printing.printed()}>
            {({ form, pages }) => <PaperForm form={form} pages={pages} frame={frame()} />}
          </For>
        </Portal>
      )}
    </Show>
  );
}
