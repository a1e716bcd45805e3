/** What writes the draft: set off at once where another window writes it. What only shows or hands out stands outside. */

import type { JSX } from 'solid-js';
import type { Workbench } from './workbench.ts';

export function Writing(props: { readonly bench: Workbench; readonly children: JSX.Element }) {
  return (
    <fieldset class="writing" role="presentation" disabled={props.bench.readOnly()}>
      {props.children}
    </fieldset>
  );
}
