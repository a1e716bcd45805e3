/** A bar for each category: what it keeps, what is still open, what it lost. The figures beside say the same in words. */

import { createMemo, createUniqueId, Index, Show } from 'solid-js';
import { fixed, short } from '../score/exact.ts';
import type { Result } from '../score/result.ts';
import type { Rubric } from '../score/rubric.ts';
import { type CategoryBar, categoryBars } from '../views/categoryBars.ts';
import { signed, total } from '../views/signed.ts';
import { Hatch } from './Hatch.tsx';

function Bar(props: { readonly bar: CategoryBar; readonly patterns: string }) {
  const percent = (size: number) => `${size}%`;
  return (
    <svg class="bar" aria-hidden="true">
      <rect class="frame" x="0" width={percent(props.bar.frame.width)} />
      <rect class="kept" x="0" width={percent(props.bar.kept.width)} />
      <Show when={props.bar.openPart.width > 0}>
        <rect
          class="open"
          x={percent(props.bar.openPart.x)}
          width={percent(props.bar.openPart.width)}
          fill={`url(#${props.patterns}-open)`}
        />
      </Show>
      <Show when={props.bar.lost.width > 0}>
        <rect
          class="lost"
          x={percent(props.bar.lost.x)}
          width={percent(props.bar.lost.width)}
          fill={`url(#${props.patterns}-lost)`}
        />
      </Show>
    </svg>
  );
}

function Sample(props: { readonly part: 'kept' | 'open' | 'lost'; readonly name: string; readonly patterns: string }) {
  return (
    <span>
      <svg class="bar" aria-hidden="true">
        <rect
          class={props.part}
          x="0"
          width="100%"
          fill={props.part === 'kept' ? undefined : `url(#${props.patterns}-${props.part})`}
        />
      </svg>
      {props.name}
    </span>
  );
}

export function CategoryBars(props: { readonly rubric: Rubric; readonly result: Result }) {
  const patterns = createUniqueId();
  const heading = createUniqueId();
  const bars = createMemo(() => categoryBars(props.rubric, props.result));
  return (
    <section class="picture category-bars" aria-labelledby={heading}>
      <Hatch id={patterns} />
      <h2 id={heading}>各类得分</h2>
      <p class="legend" aria-hidden="true">
        <Sample part="kept" name="得分" patterns={patterns} />
        <Sample part="open" name="未填，还可能扣" patterns={patterns} />
        <Sample part="lost" name="已扣" patterns={patterns} />
      </p>
      <ul>
        <Index each={bars()}>
          {(bar) => (
            <li>
              <a href={`#${bar().code}`}>
                <span class="code">{bar().code}</span> {bar().name}
              </a>
              <Bar bar={bar()} patterns={patterns} />
              <span class="kept-figure">
                {total(bar().score)}
                <small> / {short(bar().points)}</small>
              </span>
              <span class="lost-figure">
                <span class="visually-hidden">已扣 </span>
                {signed(-bar().deducted)}
              </span>
              <span class="open-figure">{bar().open > 0 ? `未填 ${fixed(bar().open)}` : ''}</span>
            </li>
          )}
        </Index>
      </ul>
    </section>
  );
}
