/** How a file was taken: its rows, those at fault, what was guessed of it; and the ways on and back. */

import { Show } from 'solid-js';
import type { Import } from './importing.ts';
import type { ImportState } from './importState.ts';
import { Told } from './Told.tsx';
import type { Workbench } from './workbench.ts';

type Done = Extract<ImportState, { is: 'done' }>;

/** How a file was taken, in a sentence. */
export function doneWords(bench: Workbench, { how, rows, added, mended }: Done): string {
  const faulty = bench.faultyRows();
  const doubted = bench.warnedRows();
  const same = rows - added - mended;
  const merged = [
    `加进 ${added} 行`,
    mended > 0 ? `换掉有误的 ${mended} 行` : '',
    same > 0 ? `${same} 行与现有的完全相同，没有重复加` : '',
  ];
  const what = how === 'merge' ? merged.filter(Boolean).join('，') : `读了 ${rows} 行`;
  const wrong = faulty > 0 ? `台账里有 ${faulty} 行有误，待改，没有计分，也没有丢` : '没有错误';
  return `${what}；${wrong}${doubted > 0 ? `；有 ${doubted} 行请核对` : ''}。`;
}

export function DoneNote(props: {
  readonly bench: Workbench;
  readonly importing: Import;
  readonly done: Done;
  readonly onDismiss: () => void;
}) {
  const text = () => (props.done.source.pasted ? null : props.done.seen.text);
  /** Whether the import is what would be taken back next. */
  const isLast = () => props.done.step !== null && props.bench.canUndo() && props.bench.lastStep() === props.done.step;
  return (
    <Told
      tools={
        <>
          <Show when={props.bench.faultyRows() > 0}>
            <button type="button" onClick={() => props.bench.showFaults('error')}>
              去改有误的 {props.bench.faultyRows()} 行
            </button>
          </Show>
          <Show when={props.bench.faultyRows() === 0 && props.bench.warnedRows() > 0}>
            <button type="button" onClick={() => props.bench.showFaults('warning')}>
              去核对
            </button>
          </Show>
          <Show when={props.done.how !== 'merge' || isLast()}>
            <button type="button" class="quiet" onClick={() => props.importing.review()}>
              换一种读法
            </button>
          </Show>
          <Show when={isLast()}>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                props.bench.undo();
                props.onDismiss();
              }}
            >
              撤销导入
            </button>
          </Show>
        </>
      }
      onDismiss={props.onDismiss}
    >
      <strong>{props.done.source.name}</strong>：{doneWords(props.bench, props.done)}
      <Show when={props.done.remembered}>各列是照上次为这种表头选的来读的。</Show>
      <Show when={text() && !text()?.certain}>是按 {text()?.encoding} 读的；文字如果是乱码，请换一种读法。</Show>
    </Told>
  );
}
