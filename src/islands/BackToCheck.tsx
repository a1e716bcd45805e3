/** Beside a clause that one left the last look before printing to mend: the way back. */

import { Show } from 'solid-js';
import type { Workbench } from './workbench.ts';

export function BackToCheck(props: { readonly bench: Workbench; readonly code: string }) {
  return (
    <Show when={props.bench.mending() === props.code}>
      <p class="back-to-check">
        <button type="button" class="primary" onClick={() => props.bench.showCheck()}>
          改好了，回到自评表
        </button>
      </p>
    </Show>
  );
}
