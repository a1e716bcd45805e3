/** One row: its figure, and folded beneath it the note, evidence and the rest. */

import { For, Show } from 'solid-js';
import { columns, type Field, type Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly row: Row;
  readonly slot: Slot;
}

const details: readonly Field[] = ['note', 'evidence', 'date', 'person', 'concealed'];
const ofOpenBonus: readonly Field[] = ['matter', 'level', ...details];

const said = (row: Row) =>
  [row.date, row.matter, row.note, row.evidence].map((cell) => cell.trim()).filter(Boolean).join('　');

export function RowForm(props: Props) {
  const problems = () => props.bench.problems().filter(({ row, level }) => row === props.row.id && level !== 'note');
  const fields = () => (props.slot.of === 'bonus' && props.slot.input === 'amount' ? ofOpenBonus : details);
  const problemId = () => `problem ${props.row.id}`.replace(/\s/g, '-');
  return (
    <div class="row" classList={{ faulty: problems().some(({ level }) => level === 'error') }} data-row={props.row.id}>
      <div class="row-figure">
        <input
          type="text"
          value={props.row.value}
          aria-label={`${props.slot.code} ${columns.value}：${props.slot.fill}`}
          aria-invalid={problems().some(({ level }) => level === 'error')}
          aria-describedby={problems().length > 0 ? problemId() : undefined}
          autocomplete="off"
          onInput={(event) => props.bench.editCell(props.row, 'value', event.currentTarget.value)}
        />
        <Show when={props.slot.unit}>
          <span class="unit">{props.slot.unit}</span>
        </Show>
        <Show when={props.row.value.trim() === ''} fallback={<span class="said">{said(props.row)}</span>}>
          <span class="fill">{props.slot.fill}</span>
        </Show>
      </div>
      <Show when={problems().length > 0}>
        <p class="row-problem" id={problemId()}>
          <For each={problems()}>{({ message }) => <span>{message}。</span>}</For>
        </p>
      </Show>
      <Show when={props.row.value.trim() !== ''}>
        <details class="row-details">
          <summary>说明、佐证</summary>
          <div class="row-fields">
            <For each={fields()}>
              {(field) => (
                <label>
                  {columns[field]}
                  <input
                    type="text"
                    value={props.row[field]}
                    autocomplete="off"
                    onInput={(event) => props.bench.editCell(props.row, field, event.currentTarget.value)}
                  />
                </label>
              )}
            </For>
            <button type="button" class="quiet" onClick={() => props.bench.removeRow(props.row.id)}>
              删除这一行
            </button>
          </div>
        </details>
      </Show>
    </div>
  );
}
