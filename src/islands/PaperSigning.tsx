/** Where a sheet is signed and sealed, by hand. */

import { Show } from 'solid-js';
import type { Form } from '../sheet/form.ts';
import type { Frame } from '../sheet/frame.ts';

const dateLine = '　　　　年　　　月　　　日';

export function PaperSigning(props: { readonly frame: Frame; readonly form: Form }) {
  const { station, signing } = props.frame;
  return (
    <div class="paper-signing" classList={{ reviewed: props.form.reviewer !== '' }}>
      <p class="seal">
        {props.form.sealed}：{station}
      </p>
      <p>填表人：{signing.writer}</p>
      <p>所长（签字）：{signing.head}</p>
      <Show when={props.form.reviewer}>
        <p>{props.form.reviewer}：</p>
      </Show>
      <p>联系电话：{signing.phone}</p>
      <p>{dateLine}</p>
      <Show when={props.form.reviewer}>
        <p>{dateLine}</p>
      </Show>
    </div>
  );
}
