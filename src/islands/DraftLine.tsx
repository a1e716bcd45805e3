/** A draft in the list: opened, handed out, named, copied, deleted. */

import { createSignal, Show } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { fixed } from '../score/exact.ts';
import { dayAndTime } from '../views/moment.ts';
import { sampleName } from '../views/words.ts';
import { DraftTool } from './DraftTool.tsx';
import { namedIn, titleOf } from './draftNames.ts';
import { isUnsaved } from './isUnsaved.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly draft: Draft;
  /** Deletes it. */
  readonly onRemove: () => void;
  /** It has been named, or not: where the focus goes then. */
  readonly onNamed: () => void;
}

export function DraftLine(props: Props) {
  const { bench } = props;
  const draft = () => props.draft;
  const [naming, setNaming] = createSignal(false);
  const score = () => bench.scoreOfDraft(draft());
  /** Leaving the field by keyboard gives the focus back; who has clicked elsewhere has said where it goes. */
  async function rename(name: string, byKey: boolean) {
    if (!naming()) return;
    setNaming(false);
    if (name.trim() !== draft().name) {
      // A change like any other: another window must not write over it unseen.
      await bench.store({ ...draft(), name: name.trim(), changedAt: new Date().toISOString() });
    }
    if (byKey) props.onNamed();
  }
  function copy() {
    const now = new Date().toISOString();
    const number = bench.nextNumber(draft().station);
    void bench.store({ ...draft(), id: newId(), number, createdAt: now, changedAt: now, lastFile: null });
  }
  return (
    <li data-draft={draft().id}>
      <button type="button" class="draft" onClick={() => void bench.open(draft())}>
        <strong>{titleOf(draft())}</strong>
        <Show when={draft().source?.name === sampleName}>
          <span>示例，虚构的司法所</span>
        </Show>
        <Show when={draft().station === '' && draft().source}>{(source) => <span>来自 {source().name}</span>}</Show>
        <span>
          第 {draft().number} 稿，{score() === null ? '还没有填' : `自评得分 ${fixed(score() ?? 0)}`}，
          {draft().rows.length} 行，
          {dayAndTime(draft().changedAt)} 改过
        </span>
        <span>
          {draft().lastFile
            ? `上次存成工作文件：${dayAndTime(draft().lastFile?.at ?? '')}${isUnsaved(draft()) ? '，之后又改过' : ''}`
            : '还没有存成工作文件'}
        </span>
        <Show when={bench.isFailing(draft().id)}>
          <span>没有存进浏览器，关闭页面后会丢失</span>
        </Show>
      </button>
      <Show when={naming()}>
        <input
          type="text"
          value={draft().name}
          aria-label={`${namedIn(draft())}的名字`}
          placeholder="如 年中自查"
          ref={(field) => queueMicrotask(() => field.focus())}
          onBlur={(event) => void rename(event.currentTarget.value, false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') void rename(draft().name, true);
            if (event.key === 'Enter') void rename(event.currentTarget.value, true);
          }}
        />
      </Show>
      <p class="draft-line-tools">
        <DraftTool draft={draft()} words="打开" onClick={() => void bench.open(draft())} />
        <DraftTool draft={draft()} words="存到电脑" onClick={() => void bench.saveWorkFile(false, draft())} />
        <DraftTool draft={draft()} words="起名" onClick={() => setNaming(true)} />
        <DraftTool draft={draft()} words="复制" onClick={copy} />
        <DraftTool draft={draft()} words="删除" onClick={() => props.onRemove()} />
      </p>
    </li>
  );
}
