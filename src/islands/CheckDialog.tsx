/** 核对码: its button beside the draft, and the dialog under it. What is in it is loaded and reckoned when it is opened. */

import { createSignal, Show } from 'solid-js';
import { checkCodeName } from '../views/checkCodeWords.ts';
import type { CheckSheet } from './CheckSheet.tsx';
import type { Workbench } from './workbench.ts';

type Inside = typeof CheckSheet;

/** The dialog, and how to open it. */
export function createCheckDialog(bench: Workbench) {
  let dialog: HTMLDialogElement | undefined;
  let heading: HTMLHeadingElement | undefined;
  const [inside, setInside] = createSignal<Inside | null>(null);
  const [failed, setFailed] = createSignal(false);
  async function open() {
    setFailed(false);
    dialog?.showModal();
    heading?.focus();
    const loaded = await import('./CheckSheet.tsx').catch(() => null);
    if (!loaded) setFailed(true);
    else if (dialog?.open) setInside(() => loaded.CheckSheet);
  }
  const Dialog = () => (
    <dialog
      ref={dialog}
      class="record check"
      aria-labelledby="check-title"
      onClose={() => setInside(null)}
      // What is pasted or dropped here is to be compared, and must not be imported behind the dialog's back.
      onPaste={(event) => event.stopPropagation()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <h2 id="check-title" tabIndex={-1} ref={heading}>
        {checkCodeName}
      </h2>
      <Show when={inside()} keyed>
        {(Inside) => <Inside bench={bench} />}
      </Show>
      <p class="row-problem" role="alert">
        {failed() && '没能打开，请检查网络、刷新页面后再试。'}
      </p>
      <p class="record-tools">
        <button type="button" onClick={() => dialog?.close()}>
          关闭
        </button>
      </p>
    </dialog>
  );
  return { open, Dialog };
}
