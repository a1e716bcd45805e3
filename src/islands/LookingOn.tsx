/** Said within a question or dialog whose answer would change the draft, where another window has taken it over. */

import { Show } from 'solid-js';
import type { Workbench } from './workbench.ts';

export function LookingOn(props: { readonly bench: Workbench }) {
  return (
    <div role="status">
      <Show when={props.bench.draft() && props.bench.readOnly()}>
        <p class="looking-on">
          这份台账已在另一窗口打开，这里只能看，还没有改动。
          <button type="button" onClick={() => void props.bench.takeOver()}>
            改在这里填
          </button>
        </p>
      </Show>
    </div>
  );
}
