/** Choosing a file or pasting a table, how far it has been read, and what became of it. */

import { createEffect, createSignal, type JSX, Match, Show, Switch } from 'solid-js';
import { templatePath } from '../views/paths.ts';
import { DifferenceView } from './DifferenceView.tsx';
import type { Import, ImportState } from './importing.ts';
import { ReadingPanel } from './ReadingPanel.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly input: HTMLInputElement;
  readonly bench: Workbench;
  readonly importing: Import;
  readonly onPaste: (text: string) => void;
}

/** What became of a file; it stays until the user has done with it. */
function Told(props: { readonly refused?: boolean; readonly tools?: JSX.Element; readonly children: JSX.Element }) {
  return (
    <section
      class="import-note told"
      classList={{ refused: props.refused === true }}
      aria-label="导入结果"
      tabIndex={-1}
      ref={(note) => queueMicrotask(() => note.focus({ preventScroll: true }))}
    >
      <p>{props.children}</p>
      <p class="told-tools">{props.tools}</p>
    </section>
  );
}

type Done = Extract<ImportState, { is: 'done' }>;

/** How a file was taken, in a sentence. */
function doneWords(bench: Workbench, { how, rows, added, mended }: Done): string {
  const faulty = bench.faultyRows();
  const doubted = bench.warnedRows();
  const same = rows - added - mended;
  const merged = [
    `加进 ${added} 行`,
    mended > 0 ? `换掉有误的 ${mended} 行` : '',
    same > 0 ? `${same} 行与现有的完全相同，没有重复加` : '',
  ];
  const what = how === 'merge' ? merged.filter(Boolean).join('，') : `读了 ${rows} 行`;
  const wrong = faulty > 0 ? `台账里有 ${faulty} 行有误，待改，没有计分，也没有丢` : '没有看不懂的';
  return `${what}；${wrong}${doubted > 0 ? `；有 ${doubted} 行请核对` : ''}。`;
}

function DoneNote(props: {
  readonly bench: Workbench;
  readonly importing: Import;
  readonly done: Done;
  readonly onDismiss: () => void;
}) {
  const text = () => (props.done.source.pasted ? null : props.done.seen.text);
  /** Whether the import is what would be taken back next. */
  const isLast = () => props.done.step !== null && props.bench.lastStep() === props.done.step;
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
          <button type="button" class="quiet" onClick={() => props.onDismiss()}>
            知道了
          </button>
        </>
      }
    >
      <strong>{props.done.source.name}</strong>：{doneWords(props.bench, props.done)}
      <Show when={props.done.remembered}>各列是照上次为这种表头选的来读的。</Show>
      <Show when={text() && !text()?.certain}>
        文件没有写明用什么编码，是按 {text()?.encoding} 读的；文字如果是乱码，请换一种读法。
      </Show>
    </Told>
  );
}

/** A place to paste into, for those who cannot press keys on the page itself. */
function PasteBox(props: { readonly onPaste: (text: string) => void }) {
  const [open, setOpen] = createSignal(false);
  let field: HTMLTextAreaElement | undefined;
  return (
    <>
      <button
        type="button"
        class="quiet"
        aria-expanded={open()}
        onClick={() => {
          setOpen(!open());
          field?.focus();
        }}
      >
        粘贴表格
      </button>
      <Show when={open()}>
        <label class="paste">
          在表格里选中要导入的行（连同表头）复制，再粘贴到这里
          <textarea
            ref={(element) => {
              field = element;
              queueMicrotask(() => element.focus());
            }}
            rows="3"
            onPaste={(event) => {
              const text = event.clipboardData?.getData('text/plain') ?? '';
              event.preventDefault();
              event.stopPropagation();
              if (text.trim() === '') return;
              setOpen(false);
              props.onPaste(text);
            }}
          />
        </label>
      </Show>
    </>
  );
}

export function ImportBar(props: Props) {
  const now = <K extends ImportState['is']>(is: K) => {
    const state = props.importing.state();
    return state.is === is ? (state as Extract<ImportState, { is: K }>) : undefined;
  };
  const edition = () => props.bench.rubric.edition;

  let section: HTMLElement | undefined;
  // What has to be read or answered must not stay out of sight.
  createEffect(() => {
    if (props.importing.state().is !== 'idle') section?.scrollIntoView({ block: 'nearest' });
  });
  /** Puts the note away; what was at hand before is at hand again. */
  function dismiss() {
    props.importing.dismiss();
    props.input.focus({ preventScroll: true });
  }
  /** One sentence for those who do not see what has become of a file. */
  const spoken = () => {
    const state = props.importing.state();
    switch (state.is) {
      case 'reading':
        return `正在读取${state.name}`;
      case 'refused':
        return `${state.name} 没有导入：${state.message}`;
      case 'same':
        return `${state.name} 与现有台账完全相同`;
      case 'unclear':
        return `${state.source.name} 怎么读，请选择`;
      case 'asking':
        return `${state.source.name} 怎么导入，请选择`;
      case 'done':
        return `${state.source.name}：${doneWords(props.bench, state)}`;
      case 'idle':
        return '';
      default:
        return state satisfies never;
    }
  };

  return (
    <section ref={section} class="import" classList={{ compact: props.bench.draft() !== null }} aria-label="导入表格">
      <div class="import-row">
        <label class="button primary file" for={props.input.id}>
          导入表格
          {props.input}
        </label>
        <PasteBox onPaste={props.onPaste} />
        <span class="import-hint">
          <Show when={!props.bench.draft()}>
            选 WPS、Excel 的 .xlsx 或 CSV 文件，也可以拖到这里，或从表格里复制后粘贴。
          </Show>
          还没有表格？下载
          <a href={templatePath(edition(), 'xlsx')} download="">
            填报模板
          </a>
          （或
          <a href={templatePath(edition(), 'csv')} download="">
            CSV 模板
          </a>
          ）
        </span>
      </div>
      <p class="visually-hidden" role="status">
        {spoken()}
      </p>
      <div>
        <Switch>
          <Match when={now('reading')}>
            {(reading) => (
              <p class="import-note">
                正在读取{reading().name} <progress value={reading().share} aria-label="读取进度" />{' '}
                <button type="button" class="quiet" onClick={() => reading().cancel()}>
                  取消
                </button>
              </p>
            )}
          </Match>
          <Match when={now('refused')}>
            {(refused) => (
              <Told
                refused
                tools={
                  <button type="button" class="quiet" onClick={dismiss}>
                    知道了
                  </button>
                }
              >
                <strong>{refused().name}</strong> 没有导入：{refused().message}。
              </Told>
            )}
          </Match>
          <Match when={now('same')}>
            {(same) => (
              <Told
                tools={
                  <button type="button" class="quiet" onClick={dismiss}>
                    知道了
                  </button>
                }
              >
                <strong>{same().name}</strong> 与现有台账完全相同，不用导入。
              </Told>
            )}
          </Match>
          <Match when={now('unclear')} keyed>
            {(unclear) => (
              <ReadingPanel
                importing={props.importing}
                isCode={(code) => props.bench.slots.has(code)}
                onDismiss={dismiss}
                {...unclear}
              />
            )}
          </Match>
          <Match when={now('asking')} keyed>
            {(asking) => (
              <DifferenceView bench={props.bench} importing={props.importing} onDismiss={dismiss} {...asking} />
            )}
          </Match>
          <Match when={now('done')}>
            {(done) => <DoneNote bench={props.bench} importing={props.importing} done={done()} onDismiss={dismiss} />}
          </Match>
        </Switch>
        <Show when={props.importing.waiting().length > 0 && props.importing.state().is !== 'reading'}>
          <p class="small">还有 {props.importing.waiting().length} 个文件等着导入，处理完这个就到。</p>
        </Show>
      </div>
    </section>
  );
}
