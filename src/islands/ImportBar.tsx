/** Choosing a file, how far it has been read, and what to do with it when a draft is already open. */

import { createEffect, type JSX, Match, Show, Switch } from 'solid-js';
import type { Table } from '../csv/readTable.ts';
import { templatePath } from '../views/paths.ts';
import type { Workbench } from './workbench.ts';

export type ImportState =
  | { readonly is: 'idle' }
  | { readonly is: 'reading'; readonly name: string; readonly share: number; readonly cancel: () => void }
  | { readonly is: 'refused'; readonly name: string; readonly message: string }
  | { readonly is: 'done'; readonly message: string }
  | { readonly is: 'asking'; readonly name: string; readonly table: Table };

interface Props {
  readonly input: HTMLInputElement;
  readonly state: ImportState;
  readonly bench: Workbench;
  readonly onTake: (table: Table, name: string, how: 'merge' | 'replace') => void;
  readonly onDismiss: () => void;
}

/** What became of a file; it stays until it has been read. */
function Told(props: { readonly refused?: boolean; readonly onDismiss: () => void; readonly children: JSX.Element }) {
  return (
    <p
      class="import-note told"
      classList={{ refused: props.refused === true }}
      role={props.refused ? 'alert' : undefined}
    >
      <span>{props.children}</span>
      <button type="button" class="quiet" onClick={() => props.onDismiss()}>
        知道了
      </button>
    </p>
  );
}

export function ImportBar(props: Props) {
  const now = <K extends ImportState['is']>(is: K) =>
    props.state.is === is ? (props.state as Extract<ImportState, { is: K }>) : undefined;

  let section: HTMLElement | undefined;
  // What has to be read or answered must not stay out of sight.
  createEffect(() => {
    if (props.state.is !== 'idle') section?.scrollIntoView({ block: 'nearest' });
  });

  return (
    <section ref={section} class="import" classList={{ compact: props.bench.draft() !== null }} aria-label="导入表格">
      <div class="import-row">
        <label class="button primary file" for={props.input.id}>
          导入表格
          {props.input}
        </label>
        <span class="import-hint">
          <Show when={!props.bench.draft()}>选择 CSV 文件，或把文件拖到这里。</Show>
          还没有表格？
          <a href={templatePath(props.bench.rubric.edition)} download="">
            下载填报模板
          </a>
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
              <Told refused onDismiss={props.onDismiss}>
                <strong>{refused().name}</strong> 没有导入：{refused().message}。
              </Told>
            )}
          </Match>
          <Match when={now('done')}>{(done) => <Told onDismiss={props.onDismiss}>{done().message}</Told>}</Match>
          <Match when={now('asking')}>
            {(asking) => (
              <div class="import-note asking">
                <p>
                  <strong>{asking().name}</strong> 有 {asking().table.rows.length} 行，现在的台账有{' '}
                  {props.bench.draft()?.rows.length} 行。怎么导入？
                </p>
                <p class="choices">
                  <button type="button" onClick={() => props.onTake(asking().table, asking().name, 'merge')}>
                    合并到现有
                  </button>
                  <button type="button" onClick={() => props.onTake(asking().table, asking().name, 'replace')}>
                    全部换成新表
                  </button>
                  <button type="button" onClick={() => props.onDismiss()}>
                    不导入
                  </button>
                </p>
                <p class="small">
                  同一张表改好了再导入，选“全部换成新表”。另一张表、另一个月的记录，选“合并到现有”：完全相同的行只算一次，同一条里数字不同的两行会相加。两种都可以撤销。
                </p>
              </div>
            )}
          </Match>
        </Switch>
      </div>
    </section>
  );
}
