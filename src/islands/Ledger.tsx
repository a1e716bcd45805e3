/** 平时台账: every row of the draft, what is still to be done of the year's targets, and a way to put down one more. */

import { createMemo, For, Show } from 'solid-js';
import { RowsTable } from './RowsTable.tsx';
import type { Workbench } from './workbench.ts';

/** The year's targets that are not reached yet: how far they are, not what they cost. */
function Targets(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const open = createMemo(() =>
    (bench.result()?.rules ?? []).flatMap((rule) =>
      rule.progress && rule.state !== 'notApplicable' && rule.progress.achieved < rule.progress.target
        ? [{ rule, ...rule.progress }]
        : [],
    ),
  );
  return (
    <Show when={open().length > 0}>
      <details class="targets">
        <summary>全年目标，{open().length} 条还没完成</summary>
        <ul>
          <For each={open()}>
            {({ rule, achieved, target, unit }) => (
              <li>
                <a class="code" href={`#${rule.code}`}>
                  {rule.code}
                </a>
                <span>{bench.slots.get(rule.code)?.title}</span>
                <span class="target-figure">
                  已完成 {achieved}/{target} {unit}，还差 {target - achieved} {unit}
                </span>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

export function Ledger(props: { readonly bench: Workbench; readonly onRecord: () => void }) {
  const isEmpty = () => (props.bench.draft()?.rows.length ?? 0) === 0;
  return (
    <Show
      when={!isEmpty()}
      fallback={
        <div class="ledger-empty">
          <p>还没有记录。发现一件、做完一场，随手记一条：年底自动合计，不用再翻。</p>
          <button type="button" class="primary" disabled={props.bench.readOnly()} onClick={() => props.onRecord()}>
            记一条
          </button>
        </div>
      }
    >
      <Targets bench={props.bench} />
      <RowsTable bench={props.bench} />
    </Show>
  );
}
