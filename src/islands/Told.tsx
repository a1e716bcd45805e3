/** A note on what became of a file. */

import type { JSX } from 'solid-js';

/** What became of a file; it stays until the user has done with it. */
export function Told(props: {
  readonly refused?: boolean;
  /** What can be done about it, before 知道了. */
  readonly tools?: JSX.Element;
  readonly onDismiss: () => void;
  readonly children: JSX.Element;
}) {
  return (
    <section
      class="import-note told"
      classList={{ refused: props.refused === true }}
      aria-label="导入结果"
      tabIndex={-1}
      ref={(note) => queueMicrotask(() => note.focus({ preventScroll: true }))}
    >
      <p>{props.children}</p>
      <p class="told-tools">
        {props.tools}
        <button type="button" class="quiet" onClick={() => props.onDismiss()}>
          知道了
        </button>
      </p>
    </section>
  );
}
