/** A work file that is another state of the draft at hand: what it would change, and which way the user wants it. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import type { Part } from '../drafts/mergeDrafts.ts';
import type { WorkFile } from '../drafts/workFile.ts';
import { dayAndTime } from '../views/moment.ts';
import { outcome } from './DifferenceView.tsx';
import { RowChanges } from './RowChanges.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly name: string;
  readonly file: WorkFile;
  /** What has become of it, in a sentence without a full stop; null when nothing. */
  readonly onDone: (message: string | null) => void;
}

export function WorkFileView(props: Props) {
  const { bench } = props;
  const now = () => bench.draft()?.rows ?? [];
  const theirs = () => props.file.draft;
  const replacing = createMemo(() => difference(now(), theirs().rows));
  const parts = createMemo(() => bench.partsOfFile(props.file));
  /** Parts that are not wanted, by their category. */
  const [left, setLeft] = createSignal<ReadonlySet<string>>(new Set());
  const taken = () => parts().filter(({ part }) => !left().has(part));
  const nameOf = ({ part }: Part) =>
    part === ''
      ? '加分、扣分和其他'
      : `${part} ${bench.rubric.categories.find(({ code }) => code === part)?.name ?? ''}`;
  function toggle(part: string) {
    const next = new Set(left());
    if (!next.delete(part)) next.add(part);
    setLeft(next);
  }
  return (
    <section
      class="import-note asking"
      aria-label="怎么打开工作文件"
      tabIndex={-1}
      ref={(panel) => queueMicrotask(() => panel.focus({ preventScroll: true }))}
    >
      <p>
        <strong>{props.name}</strong> 与这里的台账不一样：文件里 {theirs().rows.length} 行，
        {dayAndTime(theirs().changedAt)} 改过；这里 {now().length} 行，{dayAndTime(bench.draft()?.changedAt ?? '')}{' '}
        改过。怎么打开？
      </p>
      <ul class="ways">
        <li>
          <button
            type="button"
            onClick={() => void bench.replaceByFile(props.file).then(() => props.onDone('已换成文件里的'))}
          >
            换成文件里的
          </button>
          <p>
            接着别的电脑上填的往下填，选这个。这里现在的样子留作恢复点，随时可以回来。
            <strong>{outcome(bench, theirs().rows)}</strong>
          </p>
        </li>
        <Show when={parts().length > 0}>
          <li>
            <button
              type="button"
              disabled={taken().length === 0}
              onClick={() => void bench.takeParts(props.file, taken()).then(() => props.onDone('已并入勾选的类别'))}
            >
              并入勾选的类别
            </button>
            <div>
              <p>同事分头填的，选这个：同一行不会重复计，两边不同的用文件里的，这里独有的不动。</p>
              <ul class="parts-list">
                <For each={parts()}>
                  {(part) => (
                    <li>
                      <label>
                        <input type="checkbox" checked={!left().has(part.part)} onChange={() => toggle(part.part)} />
                        {nameOf(part)}
                        <small>
                          新增 {part.added.length} 行，改动 {part.changed.length} 行
                        </small>
                      </label>
                    </li>
                  )}
                </For>
              </ul>
            </div>
          </li>
        </Show>
        <li>
          <button
            type="button"
            onClick={() => {
              bench.openAside(props.file);
              props.onDone('已另建一份打开');
            }}
          >
            另建一份台账
          </button>
          <p>两份都留着，在“全部台账”里。</p>
        </li>
        <li>
          <button type="button" onClick={() => props.onDone(null)}>
            不打开
          </button>
          <p>台账不变。</p>
        </li>
      </ul>
      <RowChanges difference={replacing()} gone="换成文件里的会去掉的行" />
    </section>
  );
}
