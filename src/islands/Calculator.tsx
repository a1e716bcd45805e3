/** The calculator: the list of drafts, or the one that is open. */

import { createEffect, createMemo, Match, on, onMount, Show, Switch } from 'solid-js';
import type { Rubric } from '../score/rubric.ts';
import type { Synonyms } from '../search/entry.ts';
import { sampleName } from '../views/words.ts';
import { createCarryDialog } from './CarryDialog.tsx';
import { DraftList } from './DraftList.tsx';
import { DraftTools } from './DraftTools.tsx';
import { DraftView } from './DraftView.tsx';
import { ImportBar } from './ImportBar.tsx';
import { createImport } from './importing.ts';
import { createRecordDialog } from './RecordDialog.tsx';
import { createRestoreDialog } from './RestorePoints.tsx';
import { isJsonFile } from './receiveJson.ts';
import { StorageNotice } from './StorageNotice.tsx';
import { UnsavedNote } from './UnsavedNote.tsx';
import { createWorkbench } from './workbench.ts';

/** An edition as the calculator needs it. */
export interface EditionData {
  readonly rubric: Rubric;
  /** The version of the edition's data. */
  readonly rules: string;
  /** What people say for what the regulation calls otherwise. */
  readonly synonyms: readonly Synonyms[];
}

export interface CalculatorData extends EditionData {
  /** The table of the sample station; fails where it cannot be had. */
  readonly loadSample: () => Promise<Blob>;
}

interface Props extends CalculatorData {
  /** The page's own file input: it works before this script does. */
  readonly input: HTMLInputElement;
}

/** Text may be dragged about as ever; only files are caught. */
const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;

/** Whether the user is at a field of text, which takes what is pasted itself. */
const inField = (event: Event) => event.target instanceof Element && event.target.closest('input, textarea') !== null;

export function Calculator(props: Props) {
  const bench = createWorkbench(props.rubric, props.rules, props.synonyms);
  const importing = createImport(bench);
  const restoring = createRestoreDialog(bench, (moment) =>
    importing.tell('恢复点', `已恢复到 ${moment} 的样子，可以撤销`),
  );
  const carrying = createCarryDialog(bench);
  const recording = createRecordDialog(bench);

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

  /** Tables first: a bureau's readings need a draft. */
  function loadFiles(chosen: FileList | null | undefined) {
    const sources = [...(chosen ?? [])].map((file) => ({ file, name: file.name }));
    importing.choose([...sources.filter((one) => !isJsonFile(one)), ...sources.filter(isJsonFile)]);
  }
  const loadPasted = (text: string) => importing.paste({ file: new Blob([text]), name: '粘贴的表格', pasted: true });

  async function loadSample() {
    try {
      importing.choose([{ file: await props.loadSample(), name: sampleName }]);
    } catch {
      importing.refuse(sampleName, '示例没能打开，请检查网络后再试');
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
      // On another page of the single file nobody would see what comes of it.
      if (inField(event) || !input.isConnected) return;
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
      <StorageNotice bench={bench} />
      <ImportBar
        input={props.input}
        bench={bench}
        importing={importing}
        onPaste={loadPasted}
        tools={
          <Show when={bench.draft()}>
            <DraftTools bench={bench} onRecord={() => recording.open()} onRestore={() => void restoring.open()} />
          </Show>
        }
      />
      <UnsavedNote bench={bench} />
      <Switch fallback={<p class="waiting">正在打开…</p>}>
        <Match when={bench.draft()}>
          <DraftView bench={bench} onRecord={() => recording.open()} />
        </Match>
        <Match when={bench.ready()}>
          <DraftList bench={bench} onImport={() => props.input.click()} onSample={loadSample} onCarry={carrying.open} />
        </Match>
      </Switch>
      <recording.Dialog />
      <restoring.Dialog />
      <carrying.Dialog />
    </>
  );
}
