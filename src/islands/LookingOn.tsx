/** Said within a question or dialog whose answer would change the draft, where another window has taken it over. */

import { Show } from 'solid-js';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  /** Whether it stands in a dialog, behind which the button of the page cannot be reached. */
  readonly inDialog?: boolean;
}

export function LookingOn(props: Props) {
  let status: HTMLDivElement | undefined;
  function takeOver() {
    // The button goes away.
    status?.focus({ preventScroll: true });
    void props.bench.takeOver();
  }
  return (
    <div role="status" tabIndex={-1} ref={status}>
      <Show when={props.bench.draft() && props.bench.readOnly()}>
        <p class="looking-on">
          另一窗口正在填这份台账，这里只能看。
          <Show when={props.inDialog}>
            <button type="button" onClick={takeOver}>
              改在这里填
            </button>
          </Show>
        </p>
      </Show>
    </div>
  );
}
