/** The score that the station wants, and what must hold to reach it. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { fold } from '../entries/fold.ts';
import { decimal, fixed, type Hundredths, roundHalfUp, short, times } from '../score/exact.ts';
import { planFor, type Step } from '../score/mending.ts';
import { clauseNames } from '../views/clauseNames.ts';
import { planWords } from '../views/planWords.ts';
import type { Workbench } from './workbench.ts';

/** A typed score in hundredths; null when it is none. */
function readTarget(typed: string): Hundredths | null {
  const value = decimal(fold(typed).replace(/分$/, '').trim());
  const points = value ? roundHalfUp(times(value, 100)) : null;
  return points !== null && Number.isSafeInteger(points) ? points : null;
}

export function Target(props: { readonly bench: Workbench }) {
  const { bench } = props;
  /** What was typed and is no score: it stays to be mended, and the target stays as it was. */
  const [wrong, setWrong] = createSignal('');
  const target = () => bench.draft()?.target ?? null;
  const plan = createMemo(() => {
    // A plan takes its time, and is worked out while it is looked at.
    const wanted = bench.tab() === 'gaps' ? target() : null;
    const now = wanted === null ? null : bench.advised();
    return now && wanted !== null ? { ...planFor(now.sheet, now.choices, wanted), from: now.result.score } : null;
  });
  const steps = (): readonly Step[] => {
    const now = plan();
    if (now?.is === 'mend') return now.steps;
    return now?.is === 'rank' || now?.is === 'unreachable' ? [...now.steps, ...now.bonuses] : [];
  };
  const nameOf = clauseNames(bench.rubric);
  const what = ({ code }: Step) => bench.ruleResult(code)?.remedy ?? '争到第 1 名';
  return (
    <section class="target" aria-label="目标">
      <label>
        想达到
        <input
          type="text"
          inputmode="decimal"
          value={wrong() || (target() === null ? '' : short(target() ?? 0))}
          placeholder="如 95"
          autocomplete="off"
          disabled={bench.readOnly()}
          aria-invalid={wrong() !== ''}
          aria-describedby="target-problem"
          onChange={(event) => {
            const typed = event.currentTarget.value.trim();
            const read = readTarget(typed);
            setWrong(typed !== '' && read === null ? typed : '');
            if (wrong() !== '') return;
            if (read !== target()) bench.change({ target: read });
            event.currentTarget.value = read === null ? '' : short(read);
          }}
        />
        分
      </label>
      <p class="row-problem" role="alert" id="target-problem">
        {wrong() === '' ? '' : `“${wrong()}”不是分数，请填数字，如 95 或 92.5。`}
      </p>
      <div aria-live="polite">
        <Show when={plan()} fallback={<p class="small">填一个分数，这里会写明还要做到什么。</p>}>
          {(now) => <p>{planWords(now(), now().from, target() ?? 0, bench.mendable)}</p>}
        </Show>
        <Show when={steps().length > 0}>
          <ol class="gap-list">
            <For each={steps()}>
              {(step) => (
                <li>
                  <a class="code" href={`#${step.code}`}>
                    {step.code}
                  </a>
                  <div>
                    <p class="gap-name">{nameOf(step.code)}</p>
                    <p>{what(step)}</p>
                  </div>
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
