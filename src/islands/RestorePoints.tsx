/** 恢复点: what the draft was before something changed much of it; each is looked at, and returned to, from here. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import type { Reason, RestorePoint } from '../drafts/restorePoints.ts';
import { dayAndTime } from '../views/moment.ts';
import { outcome } from './DifferenceView.tsx';
import { RowChanges } from './RowChanges.tsx';
import type { Workbench } from './workbench.ts';

const reasonWords: Readonly<Record<Reason, string>> = {
  import: '导入表格以前',
  file: '打开工作文件以前',
  restore: '恢复以前',
  day: '当天最后的样子',
};

function Point(props: { readonly bench: Workbench; readonly point: RestorePoint; readonly onRestored: () => void }) {
  const [looking, setLooking] = createSignal(false);
  const rows = () => props.point.state.rows;
  const changes = createMemo(() => (looking() ? difference(props.bench.draft()?.rows ?? [], rows()) : null));
  return (
    <li>
      <p>
        <strong>{dayAndTime(props.point.why === 'day' ? props.point.state.changedAt : props.point.at)}</strong>{' '}
        {reasonWords[props.point.why]}，{rows().length} 行
        <button type="button" class="quiet" aria-expanded={looking()} onClick={() => setLooking(!looking())}>
          看有什么不同
        </button>
        <button type="button" onClick={() => void props.bench.restorePoint(props.point).then(() => props.onRestored())}>
          恢复到这时
        </button>
      </p>
      <Show when={changes()}>
        {(found) => (
          <div class="asking">
            <p>
              恢复的话：新增 {found().added.length} 行，改动 {found().changed.length} 行，去掉 {found().gone.length}{' '}
              行。
              {outcome(props.bench, rows())}
            </p>
            <RowChanges difference={found()} gone="会去掉的行" />
          </div>
        )}
      </Show>
    </li>
  );
}

/** The dialog, and how to open it. */
export function createRestoreDialog(bench: Workbench) {
  let dialog: HTMLDialogElement | undefined;
  const [points, setPoints] = createSignal<readonly RestorePoint[]>([]);
  async function open() {
    setPoints(await bench.points());
    dialog?.showModal();
  }
  const Dialog = () => (
    <dialog ref={dialog} class="record restore" aria-labelledby="restore-title">
      <h2 id="restore-title">恢复点</h2>
      <p class="small">导入、打开工作文件、恢复以前，以及每天，各留一个。恢复以后还可以再回来，也可以撤销。</p>
      <ul class="points">
        <For each={points()} fallback={<li>还没有恢复点。</li>}>
          {(point) => <Point bench={bench} point={point} onRestored={() => dialog?.close()} />}
        </For>
      </ul>
      <p class="record-tools">
        <button type="button" onClick={() => dialog?.close()}>
          关闭
        </button>
      </p>
    </dialog>
  );
  return { open, Dialog };
}
