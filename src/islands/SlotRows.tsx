/** The rows of one code: one line each, or an empty one to begin with. */

import { createMemo, Index, type JSX, Show } from 'solid-js';
import { blankRow } from './draftEdits.ts';
import { RowForm } from './RowForm.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly code: string;
  /** Of a component or tier; a rule's own text stands above. */
  readonly title?: string;
  /** What to keep as proof. */
  readonly advice?: string | null;
  /** The clause is filled in another way. */
  readonly locked?: boolean;
  /** The sentence that the rows give together; beneath a single good row, else beneath them all. */
  readonly why?: JSX.Element;
}

/** Rows of one code that are shown here; the rest are in the table of all rows. */
const mostRows = 20;

export function SlotRows(props: Props) {
  const own = () => props.bench.rowsOf(props.code);
  const shown = createMemo(() =>
    own().length > 0 ? own().slice(0, mostRows) : [blankRow(props.code, props.bench.station())],
  );
  const alone = () => shown().length === 1;
  return (
    <Show when={props.bench.slots.get(props.code)}>
      {(slot) => (
        <div class="slot" classList={{ titled: props.title !== undefined }}>
          <Show when={props.title}>
            <p class="slot-title">{props.title}</p>
          </Show>
          <Index each={shown()}>
            {(row) => (
              <RowForm
                bench={props.bench}
                row={row()}
                slot={slot()}
                alone={alone()}
                locked={props.locked ?? false}
                advice={props.advice ?? null}
                why={alone() ? props.why : ''}
              />
            )}
          </Index>
          <Show when={own().length > mostRows}>
            <p class="more-rows">
              这一条还有 {own().length - mostRows} 行，
              <button type="button" class="quiet more" onClick={() => props.bench.showRow(own()[mostRows]?.id ?? '')}>
                在“平时台账”里看
              </button>
            </p>
          </Show>
          <Show when={!alone()}>
            <p class="why">{props.why}</p>
          </Show>
        </div>
      )}
    </Show>
  );
}
