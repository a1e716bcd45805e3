/** The calculator: the list of drafts, or the one that is open. */

import { createEffect, createMemo, Match, on, onMount, Show, Switch } from 'solid-js';
import type { Rubric } from '../score/rubric.ts';
import { samplePath } from '../views/paths.ts';
import { DraftList } from './DraftList.tsx';
import { DraftView } from './DraftView.tsx';
import { ImportBar } from './ImportBar.tsx';
import { createImport } from './importing.ts';
import { createWorkbench } from './workbench.ts';

interface Props {
  readonly rubric: Rubric;
  /** The page's own file input: it works before this script does. */
  readonly input: HTMLInputElement;
}

/** Text may be dragged about as ever; only files are caught. */
const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether the user is at a field of text, which takes what is pasted itself. */
const inField = (event: Event) => event.target instanceof Element && event.target.closest('input, textarea') !== null;

export function Calculator(props: Props) {
  const bench = createWorkbench(props.rubric);
  const importing = createImport(bench);

  // What was asked or told about a file concerns the draft that was open then.
  const isOpen = createMemo(() => bench.draft() !== null);
  createEffect(
    on(
      isOpen,
      (open) => {
        if (!open) importing.forget();
      },
      { defer: true },
    ),
  );

  const loadFiles = (files: FileList | null | undefined) =>
    importing.choose([...(files ?? [])].map((file) => ({ file, name: file.name })));
  const loadPasted = (text: string) => importing.paste({ file: new Blob([text]), name: '粘贴的表格', pasted: true });

  async function loadSample() {
    try {
      const response = await fetch(samplePath(props.rubric.edition));
      if (!response.ok) throw new Error(response.statusText);
      importing.choose([{ file: await response.blob(), name: '示例' }]);
    } catch {
      importing.refuse('示例', '示例没能打开，请检查网络后再试');
    }
  }

  onMount(() => {
    const { input } = props;
    const chosen = () => {
      loadFiles(input.files);
      input.value = '';
    };
    input.addEventListener('change', chosen);
    addEventListener('dragover', (event) => {
      if (holdsFiles(event)) event.preventDefault();
    });
    addEventListener('drop', (event) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      loadFiles(event.dataTransfer?.files);
    });
    addEventListener('paste', (event) => {
      if (inField(event)) return;
      const files = event.clipboardData?.files;
      const text = event.clipboardData?.getData('text/plain') ?? '';
      // Cells copied from a spreadsheet come as text, and as a picture besides.
      if (/[\t\n]/.test(text.trim())) loadPasted(text);
      else if (files && files.length > 0) loadFiles(files);
    });
    // A file chosen before the script was ready.
    if (input.files && input.files.length > 0) chosen();
  });

  return (
    <>
      <Show when={bench.saving().is === 'failed'}>
        <p class="banner" role="alert">
          这台电脑的浏览器没有存下刚才的内容（可能是无痕模式、空间不足或禁止了本地存储）。可以继续填，但关闭页面后会丢失，请先导出、打印或记下。
        </p>
      </Show>
      <Show when={bench.forked()}>
        {(number) => (
          <p class="banner" role="alert">
            另一个窗口也改了这份台账。这里的内容已另存为第 {number()} 稿，两份都在“全部台账”里。
          </p>
        )}
      </Show>
      <ImportBar input={props.input} bench={bench} importing={importing} onPaste={loadPasted} />
      <Switch fallback={<p class="waiting">正在打开…</p>}>
        <Match when={bench.draft()}>
          <DraftView bench={bench} />
        </Match>
        <Match when={bench.ready()}>
          <DraftList bench={bench} onSample={loadSample} />
        </Match>
      </Switch>
    </>
  );
}
