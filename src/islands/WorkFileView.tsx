/** A work file that is another state of the draft at hand: what it would change, and which way the user wants it. */

import { createMemo, createSignal, For, Show } from 'solid-js';
import { difference } from '../drafts/difference.ts';
import { onlyAdds, type Part } from '../drafts/mergeDrafts.ts';
import { otherDifferences } from '../drafts/otherDifferences.ts';
import type { WorkFile } from '../drafts/workFile.ts';
import { dayAndTime } from '../views/moment.ts';
import { outcome } from './DifferenceView.tsx';
import { LookingOn } from './LookingOn.tsx';
import { OtherChanges } from './OtherChanges.tsx';
import { PartChoice } from './PartChoice.tsx';
import { RowChanges } from './RowChanges.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly name: string;
  readonly file: WorkFile;
  /** That it was saved under other rules, in a sentence without a full stop; empty where it was not. */
  readonly otherRules: string;
  /** What has become of it, in a sentence without a full stop; null when nothing. */
  readonly onDone: (message: string | null) => void;
}

export function WorkFileView(props: Props) {
  const { bench } = props;
  const now = () => bench.draft()?.rows ?? [];
  const theirs = () => props.file.draft;
  const replacing = createMemo(() => difference(now(), theirs().rows));
  const others = createMemo(() => {
    const own = bench.draft();
    return own ? otherDifferences(own, theirs()) : [];
  });
  const parts = createMemo(() => bench.partsOfFile(props.file));
  /** What the user has said of a part, by its name; unasked only those come in that take nothing away. */
  const [said, setSaid] = createSignal<ReadonlyMap<string, boolean>>(new Map());
  const isTaken = (part: Part) => said().get(part.part) ?? onlyAdds(part);
  const taken = createMemo(() => new Set(parts().flatMap((part) => (isTaken(part) ? [part.part] : []))));
  const nameOf = ({ part }: Part) =>
    part === ''
      ? '加分、扣分和其他'
      : `${part} ${bench.rubric.categories.find(({ code }) => code === part)?.name ?? ''}`;
  /** Where it was not done, the question stays. */
  async function take(work: Promise<boolean>, message: string) {
    if (await work) props.onDone(message);
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
      <Show when={props.otherRules}>
        <p>{props.otherRules}。</p>
      </Show>
      <LookingOn bench={bench} />
      <ul class="ways">
        <li>
          <button
            type="button"
            disabled={bench.readOnly()}
            onClick={() => void take(bench.replaceByFile(props.file), '已换成文件里的')}
          >
            换成文件里的
          </button>
          <div>
            <p>
              接着别的电脑上填的往下填，选这个。这里现在的样子留作恢复点，随时可以回来。
              <strong>{outcome(bench, theirs().rows, bench.readingsOf(theirs()))}</strong>
            </p>
            <OtherChanges names={others()} />
          </div>
        </li>
        <Show when={parts().length > 0}>
          <li>
            <button
              type="button"
              disabled={bench.readOnly() || taken().size === 0}
              onClick={() => void take(bench.takeParts(props.file, taken()), '已并入勾选的类别')}
            >
              并入勾选的类别
            </button>
            <div>
              <p>
                同事分头填的，选这个：同一行不会重复计，这里独有的不动。会改掉这里已填内容的类别先没有勾，看过列出的行再决定：勾上的，两边不同的用文件里的。
              </p>
              <Show when={taken().size > 0}>
                <p>
                  并入以后：<strong>{outcome(bench, bench.rowsWithParts(props.file, taken()))}</strong>
                </p>
              </Show>
              <ul class="parts-list">
                <For each={parts()}>
                  {(part) => (
                    <PartChoice
                      part={part}
                      name={nameOf(part)}
                      isTaken={isTaken(part)}
                      onToggle={() => setSaid(new Map(said()).set(part.part, !isTaken(part)))}
                    />
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
