/** A rate by what was done and what there was to do: two numbers that are written into the figure as `29/30`. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { fold } from '../entries/fold.ts';

interface Props {
  readonly value: string;
  /** Of the field, for names: the clause's code. */
  readonly code: string;
  readonly onWrite: (value: string) => void;
}

const names = ['实办', '应办'] as const;
type Parts = readonly [string, string];
const empty: Parts = ['', ''];

/** The two numbers of a figure that is written as a fraction. */
function partsOf(value: string): Parts | null {
  const [, done = '', all = ''] = /^([\d,]+)\s*[/÷]\s*([\d,]+)$/.exec(fold(value)) ?? [];
  return done === '' ? null : [done, all];
}

export function FractionField(props: Props) {
  const written = createMemo(() => partsOf(props.value));
  const [chosen, setChosen] = createSignal<boolean | null>(null);
  const isOpen = () => chosen() ?? written() !== null;
  /** One of the two alone is no figure yet: it waits here for the other. */
  const [half, setHalf] = createSignal<Parts>(empty);
  const parts = () => written() ?? (props.value.trim() === '' ? half() : empty);
  function write(at: number, text: string) {
    const [done, all] = parts();
    const next: Parts = at === 0 ? [text.trim(), all] : [done, text.trim()];
    const isWhole = next.every((part) => part !== '');
    setHalf(isWhole ? empty : next);
    if (isWhole) props.onWrite(next.join('/'));
    else if (props.value.trim() !== '') props.onWrite('');
  }
  return (
    <fieldset class="fraction" aria-label={`${props.code} 按应办、实办填`}>
      <button type="button" class="answer" aria-pressed={isOpen()} onClick={() => setChosen(!isOpen())}>
        按应办、实办填
      </button>
      <Show when={isOpen()}>
        <For each={names}>
          {(name, at) => (
            <label>
              {name}
              <input
                type="text"
                inputmode="numeric"
                autocomplete="off"
                value={parts()[at()]}
                onInput={(event) => write(at(), event.currentTarget.value)}
              />
            </label>
          )}
        </For>
      </Show>
    </fieldset>
  );
}
