/** 还差什么: what must hold for the target, then what is missing. */

import { For, Show, untrack } from 'solid-js';
import { fixed } from '../score/exact.ts';
import { honestyOf } from '../score/honesty.ts';
import type { GapLine, GapSection } from '../views/gapList.ts';
import { honestyWords } from '../views/honestyWords.ts';
import { Target } from './Target.tsx';
import type { Workbench } from './workbench.ts';

/** Longer lists begin folded. */
const longest = 12;

export function Gaps(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const scored = bench.advised;
  const sections = bench.gapSections;
  /** What a loss costs if it is reported, and if it is found concealed; worked out while it is looked at. */
  const honesty = ({ kind, code }: GapLine) => {
    const now = scored();
    const found = now && kind === 'lost' && bench.tab() === 'gaps' && honestyOf(now.sheet, now.choices, code);
    return found ? honestyWords(found) : '';
  };
  // Lines and sections are known by their keys, so that an edit changes them and does not make them anew.
  const Line = (own: { readonly of: () => GapLine | undefined }) => (
    <Show when={own.of()}>
      {(line) => (
        <li data-gap={line().kind ?? undefined} data-code={line().code}>
          <a class="code" href={`#${line().code}`}>
            {line().code}
          </a>
          <div>
            <p class="gap-name">{line().name}</p>
            <p>{line().sentence}</p>
            <Show when={honesty(line())}>{(words) => <p class="small">{words()}</p>}</Show>
          </div>
          <span class="gap-points">{line().points === 0 ? '' : fixed(line().points)}</span>
        </li>
      )}
    </Show>
  );
  const Section = (own: { readonly of: () => GapSection | undefined }) => (
    <Show when={own.of()}>
      {(section) => (
        <details id={section().id} open={untrack(() => section().lines.length <= longest)}>
          <summary>
            <h2>
              {section().name}
              <small>{section().lines.length} 处</small>
            </h2>
          </summary>
          <Show when={section().introduction}>{(words) => <p class="small">{words()}</p>}</Show>
          <ul class="gap-list">
            <For each={section().lines.map(({ key }) => key)}>
              {(key) => <Line of={() => section().lines.find((line) => line.key === key)} />}
            </For>
          </ul>
        </details>
      )}
    </Show>
  );
  return (
    <div class="gaps">
      <Target bench={bench} />
      <div data-list="gaps">
        <For each={sections().map(({ id }) => id)} fallback={<p>没有要补的。</p>}>
          {(id) => <Section of={() => sections().find((section) => section.id === id)} />}
        </For>
      </div>
    </div>
  );
}
