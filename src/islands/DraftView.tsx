/** An open draft: its score, what is missing, and every item with its figures. */

import { createEffect, For, onCleanup, onMount, Show } from 'solid-js';
import { CategoryForm } from './CategoryForm.tsx';
import { Gaps } from './Gaps.tsx';
import { codeInAddress } from './goToRow.ts';
import { OutsideForm } from './OutsideForm.tsx';
import { Problems } from './Problems.tsx';
import { RowsTable } from './RowsTable.tsx';
import { ScoreBar, Summary } from './Summary.tsx';
import type { Workbench } from './workbench.ts';

/** Brings the clause named in the address into view. */
function showTarget() {
  const target = document.getElementById(codeInAddress());
  target?.scrollIntoView();
  target?.querySelector('input')?.focus({ preventScroll: true });
}

export function DraftView(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  let view: HTMLDivElement | undefined;
  onMount(() => {
    if (location.hash.length > 1) showTarget();
    else if (bench.draft()?.rows.length === 0) view?.querySelector<HTMLElement>('.station input')?.focus();
  });
  /** Remembers in the address which clause was left for, so that coming back leads to it. */
  function remember(event: MouseEvent) {
    const link = event.target instanceof Element ? event.target.closest('a.code') : null;
    const place = link?.closest('.rule, .item');
    if (place) history.replaceState(null, '', `#${place.id}`);
  }
  createEffect(() => {
    document.title = `${bench.station() || '台账'}　自评算分`;
  });
  onCleanup(() => {
    document.title = '自评算分';
    // The clause in the address was this draft's.
    history.replaceState(null, '', location.pathname);
  });
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches the links inside it
    // biome-ignore lint/a11y/useKeyWithClickEvents: following a link by keyboard is a click too
    <div class="draft-view" ref={view} onClick={remember}>
      <Summary bench={bench} />
      <ScoreBar bench={bench} />
      <Show when={(bench.draft()?.rows.length ?? 0) > 0}>
        <RowsTable bench={bench} />
      </Show>
      <div class="draft-columns">
        <div class="forms">
          <For each={bench.rubric.categories}>{(category) => <CategoryForm bench={bench} category={category} />}</For>
          <OutsideForm bench={bench} />
        </div>
        <aside class="findings" aria-label="还差什么与表格问题">
          <Problems bench={bench} />
          <Show when={bench.started()}>
            <Gaps bench={bench} />
          </Show>
        </aside>
      </div>
    </div>
  );
}
