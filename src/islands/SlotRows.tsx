/** The rows of one code: one line each, or an empty one to begin with. */

import { Index, Show } from 'solid-js';
import { foldCode } from '../entries/fold.ts';
import { blankRow } from './draftEdits.ts';
import { RowForm } from './RowForm.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly code: string;
  /** Of a component; a rule's own text stands above. */
  readonly title?: string;
}

/** Inputs of which several rows add up. */
const additive: ReadonlySet<string> = new Set(['count', 'amount', 'number', 'component']);

export function SlotRows(props: Props) {
  const slot = () => props.bench.slots.get(props.code);
  const own = () => props.bench.rows().filter((row) => foldCode(row.code) === props.code);
  const shown = () => (own().length > 0 ? own() : [blankRow(props.code, props.bench.station())]);
  return (
    <Show when={slot()}>
      {(known) => (
        <>
          <Show when={props.title}>
            <p class="component-title">{props.title}</p>
          </Show>
          <Index each={shown()}>{(row) => <RowForm bench={props.bench} row={row()} slot={known()} />}</Index>
          <Show when={own().length > 0 && additive.has(known().input)}>
            <button type="button" class="quiet add" onClick={() => props.bench.addRow(props.code)}>
              再记一行
            </button>
          </Show>
        </>
      )}
    </Show>
  );
}
