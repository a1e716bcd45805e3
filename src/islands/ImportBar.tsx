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

/** What became of a file; it stays until it has been read. */
function Told(props: { readonly refused?: boolean; readonly tools?: JSX.Element; readonly children: JSX.Element }) {
  return (
    <div
      class="import-note told"
      classList={{ refused: props.refused === true }}
      role={props.refused ? 'alert' : undefined}
    >
      <p>{props.children}</p>
      <p class="told-tools">{props.tools}</p>
    </div>
  );
}

/** Unfolds the table of all rows and goes to it. */
function goToRows(bench: Workbench) {
  bench.setRowsOpen(true);
  queueMicrotask(() => document.querySelector('.rows-table')?.scrollIntoView());
}

type Done = Extract<ImportState, { is: 'done' }>;

/** How a file was taken: the rows, those at fault, and what was guessed of it. */
function DoneNote(props: { readonly bench: Workbench; readonly importing: Import; readonly done: Done }) {
  const faulty = () => props.bench.faultyRows();
  const text = () => props.done.seen.text;
  return (
    <Told
      tools={
        <>
          <Show when={faulty() > 0}>
            <button type="button" onClick={() => goToRows(props.bench)}>
              去改有误的 {faulty()} 行
            </button>
          </Show>
          <Show when={props.done.how !== 'merge' && (text() || props.done.seen.sheets.length > 1)}>
            <button type="button" class="quiet" onClick={() => props.importing.review()}>
              换一种读法
            </button>
          </Show>
          <Show when={props.done.how !== 'new'}>
            <button
              type="button"
              class="quiet"
              onClick={() => {
                props.bench.undo();
                props.importing.dismiss();
              }}
            >
              撤销导入
            </button>
          </Show>
          <button type="button" class="quiet" onClick={() => props.importing.dismiss()}>
            知道了
          </button>
        </>
      }
    >
      <strong>{props.done.source.name}</strong>：
      {props.done.how === 'merge' ? `加进 ${props.done.taken} 行` : `读了 ${props.done.taken} 行`}
      {props.done.same > 0 && `，${props.done.same} 行与现有的完全相同，没有重复加`}
      {faulty() > 0 ? `；台账里有 ${faulty()} 行有误，没有计分，也没有丢` : '，没有看不懂的'}。
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

  return (
    <section ref={section} class="import" classList={{ compact: props.bench.draft() !== null }} aria-label="导入表格">
      <div class="import-row">
        <label class="button primary file" for={props.input.id}>
          导入表格
          {props.input}
        </label>
        <PasteBox onPaste={props.onPaste} />
        <span class="import-hint">
          <Show when={!props.bench.draft()}>选 WPS、Excel 的 .xlsx 或 CSV 文件，或把文件拖到这里。</Show>
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
      <div aria-live="polite">
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
                  <button type="button" class="quiet" onClick={() => props.importing.dismiss()}>
                    知道了
                  </button>
                }
              >
                <strong>{refused().name}</strong> 没有导入：{refused().message}。
              </Told>
            )}
          </Match>
          <Match when={now('unclear')} keyed>
            {(unclear) => <ReadingPanel importing={props.importing} {...unclear} />}
          </Match>
          <Match when={now('asking')} keyed>
            {(asking) => <DifferenceView bench={props.bench} importing={props.importing} {...asking} />}
          </Match>
          <Match when={now('done')}>
            {(done) => <DoneNote bench={props.bench} importing={props.importing} done={done()} />}
          </Match>
        </Switch>
        <Show when={props.importing.waiting().length > 0 && props.importing.state().is !== 'reading'}>
          <p class="small">还有 {props.importing.waiting().length} 个文件等着导入，处理完这个就到。</p>
        </Show>
      </div>
    </section>
  );
}
