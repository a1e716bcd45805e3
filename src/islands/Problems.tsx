/** What is wrong in the table, by line; each leads to the row that can be mended. */

import { createMemo, For, Show } from 'solid-js';
import type { Problem } from '../entries/problem.ts';
import { levelNames } from '../views/words.ts';
import type { Workbench } from './workbench.ts';

function Line(props: { readonly bench: Workbench; readonly problem: Problem }) {
  const where = () =>
    [props.problem.line === null ? '' : `第 ${props.problem.line} 行`, props.problem.column].filter(Boolean).join('　');
  return (
    <li class={props.problem.level} data-line={props.problem.line ?? ''} data-level={props.problem.level}>
      <span class="level">{levelNames[props.problem.level]}</span>
      <Show when={props.problem.row} fallback={<strong>{where()}</strong>}>
        {(row) => (
          <button type="button" class="quiet" onClick={() => props.bench.goToFault(row())}>
            {where() || '去看这一行'}
          </button>
        )}
      </Show>
      <p>{props.problem.message}。</p>
    </li>
  );
}

export function Problems(props: { readonly bench: Workbench }) {
  const errors = createMemo(() => props.bench.problems().filter(({ level }) => level === 'error'));
  const others = createMemo(() => props.bench.problems().filter(({ level }) => level !== 'error'));
  return (
    <section
      class="panel problems"
      classList={{ faultless: errors().length === 0 }}
      aria-labelledby="problems"
      hidden={props.bench.problems().length === 0}
    >
      <h2 id="problems">
        表格里的问题
        <small>
          共 {props.bench.draft()?.rows.length} 行，{errors().length} 处有误
        </small>
      </h2>
      <div data-list="problems">
        <ul class="problem-list">
          <For each={errors()}>{(problem) => <Line bench={props.bench} problem={problem} />}</For>
        </ul>
        <Show when={others().length > 0}>
          <details>
            <summary>提醒和说明（{others().length}）</summary>
            <ul class="problem-list">
              <For each={others()}>{(problem) => <Line bench={props.bench} problem={problem} />}</For>
            </ul>
          </details>
        </Show>
      </div>
    </section>
  );
}
