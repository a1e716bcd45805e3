/** Drafts of other editions: they are not filled in here, and can be carried over, handed out or deleted. */

import { For, Show } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { dayAndTime } from '../views/moment.ts';
import { DraftTool } from './DraftTool.tsx';
import { titleOf } from './draftNames.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly drafts: readonly Draft[];
  readonly onCarry: (draft: Draft) => void;
  readonly onRemove: (draft: Draft) => void;
}

export function OtherDrafts(props: Props) {
  const { bench } = props;
  const here = bench.rubric.edition;
  /** Editions whose codes nobody has set against those of this one. */
  const unmapped = () => [
    ...new Set(props.drafts.map(({ edition }) => edition).filter((edition) => !bench.canCarry(edition))),
  ];
  const Line = (own: { readonly draft: Draft }) => (
    <li data-draft={own.draft.id}>
      <div class="draft">
        <strong>{titleOf(own.draft)}</strong>
        <span>
          {own.draft.edition} 年度第 {own.draft.number} 稿，{own.draft.rows.length} 行，
          {dayAndTime(own.draft.changedAt)} 改过
        </span>
        <span>
          {own.draft.lastFile ? `上次存成工作文件：${dayAndTime(own.draft.lastFile.at)}` : '还没有存成工作文件'}
        </span>
      </div>
      <p class="draft-line-tools">
        <Show when={bench.canCarry(own.draft.edition)}>
          <DraftTool draft={own.draft} words={`沿用到 ${here} 年度`} onClick={() => props.onCarry(own.draft)} />
        </Show>
        <DraftTool draft={own.draft} words="存到电脑" onClick={() => void bench.saveWorkFile(false, own.draft)} />
        <DraftTool draft={own.draft} words="存成表格" onClick={() => void bench.saveAsTable(own.draft)} />
        <DraftTool draft={own.draft} words="删除" onClick={() => props.onRemove(own.draft)} />
      </p>
    </li>
  );
  return (
    <Show when={props.drafts.length > 0}>
      <h2>其他年度的台账</h2>
      <ul class="other-editions">
        <For each={props.drafts}>{(draft) => <Line draft={draft} />}</For>
      </ul>
      <p class="small">
        这里填的是 {here} 年度的，其他年度的台账仍留在浏览器里。
        <Show when={unmapped().length > 0}>
          {unmapped().join('、')} 年度的编号没有写明对应现在的哪一条，不能直接沿用：要用的请“存成表格”，对照着填。
        </Show>
      </p>
    </Show>
  );
}
