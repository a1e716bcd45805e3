/**
 * The figure of one row: the cell itself, always a field of text, and beside it the buttons that fit what is asked.
 * Buttons only write into the cell; what is pressed is what the cell is read as.
 */

import { For, Show } from 'solid-js';
import type { Row } from '../entries/row.ts';
import type { Slot } from '../score/slots.ts';
import { beginningOf } from '../views/names.ts';
import { AnswerButton } from './AnswerButton.tsx';
import { answersOf } from './answers.ts';
import { FractionField } from './FractionField.tsx';
import { isCounted, stepped } from './steps.ts';

interface Props {
  readonly row: Row;
  readonly slot: Slot;
  /** The only row of its code: what is said of the clause as a whole can be said here. */
  readonly alone: boolean;
  /** The clause is filled in another way. */
  readonly locked: boolean;
  readonly faulty: boolean;
  readonly describedBy: string;
  readonly onWrite: (value: string) => void;
}

export function FigureField(props: Props) {
  const { question, of: answers } = answersOf(props.slot);
  const { code } = props.slot;
  const counted = isCounted(props.slot);
  function step(by: 1 | -1) {
    const next = stepped(props.row.value, props.slot, by);
    if (next !== null) props.onWrite(next);
  }
  function stepByKey(event: KeyboardEvent) {
    if (!counted || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    step(event.key === 'ArrowUp' ? 1 : -1);
  }
  const buttons = (named: boolean) => (
    <For each={answers}>
      {(answer) => (
        <AnswerButton
          answer={answer}
          name={named ? `${code} ${answer.words}` : answer.words}
          slot={props.slot}
          value={props.row.value}
          disabled={props.locked}
          onWrite={props.onWrite}
        />
      )}
    </For>
  );
  const Step = (own: { readonly by: 1 | -1 }) => (
    // By keyboard the arrows step: two more stops at every clause would only be in the way. A click leaves the focus
    // here: moved to the field it would open a phone's keyboard over the score, and cost more than the whole edit.
    <button
      type="button"
      class="step"
      tabIndex={-1}
      aria-label={`${code} ${own.by > 0 ? '加一' : '减一'}`}
      disabled={props.locked}
      onClick={() => step(own.by)}
      onKeyDown={stepByKey}
    >
      {own.by > 0 ? '+' : '−'}
    </button>
  );
  return (
    <>
      <Show when={props.alone && answers.length > 0}>
        {question === '' ? (
          <span class="answers">{buttons(true)}</span>
        ) : (
          <fieldset class="answers" aria-label={`${code} ${question}`}>
            {buttons(false)}
          </fieldset>
        )}
      </Show>
      <span class="figure-field" classList={{ counted }}>
        {counted && <Step by={-1} />}
        <input
          class="figure"
          type="text"
          value={props.row.value}
          aria-label={`${code} ${beginningOf(props.slot.title)}`}
          aria-invalid={props.faulty}
          aria-describedby={props.describedBy}
          title={props.row.value.trim() === '' ? '' : props.slot.fill}
          disabled={props.locked}
          autocomplete="off"
          onInput={(event) => props.onWrite(event.currentTarget.value)}
          onKeyDown={stepByKey}
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
        <FractionField value={props.row.value} row={props.row.id} code={code} onWrite={props.onWrite} />
      </Show>
    </>
  );
}
