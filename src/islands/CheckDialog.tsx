/** 核对码: its button beside the draft, and the dialog under it. What is in it is loaded and reckoned when it is opened. */

import { createSignal, Show } from 'solid-js';
import { checkCodeName } from '../views/checkCodeWords.ts';
import type { CheckSheet } from './CheckSheet.tsx';
import { createDialog } from './Dialog.tsx';
import type { Workbench } from './workbench.ts';

type Inside = typeof CheckSheet;

/** The dialog, and how to open it. */
export function createCheckDialog(bench: Workbench) {
  const frame = createDialog();
  const [inside, setInside] = createSignal<Inside | null>(null);
  const [failed, setFailed] = createSignal(false);
  async function open() {
    setFailed(false);
    frame.open();
    const loaded = await import('./CheckSheet.tsx').catch(() => null);
    if (!loaded) setFailed(true);
    else if (frame.isOpen()) setInside(() => loaded.CheckSheet);
  }
  const Dialog = () => (
    <frame.Dialog
      name="check"
      title={checkCodeName}
      onClose={() => setInside(null)}
      // What is pasted or dropped here is to be compared, and must not be imported behind the dialog's back.
      onPaste={(event) => event.stopPropagation()}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <Show when={inside()} keyed>
        {(Inside) => <Inside bench={bench} />}
      </Show>
      <p class="row-problem" role="alert">
        {failed() && '没能打开，请检查网络、刷新页面后再试。'}
      </p>
    </frame.Dialog>
  );
  return { open, Dialog };
}
