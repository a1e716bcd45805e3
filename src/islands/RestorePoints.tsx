/** 恢复点: what the draft was before something changed much of it; each is looked at, and returned to, from here. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import { otherDifferences } from '../drafts/otherDifferences.ts';
import { mostPoints, type Reason, type RestorePoint } from '../drafts/restorePoints.ts';
import { dayAndTime } from '../views/moment.ts';
import { createDialog } from './Dialog.tsx';
import { outcome } from './DifferenceView.tsx';
import { LookingOn } from './LookingOn.tsx';
import { OtherChanges } from './OtherChanges.tsx';
import { RowChanges } from './RowChanges.tsx';
import type { Workbench } from './workbench.ts';

const reasonWords: Readonly<Record<Reason, string>> = {
  import: '导入表格以前',
  file: '打开工作文件以前',
  restore: '恢复以前',
  day: '当天最后的样子',
};

interface PointProps {
  readonly bench: Workbench;
  readonly point: RestorePoint;
  /** Counted from 1: two may be of one minute. */
  readonly place: number;
  /** Returned to the state of a moment. */
  readonly onRestored: (moment: string) => void;
}

function Point(props: PointProps) {
  const [looking, setLooking] = createSignal(false);
  const state = () => props.point.state;
  const rows = () => state().rows;
  const changes = createMemo(() => (looking() ? difference(props.bench.draft()?.rows ?? [], rows()) : null));
  const others = () => {
    const now = props.bench.draft();
    return now ? otherDifferences(now, state()) : [];
  };
  const moment = () => dayAndTime(props.point.why === 'day' ? state().changedAt : props.point.at);
  const name = () => `第 ${props.place} 个，${moment()}${reasonWords[props.point.why]}`;
  async function restore() {
    if (await props.bench.restorePoint(props.point)) props.onRestored(moment());
  }
  return (
    <li>
      <p>
        <strong>{moment()}</strong> {reasonWords[props.point.why]}，{rows().length} 行
        <button
          type="button"
          class="quiet"
          aria-label={`看有什么不同（${name()}）`}
          aria-expanded={looking()}
          onClick={() => setLooking(!looking())}
        >
          看有什么不同
        </button>
        <button
          type="button"
          aria-label={`恢复到这时（${name()}）`}
          disabled={props.bench.readOnly()}
          onClick={() => void restore()}
        >
          恢复到这时
        </button>
      </p>
      <Show when={changes()}>
        {(found) => (
          <div class="asking">
            <p>
              恢复的话：新增 {found().added.length} 行，改动 {found().changed.length} 行，去掉 {found().gone.length}{' '}
              行。
              {outcome(props.bench, rows(), props.bench.readingsOf(state()))}
            </p>
            <OtherChanges names={others()} />
            <RowChanges difference={found()} gone="会去掉的行" />
          </div>
        )}
      </Show>
    </li>
  );
}

/** The dialog, and how to open it. */
export function createRestoreDialog(bench: Workbench, onRestored: (moment: string) => void) {
  const frame = createDialog();
  /** Null where they could not be read. */
  const [points, setPoints] = createSignal<readonly RestorePoint[] | null>([]);
  async function open() {
    setPoints(await bench.points().catch(() => null));
    frame.open();
  }
  const Dialog = () => (
    <frame.Dialog name="restore" title="恢复点">
      <p class="small">
        导入、打开工作文件、恢复以前，以及每天，各留一个，最近的 {mostPoints} 个。恢复以后还可以再回来，也可以撤销。
      </p>
      <LookingOn bench={bench} inDialog />
      <Show
        when={points()}
        fallback={
          <p role="alert">
            恢复点没有读出来，可能还在。请关上这里再打开一次；若仍不行，请先把台账存到电脑，再刷新本页。
          </p>
        }
      >
        {(read) => (
          <ul class="points">
            <For each={read()} fallback={<li>还没有恢复点。</li>}>
              {(point, at) => (
                <Point
                  bench={bench}
                  point={point}
                  place={at() + 1}
                  onRestored={(moment) => {
                    frame.close();
                    onRestored(moment);
                  }}
                />
              )}
            </For>
          </ul>
        )}
      </Show>
    </frame.Dialog>
  );
  return { open, Dialog };
}
