/** The drafts kept in this browser, or the invitation to begin one. */

import { createSignal, For, Show } from 'solid-js';
import type { Draft } from '../drafts/draft.ts';
import { DeletedDrafts } from './DeletedDrafts.tsx';
import { DraftLine } from './DraftLine.tsx';
import { namedIn } from './draftNames.ts';
import { codeInAddress } from './goTo.ts';
import { OtherDrafts } from './OtherDrafts.tsx';
import { UnreadableLine } from './UnreadableLine.tsx';
import type { Workbench } from './workbench.ts';

/** Whether the page is a file that one carries along, and its drafts do not come with it. */
const isFromDisk = location.protocol === 'file:';

interface Props {
  readonly bench: Workbench;
  readonly onImport: () => void;
  readonly onSample: () => void;
  /** A draft of another edition is to be carried over. */
  readonly onCarry: (draft: Draft) => void;
}

export function DraftList(props: Props) {
  const { bench } = props;
  let list: HTMLElement | undefined;
  const own = () => bench.drafts().filter(({ edition }) => edition === bench.rubric.edition);
  const others = () => bench.drafts().filter(({ edition }) => edition !== bench.rubric.edition);
  /** The draft that was deleted last, and the key to bring it back by. */
  const [removed, setRemoved] = createSignal<{ readonly draft: Draft; readonly key: string } | null>(null);
  const isEmpty = () => bench.drafts().length + bench.deleted().length + bench.unreadable().length === 0;
  /** The clause that the address asks for. */
  const wanted = () => {
    const code = codeInAddress();
    return bench.slots.has(code) ? code : null;
  };
  /** The button that had the focus is gone with its line: it goes on where one would look next. */
  function focusOn(selector: string) {
    // The user may have gone on meanwhile.
    if (document.activeElement !== document.body) return;
    (list?.querySelector<HTMLElement>(selector) ?? list?.querySelector<HTMLElement>('button'))?.focus();
  }
  const focusOnDraft = (id: string, button: string) => focusOn(`[data-draft="${CSS.escape(id)}"] ${button}`);
  async function remove(draft: Draft) {
    setRemoved(null);
    const key = await bench.remove(draft.id);
    if (key === null) return;
    setRemoved({ draft, key });
    focusOn('.removed button');
  }
  async function bringBack(key: string, draft: Draft) {
    if (!(await bench.bringBack(key))) return;
    setRemoved(null);
    focusOnDraft(draft.id, 'button');
  }
  function clear() {
    const question = `删除本机全部数据？这个浏览器里的 ${bench.drafts().length} 份台账、恢复点和最近删除的都会清掉，不能恢复。要留的请先存到电脑。`;
    if (confirm(question)) void bench.clear();
  }
  return (
    <section class="drafts" ref={list}>
      <Show
        when={own().length > 0}
        fallback={
          // What could not be read may hold some.
          <Show when={bench.unlisted() === null}>
            <h2>还没有{others().length > 0 ? ` ${bench.rubric.edition} 年度的` : ''}台账。</h2>
          </Show>
        }
      >
        <h2>这台电脑里的台账</h2>
        <ul>
          <For each={own()}>
            {(draft) => (
              <DraftLine
                bench={bench}
                draft={draft}
                onRemove={() => void remove(draft)}
                onNamed={() => focusOnDraft(draft.id, '[data-tool="起名"]')}
              />
            )}
          </For>
        </ul>
      </Show>
      <p class="removed" role="status">
        <Show when={removed()}>
          {(found) => (
            <>
              已删除{namedIn(found().draft)}。
              <button type="button" onClick={() => void bringBack(found().key, found().draft)}>
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
        <p>
          {isFromDisk
            ? '填的内容存在这台电脑的浏览器里，不在这个文件里，也不会上传；换电脑前请点“存到电脑”，把工作文件带走。'
            : '填的内容只存在这台电脑，不会上传。'}
          示例是一个虚构的司法所，点一下就能看到怎么算分。
        </p>
      </div>
      <OtherDrafts bench={bench} drafts={others()} onCarry={props.onCarry} onRemove={(draft) => void remove(draft)} />
      <DeletedDrafts deleted={bench.deleted()} onBringBack={({ key, draft }) => void bringBack(key, draft)} />
      <Show when={!isEmpty() || bench.unlisted() !== null}>
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
