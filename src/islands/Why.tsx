/** The sentence by which an amount is derived: the evaluation's own words. */

import { Show } from 'solid-js';
import type { Derivation } from '../score/result.ts';

export function Why(props: { readonly derived: (Derivation & { readonly supersededBy?: string | null }) | undefined }) {
  return (
    <Show when={props.derived && props.derived.rows.length > 0 && props.derived}>
      {(derived) => (
        <span class="why">
          {derived().why}
          <Show when={derived().whyExtra}>；{derived().whyExtra}</Show>
          <Show when={derived().supersededBy}>；已按 {derived().supersededBy} 取重，本条不再计</Show>
        </span>
      )}
    </Show>
  );
}
