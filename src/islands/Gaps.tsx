/** 还差什么: gaps by kind, those worth most first. */

import { createMemo, For, Show, untrack } from 'solid-js';
import type { Gap, GapKind } from '../score/result.ts';
import { gapSentence } from '../views/gapSentence.ts';
import { gapIntroductions, gapNames } from '../views/words.ts';
import type { Workbench } from './workbench.ts';

/** Longer lists begin folded. */
const longest = 12;

const kinds = Object.keys(gapNames) as GapKind[];

export function Gaps(props: { readonly bench: Workbench }) {
  const gaps = createMemo(() => props.bench.result()?.gaps ?? []);
  const own = (kind: GapKind) =>
    gaps()
      .filter((gap) => gap.kind === kind)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const mendable = new Date().toISOString().slice(0, 10) <= props.bench.rubric.period.to;
  const line = (gap: Gap) => (
    <li data-gap={gap.kind} data-code={gap.code}>
      <a class="code" href={`#${gap.code}`}>
        {gap.code}
      </a>
      <span>{gapSentence(props.bench.rubric, props.bench.slots, gap, mendable)}</span>
    </li>
  );
  return (
    <section class="panel" aria-labelledby="gaps">
      <h2 id="gaps">
        还差什么 <small>{gaps().length} 处</small>
      </h2>
      <div data-list="gaps">
        <Show when={gaps().length > 0} fallback={<p>都填好了，没有要补的。</p>}>
          <For each={kinds}>
            {(kind) => (
              <Show when={own(kind).length > 0}>
                <details id={`gap-${kind}`} open={untrack(() => own(kind).length <= longest)}>
                  <summary>
                    {gapNames[kind]}（{own(kind).length}）
                  </summary>
                  <Show when={gapIntroductions[kind]}>
                    <p class="small">{gapIntroductions[kind]}</p>
                  </Show>
                  <ul class="gap-list">
                    <For each={own(kind)}>{line}</For>
                  </ul>
                </details>
              </Show>
            )}
          </For>
        </Show>
      </div>
    </section>
  );
}
