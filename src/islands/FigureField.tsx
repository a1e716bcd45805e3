/**
 * The figure of one row: the cell itself, always a field of text, and beside it the buttons that fit what is asked.
 * Buttons only write into the cell; what is pressed is what the cell is read as.
 */

import { createMemo, For, Show } from 'solid-js';
import { notApplicableWord, readFigure } from '../entries/figure.ts';
import type { Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { beginningOf } from '../views/names.ts';
import { stateNames } from '../views/words.ts';
import { type Choice, choicesOf } from './choices.ts';
import { FractionField } from './FractionField.tsx';
import { isCounted, stepped } from './steps.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly row: Row;
  readonly slot: Slot;
  /** The only row of its code: what is said of the clause as a whole can be said here. */
  readonly alone: boolean;
  /** The clause is filled in another way. */
  readonly locked: boolean;
  readonly faulty: boolean;
  readonly describedBy: string;
}

const idle: Choice = {
  words: stateNames.notApplicable,
  value: notApplicableWord,
  holds: (figure) => figure.is === 'notApplicable',
};

export function FigureField(props: Props) {
  const { question, of: choices } = choicesOf(props.slot);
  const { code } = props.slot;
  const counted = isCounted(props.slot);
  let field: HTMLInputElement | undefined;
  const figure = createMemo(() => {
    if (props.row.value.trim() === '') return null;
    const read = readFigure(props.row.value, props.slot);
    return 'figure' in read ? read.figure : null;
  });
  const write = (value: string) => props.bench.editCell(props.row, 'value', value);
  function step(by: 1 | -1) {
    const next = stepped(props.row.value, props.slot, by);
    if (next !== null) write(next);
  }
  const ChoiceButton = (own: { readonly choice: Choice; readonly named: boolean }) => {
    const holds = () => {
      const now = figure();
      return now !== null && own.choice.holds(now);
    };
    return (
      <button
        type="button"
        class="choice"
        aria-label={own.named ? `${code} ${own.choice.words}` : undefined}
        aria-pressed={holds()}
        disabled={props.locked}
        onClick={() => write(holds() ? '' : own.choice.value)}
      >
        {own.choice.words}
      </button>
    );
  };
  const buttons = (named: boolean) => (
    <For each={choices}>{(choice) => <ChoiceButton choice={choice} named={named} />}</For>
  );
  const Step = (own: { readonly by: 1 | -1 }) => (
    // By keyboard the arrows step: two more stops at every clause would only be in the way.
    <button
      type="button"
      class="step"
      tabIndex={-1}
      aria-label={`${code} ${own.by > 0 ? '加一' : '减一'}`}
      disabled={props.locked}
      onClick={() => {
        step(own.by);
        field?.focus({ preventScroll: true });
      }}
    >
      {own.by > 0 ? '+' : '−'}
    </button>
  );
  return (
    <>
      <Show when={props.alone && choices.length > 0}>
        {question === '' ? (
          <span class="choices">{buttons(true)}</span>
        ) : (
          <fieldset class="choices" aria-label={`${code} ${question}`}>
            {buttons(false)}
          </fieldset>
        )}
      </Show>
      <span class="figure-field" classList={{ counted }}>
        {counted && <Step by={-1} />}
        <input
          ref={field}
          class="figure"
          type="text"
          value={props.row.value}
          aria-label={`${code} ${beginningOf(props.slot.title)}`}
          aria-invalid={props.faulty}
          aria-describedby={props.describedBy}
          title={props.row.value.trim() === '' ? '' : props.slot.fill}
          disabled={props.locked}
          autocomplete="off"
          onInput={(event) => write(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (!counted || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
            event.preventDefault();
            step(event.key === 'ArrowUp' ? 1 : -1);
          }}
        />
        {counted && <Step by={1} />}
      </span>
      <Show when={props.slot.unit}>
        {(unit) => (
          <span class="unit">
            {unit()}
            {props.slot.target !== null && <small>，满 {props.slot.target} 算完成</small>}
          </span>
        )}
      </Show>
      <Show when={props.slot.input === 'percent'}>
        <FractionField value={props.row.value} code={code} onWrite={write} />
      </Show>
      <Show when={props.slot.of === 'rule' && props.alone}>
        <ChoiceButton choice={idle} named />
      </Show>
    </>
  );
}
