/** Said within a question or dialog whose answer would change the draft, where another window has taken it over. */

import { Show } from 'solid-js';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  /** Whether it stands in a dialog, behind which the button of the page cannot be reached. */
  readonly inDialog?: boolean;
}

export function LookingOn(props: Props) {
  return (
    <div role="status">
      <Show when={props.bench.draft() && props.bench.readOnly()}>
        <p class="looking-on">
          另一窗口正在填这份台账，所以这里没有动。
          <Show when={props.inDialog}>
            <button type="button" onClick={() => void props.bench.takeOver()}>
              改在这里填
            </button>
          </Show>
        </p>
      </Show>
    </div>
  );
}
