/** In what another state differs beside its rows, in a line: it would come along. */

import { Show } from 'solid-js';

export function OtherChanges(props: { readonly names: readonly string[] }) {
  return (
    <Show when={props.names.length > 0}>
      <p class="other-changes">一起换掉的还有：{props.names.join('、')}。</p>
    </Show>
  );
}
