/** The score, what it is made of, and between what it lies. */

import { For, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import type { Figures } from '../score/result.ts';
import { figureMeanings, figureNames } from '../views/words.ts';
import type { Workbench } from './workbench.ts';

/** While less than half is filled in, the lowest and the highest score say little. */
export const isEarly = (result: Figures | null) => result !== null && result.progress.assessed * 2 < result.progress.of;

/** Leads to what is said of a figure; its name says of which. */
function Ask(props: { readonly of: string; readonly onAsk: () => void }) {
  return (
    <button type="button" class="quiet ask" onClick={() => props.onAsk()}>
      为什么？<span class="visually-hidden">（{props.of}）</span>
    </button>
  );
}

export function SummaryFigures(props: { readonly bench: Workbench }) {
  const { rubric, result } = props.bench;
  const names = figureNames(rubric);
  const meanings = figureMeanings(rubric);
  const figure = (name: keyof typeof names) => <span data-figure={name}>{fixed(result()?.[name] ?? 0)}</span>;
  /** Whether it adds or takes, for the eye; nothing has no sign. */
  const sign = (name: 'bonus' | 'deduction', is: '+' | '−') => (
    <span aria-hidden="true">{(result()?.[name] ?? 0) === 0 ? '' : is}</span>
  );
  const lost = () => rubric.total - (result()?.annex ?? 0);
  return (
    <div class="figures">
      <dl class="main">
        <dt>
          {names.score}
          <small>{meanings.score}</small>
        </dt>
        <dd>
          {figure('score')}
          <Ask of={names.score} onAsk={() => props.bench.showFold('path')} />
        </dd>
      </dl>
      <dl class="parts">
        <div>
          <dt>已填</dt>
          <dd>
            {result()?.progress.assessed}/{result()?.progress.of}
          </dd>
        </div>
        <div>
          <dt>已扣</dt>
          <dd>{fixed(lost())}</dd>
        </div>
        <div>
          <dt>{names.annex}</dt>
          <dd>{figure('annex')}</dd>
        </div>
        <div>
          <dt>{names.bonus}</dt>
          <dd>
            {sign('bonus', '+')}
            {figure('bonus')}
          </dd>
        </div>
        <div>
          <dt>{names.deduction}</dt>
          <dd>
            {sign('deduction', '−')}
            {figure('deduction')}
          </dd>
        </div>
      </dl>
      <dl class="interval" classList={{ early: isEarly(result()) }}>
        <For each={['low', 'high'] as const}>
          {(name) => (
            <div>
              <dt>
                {names[name]}
                <small>{meanings[name]}</small>
              </dt>
              <dd>
                {figure(name)}
                <Show when={name === 'high'}>
                  <Ask of={`${names.low}、${names.high}`} onAsk={() => props.bench.showFold('certainty')} />
                </Show>
              </dd>
            </div>
          )}
        </For>
      </dl>
    </div>
  );
}
