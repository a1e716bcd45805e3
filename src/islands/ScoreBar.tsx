/** Stays in view: the parts of the draft, the score, whether all is saved, and the ways back and forth. */

import { createEffect, createSignal, on, onCleanup, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import { dayAndTime } from '../views/moment.ts';
import { figureNames } from '../views/words.ts';
import { Tabs } from './Tabs.tsx';
import type { Workbench } from './workbench.ts';

/** Milliseconds of quiet after which a new score is spoken: not at every key. */
const pause = 800;

/** The score for those who do not see it change. */
function Spoken(props: { readonly bench: Workbench }) {
  const [words, setWords] = createSignal('');
  const name = figureNames(props.bench.rubric).score;
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      () => props.bench.result()?.score,
      (score) => {
        clearTimeout(timer);
        if (score !== undefined && props.bench.started())
          timer = setTimeout(() => setWords(`${name} ${fixed(score)}`), pause);
      },
    ),
  );
  onCleanup(() => clearTimeout(timer));
  return (
    <p class="visually-hidden" role="status">
      {words()}
    </p>
  );
}

export function ScoreBar(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const saved = () => {
    const saving = bench.saving();
    if (saving.is === 'saved') return `已存在这台电脑，${dayAndTime(saving.at)}`;
    return saving.is === 'pending' ? '正在保存…' : '没有存下';
  };
  return (
    <div class="score-bar">
      <Tabs bench={bench} />
      <div class="score-line">
        <Show when={bench.started()}>
          <strong>
            {figureNames(bench.rubric).score} {fixed(bench.result()?.score ?? 0)}
          </strong>
        </Show>
        <span class="save-state" classList={{ saved: bench.saving().is === 'saved' }}>
          {saved()}
        </span>
        <button type="button" disabled={!bench.canUndo()} aria-keyshortcuts="Control+Z" onClick={() => bench.undo()}>
          撤销
        </button>
        <button type="button" disabled={!bench.canRedo()} aria-keyshortcuts="Control+Y" onClick={() => bench.redo()}>
          重做
        </button>
      </div>
      <Spoken bench={bench} />
    </div>
  );
}
