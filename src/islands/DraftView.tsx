/** An open draft: its score, what is missing, and every item with its figures. */

import { createEffect, For, onCleanup, onMount, Show } from 'solid-js';
import { CategoryForm } from './CategoryForm.tsx';
import { Gaps } from './Gaps.tsx';
import { OutsideForm } from './OutsideForm.tsx';
import { Problems } from './Problems.tsx';
import { Summary } from './Summary.tsx';
import { UnplacedRows } from './UnplacedRows.tsx';
import type { Workbench } from './workbench.ts';

/** Brings the clause named in the address into view. */
function showTarget() {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  target?.scrollIntoView();
  target?.querySelector('input')?.focus({ preventScroll: true });
}

export function DraftView(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  onMount(() => {
    if (location.hash.length > 1) showTarget();
  });
  createEffect(() => {
    document.title = `${bench.station() || '台账'}　自评算分`;
  });
  onCleanup(() => {
    document.title = '自评算分';
  });
  return (
    <div class="draft-view">
      <Summary bench={bench} />
      <div class="draft-columns">
        <div class="forms">
          <UnplacedRows bench={bench} />
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
