/** What is wrong in the table, by line; each leads to the row that can be mended. */

import { createEffect, createMemo, createSignal, For, on, Show } from 'solid-js';
import type { Problem } from '../entries/problem.ts';
import { beginningOf } from '../views/names.ts';
import { levelNames } from '../views/words.ts';
import type { Workbench } from './workbench.ts';

function Line(props: { readonly bench: Workbench; readonly problem: Problem }) {
  /** A row of a file by its line, one that was filled in on the page by its clause. */
  const where = () => {
    const { line, row, column } = props.problem;
    const place = line === null ? (row === null ? '' : props.bench.codeOf(row)) : `第 ${line} 行`;
    return [place, column].filter(Boolean).join('　');
  };
  /** What its clause is about: nobody knows the clauses by their codes. */
  const about = () => {
    const { row } = props.problem;
    return row === null ? undefined : props.bench.slots.get(props.bench.codeOf(row))?.title;
  };
  return (
    <li class={props.problem.level} data-line={props.problem.line ?? ''} data-level={props.problem.level}>
      <span class="level">{levelNames[props.problem.level]}</span>
      <Show when={props.problem.row} fallback={<strong>{where()}</strong>}>
        {(row) => (
          <button type="button" class="quiet" onClick={() => props.bench.showRow(row())}>
            {where() || '去看这一行'}
          </button>
        )}
      </Show>
      <Show when={about()}>{(title) => <span class="small">{beginningOf(title())}</span>}</Show>
      <p>{props.problem.message}。</p>
    </li>
  );
}

/** Problems of a level that are listed; a table that is wrong from end to end must not choke the page. */
const mostListed = 5000;

function List(props: { readonly bench: Workbench; readonly problems: readonly Problem[] }) {
  return (
    <>
      <ul class="problem-list">
        <For each={props.problems.slice(0, mostListed)}>
          {(problem) => <Line bench={props.bench} problem={problem} />}
        </For>
      </ul>
      <Show when={props.problems.length > mostListed}>
        <p class="small">还有 {props.problems.length - mostListed} 处没有列出，在“平时台账”里都能看到。</p>
      </Show>
    </>
  );
}

export function Problems(props: { readonly bench: Workbench }) {
  const errors = createMemo(() => props.bench.problems().filter(({ level }) => level === 'error'));
  const others = createMemo(() => props.bench.problems().filter(({ level }) => level !== 'error'));
  const warned = () => others().filter(({ level }) => level === 'warning').length;
  const count = () =>
    [
      { places: errors().length, what: '有误' },
      { places: warned(), what: levelNames.warning },
      { places: others().length - warned(), what: levelNames.note },
    ]
      .filter(({ places }) => places > 0)
      .map(({ places, what }) => `${places} 处${what}`)
      .join('，');
  // A new fault must not stay folded, and notes alone must not stay open from then; what one does oneself stays so.
  const [open, setOpen] = createSignal(false);
  createEffect(
    on(
      () => errors().length,
      (now, before = 0) => now > before && setOpen(true),
    ),
  );
  const isQuiet = createMemo(() => errors().length + warned() === 0);
  createEffect(() => isQuiet() && setOpen(false));
  return (
    <details
      class="fold problems"
      id="problems"
      hidden={props.bench.problems().length === 0}
      open={open()}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        要核对的地方 <small>{count()}</small>
      </summary>
      <div data-list="problems">
        <List bench={props.bench} problems={errors()} />
        <List bench={props.bench} problems={others()} />
      </div>
    </details>
  );
}
