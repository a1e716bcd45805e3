/** The sentence by which an amount is derived: the evaluation's own words. */

import { Show } from 'solid-js';
import type { Derivation } from '../score/result.ts';
import { whySentence } from '../views/whySentence.ts';

export function Why(props: { readonly derived: (Derivation & { readonly supersededBy?: string | null }) | undefined }) {
  return (
    <Show when={props.derived && props.derived.rows.length > 0 && props.derived}>
      {(derived) => <span class="why">{whySentence(derived())}</span>}
    </Show>
  );
}
