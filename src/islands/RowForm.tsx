/** One row: its figure with the sentence it gives, and folded beneath it the note, evidence and the rest. */

import { createSignal, For, type JSX, Show } from 'solid-js';
import { columns, type Field, type Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { goToRow } from './goTo.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly row: Row;
  readonly slot: Slot;
  /** Beside the figure, once there is one. */
  readonly why?: JSX.Element;
}

const details: readonly Field[] = ['note', 'evidence', 'date', 'person', 'concealed'];
const ofOpenBonus: readonly Field[] = ['matter', 'level', ...details];

/** What to write, where the name of the field does not say it. */
const hints: Partial<Record<Field, string>> = { concealed: '审核时填：是，或其中的数；加倍扣分' };

/** Inputs of which several rows add up. */
const additive: ReadonlySet<string> = new Set(['count', 'amount', 'number', 'component']);

/** Everything a row says beside its figure. */
export const said = (row: Row) =>
  [row.date, row.matter, row.level, row.note, row.evidence, row.concealed && `${columns.concealed}：${row.concealed}`]
    .map((cell) => cell.trim())
    .filter(Boolean)
    .join('　');

export function RowForm(props: Props) {
  const [open, setOpen] = createSignal(false);
  const problems = () => props.bench.problemsOf(props.row.id).filter(({ level }) => level !== 'note');
  const faulty = () => props.bench.isFaulty(props.row.id);
  const addRow = () => goToRow(props.bench.addRow(props.row.code));
  /** An empty row that was added to others. */
  const isBesideOthers = () => props.bench.rowsOf(props.slot.code).length > 1;
  const filled = () => props.row.value.trim() !== '';
  const fields = () => (props.slot.of === 'bonus' && props.slot.input === 'amount' ? ofOpenBonus : details);
  const problemId = () => `problem-${props.row.id.replace(/\s/g, '-')}`;
  return (
    <div class="row" classList={{ faulty: faulty() }} data-row={props.row.id}>
      <div class="row-figure">
        <input
          type="text"
          value={props.row.value}
          aria-label={`${props.slot.code} ${columns.value}：${props.slot.fill}`}
          aria-invalid={faulty()}
          aria-describedby={problems().length > 0 ? problemId() : undefined}
          autocomplete="off"
          onInput={(event) => props.bench.editCell(props.row, 'value', event.currentTarget.value)}
        />
        <span class="unit">{props.slot.unit ?? ''}</span>
        <Show
          when={filled()}
          fallback={
            <>
              <span class="fill">{props.slot.fill}</span>
              <Show when={isBesideOthers()}>
                <button type="button" class="quiet more" onClick={() => props.bench.removeRow(props.row.id)}>
                  删除这一行
                </button>
              </Show>
            </>
          }
        >
          <span class="why">{props.why}</span>
          <span class="row-links">
            <button type="button" class="quiet more" aria-expanded={open()} onClick={() => setOpen(!open())}>
              说明、佐证
            </button>
            <Show when={additive.has(props.slot.input)}>
              <button type="button" class="quiet more" onClick={addRow}>
                再记一行
              </button>
            </Show>
          </span>
        </Show>
      </div>
      <Show when={problems().length > 0}>
        <p class="row-problem" id={problemId()}>
          <For each={problems()}>{({ message }) => <span>{message}。</span>}</For>
        </p>
      </Show>
      <Show when={said(props.row) && !(open() && filled())}>
        <p class="said">{said(props.row)}</p>
      </Show>
      <Show when={open() && filled()}>
        <div class="row-fields" ref={(panel) => queueMicrotask(() => panel.scrollIntoView({ block: 'nearest' }))}>
          <For each={fields()}>
            {(field) => (
              <label>
                {columns[field]}
                <input
                  type="text"
                  value={props.row[field]}
                  placeholder={hints[field] ?? ''}
                  autocomplete="off"
                  onInput={(event) => props.bench.editCell(props.row, field, event.currentTarget.value)}
                />
              </label>
            )}
          </For>
          <p class="row-tools">
            <button type="button" onClick={() => props.bench.removeRow(props.row.id)}>
              删除这一行
            </button>
          </p>
        </div>
      </Show>
    </div>
  );
}
