/** The frame of a dialog: its title, what it holds, and the buttons beneath. */

import type { JSX } from 'solid-js';

interface Props extends Pick<JSX.DialogHtmlAttributes<HTMLDialogElement>, 'onClose' | 'onPaste' | 'onDrop'> {
  /** For its looks, and the id of its title. */
  readonly name: string;
  readonly title: JSX.Element;
  readonly children: JSX.Element;
  /** What closes it, and does what it is for; without any it is only to be looked at. */
  readonly tools?: JSX.Element;
}

/** The dialog, and how to open and close it. Call it inside a component. */
export function createDialog() {
  let dialog: HTMLDialogElement | undefined;
  let heading: HTMLHeadingElement | undefined;
  const close = () => dialog?.close();
  return {
    open() {
      dialog?.showModal();
      // Not the first button, which the browser would choose: what stands above it is read first.
      heading?.focus();
    },
    close,
    toTop: () => dialog?.scrollTo(0, 0),
    isOpen: () => dialog?.open ?? false,
    Dialog: (props: Props) => (
      <dialog
        ref={dialog}
        class={`record ${props.name}`}
        aria-labelledby={`${props.name}-title`}
        onClose={props.onClose}
        onPaste={props.onPaste}
        onDrop={props.onDrop}
      >
        <h2 id={`${props.name}-title`} tabIndex={-1} ref={heading}>
          {props.title}
        </h2>
        {props.children}
        <p class="record-tools">
          {props.tools ?? (
            <button type="button" onClick={close}>
              关闭
            </button>
          )}
        </p>
      </dialog>
    ),
  };
}
