/** A rate by what was done and what there was to do: two numbers that are written into the figure as `29/30`. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { fold } from '../entries/fold.ts';

interface Props {
  readonly value: string;
  /** Whose figure it is: another row begins anew. */
  readonly row: string;
  /** Of the field, for names: the clause's code. */
  readonly code: string;
  readonly onWrite: (value: string) => void;
}

const names = ['完成数', '总数'] as const;
type Parts = readonly [string, string];
const empty: Parts = ['', ''];

/** The two numbers of a figure that is written as a fraction. */
function partsOf(value: string): Parts | null {
  const [, done = '', all = ''] = /^([\d,]+)\s*[/÷]\s*([\d,]+)$/.exec(fold(value)) ?? [];
  return done === '' ? null : [done, all];
}

export function FractionField(props: Props) {
  const written = createMemo(() => partsOf(props.value));
  /** What belongs to the row at hand: whether the two fields are shown, and one of the two, which alone is no figure yet. */
  const row = createMemo(() => props.row);
  const begun = createMemo(() => {
    row();
    const [chosen, setChosen] = createSignal<boolean | null>(null);
    const [half, setHalf] = createSignal<Parts>(empty);
    return { chosen, setChosen, half, setHalf };
  });
  const isOpen = () => begun().chosen() ?? written() !== null;
  const parts = () => written() ?? (props.value.trim() === '' ? begun().half() : empty);
  function write(at: number, text: string) {
    const [done, all] = parts();
    const next: Parts = at === 0 ? [text.trim(), all] : [done, text.trim()];
    const isWhole = next.every((part) => part !== '');
    begun().setHalf(isWhole ? empty : next);
    if (isWhole) props.onWrite(next.join('/'));
    else if (props.value.trim() !== '') props.onWrite('');
  }
  return (
    <fieldset class="fraction" aria-label={`${props.code} 按完成数、总数填`}>
      <button type="button" class="answer" aria-pressed={isOpen()} onClick={() => begun().setChosen(!isOpen())}>
        按完成数、总数填
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
