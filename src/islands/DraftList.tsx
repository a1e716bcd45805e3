/** The drafts kept in this browser, or the invitation to begin one. */

import { createSignal, For, onCleanup, onMount, Show } from 'solid-js';
import { dayAndTime } from '../views/moment.ts';
import { codeInAddress } from './goTo.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly onImport: () => void;
  readonly onSample: () => void;
}

export function DraftList(props: Props) {
  const own = () => props.bench.drafts().filter(({ edition }) => edition === props.bench.rubric.edition);
  const others = () => props.bench.drafts().length - own().length;
  const [code, setCode] = createSignal(codeInAddress());
  const readAddress = () => setCode(codeInAddress());
  onMount(() => addEventListener('hashchange', readAddress));
  onCleanup(() => removeEventListener('hashchange', readAddress));
  /** The clause that the address asks for. */
  const wanted = () => (props.bench.slots.has(code()) ? code() : null);
  return (
    <section class="drafts">
      <Show when={own().length > 0} fallback={<h2>还没有台账。</h2>}>
        <h2>这台电脑里的台账</h2>
        <ul>
          <For each={own()}>
            {(draft) => (
              <li>
                <button type="button" class="draft" onClick={() => props.bench.open(draft)}>
                  <strong>{draft.station || '未写司法所'}</strong>
                  <span>
                    第 {draft.number} 稿，{draft.source ? `来自 ${draft.source.name}，` : ''}
                    {draft.rows.length} 行，{dayAndTime(draft.changedAt)} 改过
                  </span>
                </button>
                <button
                  type="button"
                  class="quiet"
                  onClick={() => {
                    if (confirm(`删除“${draft.station || '未写司法所'}”第 ${draft.number} 稿？删除后不能恢复。`))
                      void props.bench.remove(draft.id);
                  }}
                >
                  删除
                </button>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <Show when={others() > 0}>
        <p>另有 {others()} 份其他年度的台账，仍留在浏览器里。</p>
      </Show>
      <Show when={props.bench.unreadable() > 0}>
        <p class="banner">
          有 {props.bench.unreadable()} 份台账读不出来（可能由更新的版本保存），没有改动，仍留在浏览器里。
        </p>
      </Show>
      <Show when={wanted()}>
        <p class="banner">新建或打开台账后，会到 {wanted()}。</p>
      </Show>
      <div class="invitation">
        <button type="button" class="primary" onClick={() => props.bench.create(null, null)}>
          新建本所台账
        </button>
        <button type="button" onClick={() => props.onImport()}>
          导入已有表格
        </button>
        <button type="button" onClick={() => props.onSample()}>
          先看示例
        </button>
        <p>填的内容只存在这台电脑，不会上传。示例是一个虚构的司法所，点一下就能看到怎么算分。</p>
      </div>
    </section>
  );
}
