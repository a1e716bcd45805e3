/** One row: its figure, the sentence it gives or how to fill it in, and opened beneath it the note, evidence and the rest. */

import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js';
import type { Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { said } from '../views/rowSaid.ts';
import { AnswerButton } from './AnswerButton.tsx';
import { idle } from './answers.ts';
import { FigureField } from './FigureField.tsx';
import { goToClause, goToRow } from './goTo.ts';
import { RowFields } from './RowFields.tsx';
import { isCounted } from './steps.ts';
import { Writing } from './Writing.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly row: Row;
  readonly slot: Slot;
  readonly alone: boolean;
  readonly locked: boolean;
  readonly advice: string | null;
  /** Beneath the figure, once there is one. */
  readonly why?: JSX.Element;
}

/** Whether several rows of a clause add up. */
const addsUp = (slot: Slot) => slot.input === 'amount' || isCounted(slot);

export function RowForm(props: Props) {
  const [open, setOpen] = createSignal(false);
  const id = createUniqueId();
  const ids = { fill: `fill-${id}`, problem: `problem-${id}`, fields: `fields-${id}` };
  const problems = () => props.bench.problemsOf(props.row.id).filter(({ level }) => level !== 'note');
  const faulty = () => problems().some(({ level }) => level === 'error');
  const filled = () => props.row.value.trim() !== '';
  const write = (value: string) => props.bench.editCell(props.row, 'value', value);
  function remove() {
    const { code } = props.slot;
    // This place may be the next row's now.
    setOpen(false);
    props.bench.removeRow(props.row.id);
    goToClause(code);
  }
  const name = (words: string) => `${props.slot.code} ${words}`;
  return (
    <div
      class="row"
      classList={{ faulty: faulty(), empty: !filled(), alone: props.alone, short: props.slot.input === 'component' }}
      data-row={props.row.id}
    >
      <div class="row-figure">
        <Writing bench={props.bench}>
          <FigureField
            row={props.row}
            slot={props.slot}
            alone={props.alone}
            locked={props.locked}
            faulty={faulty()}
            describedBy={problems().length > 0 ? `${ids.fill} ${ids.problem}` : ids.fill}
            onWrite={write}
          />
        </Writing>
      </div>
      <p class="row-note">
        <span class="fill" classList={{ 'visually-hidden': filled() }} id={ids.fill}>
          {props.slot.fill}
        </span>
        <Show when={filled() && !faulty()}>{props.why}</Show>
        <Show when={problems().length > 0}>
          <span class="row-problem" id={ids.problem}>
            <For each={problems()}>{({ level, message }) => <span class={level}>{message}。</span>}</For>
          </span>
        </Show>
      </p>
      <div class="row-links">
        <Writing bench={props.bench}>
          <Show when={!props.alone && (!filled() || faulty())}>
            <button type="button" class="quiet more" aria-label={name('删除这一行')} onClick={remove}>
              删除这一行
            </button>
          </Show>
          <Show when={addsUp(props.slot)}>
            <button
              type="button"
              class="quiet more"
              classList={{ waits: !filled() }}
              aria-label={name('再记一行')}
              onClick={() => goToRow(props.bench.addRow(props.row.code))}
            >
              再记一行
            </button>
          </Show>
          <Show when={props.slot.of === 'rule' && props.alone}>
            <AnswerButton
              answer={idle}
              slot={props.slot}
              value={props.row.value}
              name={name(idle.words)}
              quiet
              onWrite={write}
            />
          </Show>
        </Writing>
        <button
          type="button"
          class="quiet more"
          aria-label={name('说明、佐证')}
          aria-expanded={open()}
          aria-controls={open() ? ids.fields : undefined}
          onClick={() => setOpen(!open())}
        >
          说明、佐证
        </button>
      </div>
      <Show when={said(props.row) && !open()}>
        <p class="said">{said(props.row)}</p>
      </Show>
      <Show when={open()}>
        <RowFields
          bench={props.bench}
          row={props.row}
          slot={props.slot}
          advice={props.advice}
          id={ids.fields}
          onRemove={remove}
        />
      </Show>
    </div>
  );
}
