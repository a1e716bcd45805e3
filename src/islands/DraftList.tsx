/** The drafts kept in this browser, or the invitation to begin one. */

import { createSignal, For, Show } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { newId } from '../drafts/newId.ts';
import { daysKept, type Unreadable } from '../drafts/store.ts';
import { fixed } from '../score/exact.ts';
import { dayAndTime } from '../views/moment.ts';
import { DraftTool } from './DraftTool.tsx';
import { download } from './download.ts';
import { namedIn, titleOf } from './draftNames.ts';
import { codeInAddress } from './goTo.ts';
import { OtherDrafts } from './OtherDrafts.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly onImport: () => void;
  readonly onSample: () => void;
  /** A draft of another edition is to be carried over. */
  readonly onCarry: (draft: Draft) => void;
}

function DraftLine(props: { readonly bench: Workbench; readonly draft: Draft; readonly onRemoved: () => void }) {
  const { bench } = props;
  const draft = () => props.draft;
  const [naming, setNaming] = createSignal(false);
  const isUnsaved = () => (draft().lastFile?.at ?? '') < draft().changedAt;
  const score = () => bench.scoreOfDraft(draft());
  function rename(name: string) {
    setNaming(false);
    if (name.trim() !== draft().name) void bench.store({ ...draft(), name: name.trim() });
  }
  return (
    <li>
      <button type="button" class="draft" onClick={() => void bench.open(draft())}>
        <strong>{titleOf(draft())}</strong>
        <span>
          第 {draft().number} 稿，{score() === null ? '还没有填' : `自评得分 ${fixed(score() ?? 0)}`}，
          {draft().rows.length} 行，
          {dayAndTime(draft().changedAt)} 改过
        </span>
        <span>
          {draft().lastFile
            ? `上次存成工作文件：${dayAndTime(draft().lastFile?.at ?? '')}${isUnsaved() ? '，之后又改过' : ''}`
            : '还没有存成工作文件'}
        </span>
      </button>
      <Show when={naming()}>
        <input
          type="text"
          value={draft().name}
          aria-label={`${namedIn(draft())}的名字`}
          placeholder="如 年中自查"
          ref={(field) => queueMicrotask(() => field.focus())}
          onChange={(event) => rename(event.currentTarget.value)}
          onBlur={() => setNaming(false)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') setNaming(false);
            if (event.key === 'Enter') rename(event.currentTarget.value);
          }}
        />
      </Show>
      <p class="draft-line-tools">
        <DraftTool draft={draft()} words="存到电脑" onClick={() => void bench.saveWorkFile(false, draft())} />
        <DraftTool draft={draft()} words="起名" onClick={() => setNaming(true)} />
        <DraftTool
          draft={draft()}
          words="复制"
          onClick={() => {
            const now = new Date().toISOString();
            const number = bench.nextNumber(draft().station);
            void bench.store({ ...draft(), id: newId(), number, createdAt: now, changedAt: now, lastFile: null });
          }}
        />
        <DraftTool draft={draft()} words="删除" onClick={() => void bench.remove(draft().id).then(props.onRemoved)} />
      </p>
    </li>
  );
}

/** Records that are damaged or of a newer version: they can be kept as they are, and cleared one by one. */
function UnreadableLine(props: { readonly bench: Workbench; readonly record: Unreadable }) {
  const save = () =>
    download(
      new Blob([JSON.stringify(props.record.value, null, 1)], { type: 'application/json' }),
      `读不出的台账_${props.record.id}.json`,
    );
  return (
    <p class="banner">
      有一份台账读不出来（可能已损坏，或由更新的版本保存），没有改动，仍留在浏览器里。
      <button type="button" onClick={save}>
        下载原样
      </button>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          if (confirm('清除这份读不出来的台账？清除后不能恢复，请先下载。')) void props.bench.discard(props.record.id);
        }}
      >
        清除
      </button>
    </p>
  );
}

function Deleted(props: { readonly bench: Workbench }) {
  return (
    <Show when={props.bench.deleted().length > 0}>
      <details class="fold">
        <summary>
          最近删除的（{props.bench.deleted().length}） <small>{daysKept} 天内可以找回</small>
        </summary>
        <ul>
          <For each={props.bench.deleted()}>
            {({ at, draft }) => (
              <li>
                {titleOf(draft)}　第 {draft.number} 稿，{dayAndTime(at)} 删除
                <button
                  type="button"
                  class="quiet"
                  aria-label={`找回${namedIn(draft)}`}
                  onClick={() => void props.bench.bringBack(draft.id)}
                >
                  找回
                </button>
              </li>
            )}
          </For>
        </ul>
      </details>
    </Show>
  );
}

export function DraftList(props: Props) {
  const { bench } = props;
  const own = () => bench.drafts().filter(({ edition }) => edition === bench.rubric.edition);
  const others = () => bench.drafts().filter(({ edition }) => edition !== bench.rubric.edition);
  /** The draft that was deleted last, to be brought back. */
  const [removed, setRemoved] = createSignal<Draft | null>(null);
  const isEmpty = () => bench.drafts().length + bench.deleted().length + bench.unreadable().length === 0;
  /** The clause that the address asks for. */
  const wanted = () => {
    const code = codeInAddress();
    return bench.slots.has(code) ? code : null;
  };
  function clear() {
    const question = `删除本机全部数据？这个浏览器里的 ${bench.drafts().length} 份台账、恢复点和最近删除的都会清掉，不能恢复。要留的请先存到电脑。`;
    if (confirm(question)) void bench.clear();
  }
  return (
    <section class="drafts">
      <Show
        when={own().length > 0}
        fallback={<h2>还没有{others().length > 0 ? ` ${bench.rubric.edition} 年度的` : ''}台账。</h2>}
      >
        <h2>这台电脑里的台账</h2>
        <ul>
          <For each={own()}>
            {(draft) => <DraftLine bench={bench} draft={draft} onRemoved={() => setRemoved(draft)} />}
          </For>
        </ul>
      </Show>
      <p class="removed" role="status">
        <Show when={removed()}>
          {(draft) => (
            <>
              已删除{namedIn(draft())}。
              <button
                type="button"
                onClick={() => {
                  void bench.bringBack(draft().id);
                  setRemoved(null);
                }}
              >
                撤销删除
              </button>
            </>
          )}
        </Show>
      </p>
      <For each={bench.unreadable()}>{(record) => <UnreadableLine bench={bench} record={record} />}</For>
      <Show when={wanted()}>
        <p class="banner">新建或打开台账后，会到 {wanted()}。</p>
      </Show>
      <div class="invitation">
        <button type="button" class="primary" onClick={() => bench.create(null, null)}>
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
      <OtherDrafts bench={bench} drafts={others()} onCarry={props.onCarry} onRemoved={setRemoved} />
      <Deleted bench={bench} />
      <Show when={!isEmpty()}>
        <p class="small">
          几个人共用这台电脑的，用完可以
          <button type="button" class="quiet more" onClick={clear}>
            删除本机全部数据
          </button>
        </p>
      </Show>
    </section>
  );
}
