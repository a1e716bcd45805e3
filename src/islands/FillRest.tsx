/** 其余均无扣分情形: answers at once what of a group may be answered so, and says what only the station knows. */

import { createEffect, createSignal, For, Show } from 'solid-js';
import type { Rest } from './restOf.ts';
import { Writing } from './Writing.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly rest: Rest;
  /** What the button says. */
  readonly words: string;
}

/** The clauses that are left, each leading to its field. */
function Left(props: { readonly lead: string; readonly codes: readonly string[] }) {
  return (
    <Show when={props.codes.length > 0}>
      ；还有 {props.codes.length} 条{props.lead}：
      <For each={props.codes}>
        {(code, at) => (
          <>
            {at() > 0 && '、'}
            <a class="code" href={`#${code}`}>
              {code}
            </a>
          </>
        )}
      </For>
    </Show>
  );
}

export function FillRest(props: Props) {
  const { bench } = props;
  let button: HTMLButtonElement | undefined;
  let told: HTMLParagraphElement | undefined;
  /** How many were filled, and by which step of the draft. */
  const [done, setDone] = createSignal<{ readonly filled: number; readonly step: number } | null>(null);
  // Taken back, it has not happened.
  createEffect(() => {
    if (bench.lastStep() < (done()?.step ?? 0)) setDone(null);
  });
  function fill() {
    const filled = bench.fillNone(props.rest.none);
    setDone({ filled, step: bench.lastStep() });
    // The button is gone with what it does.
    told?.focus({ preventScroll: true });
  }
  function takeBack() {
    bench.undo();
    queueMicrotask(() => button?.focus({ preventScroll: true }));
  }
  return (
    <Writing bench={bench}>
      <Show when={props.rest.none.length > 0}>
        <button type="button" class="fill-rest" ref={button} onClick={fill}>
          {props.words}
        </button>
      </Show>
      <p class="fill-told" role="status" tabIndex={-1} ref={told}>
        <Show when={done()}>
          {(own) => (
            <>
              刚才一次填了 {own().filled} 条
              <Left lead="要填实际数" codes={props.rest.real} />
              <Left lead="没有填全" codes={props.rest.begun} />。
              <Show when={bench.lastStep() === own().step}>
                <button type="button" class="quiet more" onClick={takeBack}>
                  撤销这一步
                </button>
              </Show>
            </>
          )}
        </Show>
      </p>
    </Writing>
  );
}
