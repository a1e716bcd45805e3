/** The calculator: the list of drafts, or the one that is open. */

import { createEffect, createSignal, Match, on, onMount, Show, Switch, untrack } from 'solid-js';
import type { Table } from '../csv/readTable.ts';
import type { Rubric } from '../score/rubric.ts';
import { samplePath } from '../views/paths.ts';
import { readInWorker } from '../worker/client.ts';
import { DraftList } from './DraftList.tsx';
import { DraftView } from './DraftView.tsx';
import { ImportBar, type ImportState } from './ImportBar.tsx';
import { createWorkbench } from './workbench.ts';

interface Props {
  readonly rubric: Rubric;
  /** The page's own file input: it works before this script does. */
  readonly input: HTMLInputElement;
}

/** Text may be dragged about as ever; only files are caught. */
const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

export function Calculator(props: Props) {
  const bench = createWorkbench(props.rubric);
  const [state, setState] = createSignal<ImportState>({ is: 'idle' });

  async function load(file: Blob, name: string) {
    const before = state();
    if (before.is === 'reading') before.cancel();
    setState({ is: 'idle' });
    const reading = readInWorker({ file, codes: [...bench.slots.keys()] }, (share) => {
      setState({ is: 'reading', name, share, cancel });
    });
    const cancel = () => {
      reading.cancel();
      setState({ is: 'idle' });
    };
    setState({ is: 'reading', name, share: 0, cancel });
    const table = await reading.table;
    await bench.whenReady();
    if ('error' in table) setState({ is: 'refused', name, message: table.error });
    else if (bench.draft() === null) take(table, name, 'new');
    else if (bench.draft()?.rows.length === 0) take(table, name, 'replace');
    else setState({ is: 'asking', name, table });
  }

  // What was asked or told about a file concerns the draft that was open then.
  createEffect(
    on(
      () => bench.draft()?.id,
      () => {
        const { is } = untrack(state);
        if (is === 'asking' || is === 'done') setState({ is: 'idle' });
      },
    ),
  );

  function take(table: Table, name: string, how: 'new' | 'merge' | 'replace') {
    if (how === 'merge') {
      const added = bench.merge(table);
      const same = table.rows.length - added;
      setState({
        is: 'done',
        message: `加进 ${added} 行${same > 0 ? `，${same} 行与现有的完全相同，没有重复加` : ''}。`,
      });
      return;
    }
    if (how === 'replace') bench.replace(table, name);
    else bench.create(table, name);
    setState({ is: 'idle' });
  }

  function loadFiles(files: FileList | null | undefined) {
    const [file, ...more] = files ?? [];
    if (!file) return;
    if (more.length > 0) {
      setState({ is: 'refused', name: `${files?.length} 个文件`, message: '一次只能导入一个文件，请逐个导入' });
      return;
    }
    void load(file, file.name);
  }

  async function loadSample() {
    try {
      const response = await fetch(samplePath(props.rubric.edition));
      if (!response.ok) throw new Error(response.statusText);
      await load(await response.blob(), '示例');
    } catch {
      setState({ is: 'refused', name: '示例', message: '示例没能打开，请检查网络后再试' });
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
    // A file chosen before the script was ready.
    if (input.files && input.files.length > 0) chosen();
  });

  return (
    <>
      <Show when={bench.saving().is === 'failed'}>
        <p class="banner" role="alert">
          这台电脑的浏览器没有存下刚才的内容（可能是无痕模式、空间不足或禁止了本地存储）。可以继续填，但关闭页面后会丢失，请先打印或记下。
        </p>
      </Show>
      <Show when={bench.forked()}>
        {(number) => (
          <p class="banner" role="alert">
            另一个窗口也改了这份台账。这里的内容已另存为第 {number()} 稿，两份都在“全部台账”里。
          </p>
        )}
      </Show>
      <ImportBar
        input={props.input}
        state={state()}
        bench={bench}
        onTake={take}
        onDismiss={() => setState({ is: 'idle' })}
      />
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
