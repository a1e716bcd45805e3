/** What a row says beside its figure: why, by what it is proved, when it was; opened on demand. */

import { For, onMount, Show } from 'solid-js';
import { columns, type Field, type Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { todayWithin } from './today.ts';
import { Writing } from './Writing.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly row: Row;
  readonly slot: Slot;
  /** What to keep as proof of it. */
  readonly advice: string | null;
  readonly id: string;
  readonly onRemove: () => void;
}

const details: readonly Field[] = ['note', 'evidence', 'date', 'person', 'concealed'];
const ofOpenBonus: readonly Field[] = ['matter', 'level', ...details];

export function RowFields(props: Props) {
  const { from } = props.bench.rubric.period;
  let panel: HTMLDivElement | undefined;
  onMount(() => {
    panel?.querySelector('input')?.focus({ preventScroll: true });
    panel?.scrollIntoView({ block: 'nearest' });
  });
  const fields = () => (props.slot.of === 'bonus' && props.slot.input === 'amount' ? ofOpenBonus : details);
  /** What to write, where the name of the field does not say it. */
  const hint = (field: Field): string => {
    if (field === 'date') return `写成 ${from} 这样`;
    if (field === 'evidence') return props.advice ?? '';
    return field === 'concealed' ? '自评不用填。审核发现没有如实上报的，填“是”或其中的数' : '';
  };
  const hintId = (field: Field) => `${props.id}-${field}`;
  const edit = (field: Field, value: string) => props.bench.editCell(props.row, field, value);
  return (
    <div class="row-fields" id={props.id} ref={panel}>
      <Writing bench={props.bench}>
        <For each={fields()}>
          {(field) => (
            <div class={`row-cell of-${field}`}>
              <label>
                {columns[field]}
                <input
                  type="text"
                  value={props.row[field]}
                  autocomplete="off"
                  aria-describedby={hint(field) === '' ? undefined : hintId(field)}
                  onInput={(event) => edit(field, event.currentTarget.value)}
                />
              </label>
              <Show when={field === 'date' && todayWithin(props.bench.rubric)}>
                {(day) => (
                  <button type="button" onClick={() => edit('date', day())}>
                    今天
                  </button>
                )}
              </Show>
              <Show when={hint(field)}>
                <small id={hintId(field)}>{hint(field)}</small>
              </Show>
            </div>
          )}
        </For>
        <p class="row-tools">
          <button type="button" onClick={() => props.onRemove()}>
            删除这一行
          </button>
        </p>
      </Writing>
    </div>
  );
}
