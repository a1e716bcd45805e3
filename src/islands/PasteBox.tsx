/** A place to paste a table into, for those who cannot press keys on the page itself. */

import { createSignal, Show } from 'solid-js';

export function PasteBox(props: { readonly onPaste: (text: string) => void }) {
  const [open, setOpen] = createSignal(false);
  let field: HTMLTextAreaElement | undefined;
  let opener: HTMLButtonElement | undefined;
  function close() {
    setOpen(false);
    opener?.focus();
  }
  function take(text: string) {
    if (text.trim() === '') return field?.focus();
    setOpen(false);
    props.onPaste(text);
  }
  return (
    <>
      <button
        type="button"
        class="quiet"
        ref={opener}
        aria-expanded={open()}
        onClick={() => {
          setOpen(!open());
          field?.focus();
        }}
      >
        粘贴表格
      </button>
      <Show when={open()}>
        <div class="paste">
          <label>
            在表格里选中要导入的行（连同表头）复制，再粘贴到这里
            <textarea
              ref={(element) => {
                field = element;
                queueMicrotask(() => element.focus());
              }}
              rows="3"
              onPaste={(event) => {
                const text = event.clipboardData?.getData('text/plain') ?? '';
                event.preventDefault();
                event.stopPropagation();
                take(text);
              }}
            />
          </label>
          <p>
            <button type="button" onClick={() => take(field?.value ?? '')}>
              读入
            </button>
            <button type="button" class="quiet" onClick={close}>
              取消
            </button>
          </p>
        </div>
      </Show>
    </>
  );
}
