/** Choosing a file or pasting a table, how far it has been read, and what became of it. */

import { createEffect, type JSX, Match, Show, Switch } from 'solid-js';
import { templatePath } from '../views/paths.ts';
import { DifferenceView } from './DifferenceView.tsx';
import { DoneNote, doneWords } from './DoneNote.tsx';
import type { Import } from './importing.ts';
import type { ImportState } from './importState.ts';
import { PasteBox } from './PasteBox.tsx';
import { ReadingPanel } from './ReadingPanel.tsx';
import { Told } from './Told.tsx';
import { WorkFileView } from './WorkFileView.tsx';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly input: HTMLInputElement;
  readonly bench: Workbench;
  readonly importing: Import;
  readonly onPaste: (text: string) => void;
  /** What else can be done with the draft that is open. */
  readonly tools: JSX.Element;
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
      case 'workFile':
        return `${state.name} 怎么打开，请选择`;
      case 'taken':
        return `${state.name}：${state.message}`;
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
        <label class="button file" for={props.input.id}>
          导入表格
          {props.input}
        </label>
        <PasteBox onPaste={props.onPaste} />
        {props.tools}
        <Show when={!props.bench.started()}>
          <span class="import-hint">
            <Show when={!props.bench.draft()}>
              选 WPS、Excel 的 .xlsx 或 CSV 文件，也可以拖到这里，或从表格里复制后粘贴；存到电脑的工作文件也从这里打开。
            </Show>
            还没有表格？下载
            <a href={templatePath(edition(), 'xlsx')}>填报模板</a>
            （或
            <a href={templatePath(edition(), 'csv')}>CSV 模板</a>）
          </span>
        </Show>
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
              <Told refused onDismiss={dismiss}>
                <strong>{refused().name}</strong> 没有导入：{refused().message}。
              </Told>
            )}
          </Match>
          <Match when={now('taken')}>
            {(taken) => (
              <Told onDismiss={dismiss}>
                <strong>{taken().name}</strong>：{taken().message}。
              </Told>
            )}
          </Match>
          <Match when={now('workFile')} keyed>
            {({ is: _, ...asked }) => (
              <WorkFileView
                bench={props.bench}
                {...asked}
                onDone={(message) => (message === null ? dismiss() : props.importing.tell(asked.name, message))}
              />
            )}
          </Match>
          <Match when={now('same')}>
            {(same) => (
              <Told onDismiss={dismiss}>
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
