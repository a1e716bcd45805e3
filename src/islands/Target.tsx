/** The score that the station wants, and what must hold to reach it. */

import { createDeferred, createMemo, For, Show } from 'solid-js';
import { decimal, fixed, type Hundredths, roundHalfUp, short, times } from '../score/exact.ts';
import { planFor, type Step } from '../score/mending.ts';
import { planWords } from '../views/planWords.ts';
import type { Workbench } from './workbench.ts';

/** A typed score in hundredths; null when it is none. */
function readTarget(typed: string): Hundredths | null {
  const value = decimal(typed.trim());
  return value ? roundHalfUp(times(value, 100)) : null;
}

export function Target(props: { readonly bench: Workbench; readonly mendable: boolean }) {
  const { bench } = props;
  const scored = createDeferred(bench.scored);
  const target = () => bench.draft()?.target ?? null;
  const plan = createMemo(() => {
    const [now, wanted] = [scored(), target()];
    return now && wanted !== null ? planFor(now.sheet, now.choices, wanted) : null;
  });
  const steps = (): readonly Step[] => {
    const now = plan();
    if (now?.is === 'mend') return now.steps;
    return now?.is === 'rank' ? [...now.steps, ...now.bonuses] : [];
  };
  const what = ({ code }: Step) =>
    bench.ruleResult(code)?.remedy ?? `${bench.rubric.bonuses.find((bonus) => bonus.code === code)?.name ?? ''}第 1 名`;
  return (
    <section class="target" aria-label="目标">
      <label>
        想达到
        <input
          type="text"
          inputmode="decimal"
          value={target() === null ? '' : short(target() ?? 0)}
          placeholder="如 95"
          autocomplete="off"
          onChange={(event) => {
            const read = readTarget(event.currentTarget.value);
            bench.change({ target: read });
            event.currentTarget.value = read === null ? '' : short(read);
          }}
        />
        分
      </label>
      <div aria-live="polite">
        <Show when={plan()} fallback={<p class="small">填一个分数，这里会写明还要做到什么。</p>}>
          {(now) => <p>{planWords(now(), scored()?.result.score ?? 0, target() ?? 0, props.mendable)}</p>}
        </Show>
        <Show when={steps().length > 0}>
          <ol class="gap-list">
            <For each={steps()}>
              {(step) => (
                <li>
                  <a class="code" href={`#${step.code}`}>
                    {step.code}
                  </a>
                  <p>{what(step)}</p>
                  <span class="gap-points">+{fixed(step.gain)}</span>
                </li>
              )}
            </For>
          </ol>
        </Show>
      </div>
    </section>
  );
}
