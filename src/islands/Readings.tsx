/** 口径: the readings that would change the score, each choice with what it comes to; a click takes it. */

import { For, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import type { ReadingEffect } from '../score/readingEffects.ts';
import { readingPath } from '../views/paths.ts';
import { download } from './download.ts';
import type { Workbench } from './workbench.ts';

export function Readings(props: { readonly bench: Workbench; readonly effects: readonly ReadingEffect[] }) {
  const bench = props.bench;
  const bureau = () => bench.draft()?.bureau ?? null;
  const known = (id: string) => bench.rubric.readings.find((reading) => reading.id === id);
  const effectOf = (id: string) => props.effects.find(({ reading }) => reading === id);
  const scoreOf = (id: string, key: string) => effectOf(id)?.choices.find((choice) => choice.key === key)?.score ?? 0;
  /** What is to be said of a choice: that the bureau has made it, or the draft, or the edition. */
  function mark(id: string, key: string): string {
    const usual = known(id)?.default;
    if (key !== (bench.ruling()[id] ?? usual)) return '';
    return bureau() ? '局定' : key === usual ? '默认' : '已选';
  }
  return (
    <>
      <Show when={bureau()}>
        {(set) => (
          <p class="bureau">
            按局定口径计分（{set().name}）。换别的只是试算，不算数。
            <button type="button" class="quiet" disabled={bench.readOnly()} onClick={() => bench.dropBureau()}>
              不用局定口径
            </button>
          </p>
        )}
      </Show>
      <ul class="readings-list">
        <For
          each={props.effects.map(({ reading }) => reading)}
          fallback={<li>这份台账的得分，不因条文的不同理解而变。</li>}
        >
          {(id) => (
            <li>
              <div role="radiogroup" aria-label={known(id)?.question}>
                <p>
                  {known(id)?.question}{' '}
                  <a class="small" href={readingPath(bench.rubric, id)}>
                    为什么有不同理解
                  </a>
                </p>
                <For each={known(id)?.choices}>
                  {({ key, label }) => (
                    <label>
                      <input
                        type="radio"
                        name={`reading-${id}`}
                        checked={key === effectOf(id)?.now}
                        disabled={bench.readOnly()}
                        onChange={() => bench.choose(id, key)}
                      />
                      <span>
                        {label}
                        <small>{mark(id, key)}</small>
                      </span>
                      <span class="reading-score">{fixed(scoreOf(id, key))}</span>
                    </label>
                  )}
                </For>
              </div>
            </li>
          )}
        </For>
      </ul>
      <p class="readings-tools small">
        局里发了局定口径文件（.json）的，用“导入表格”选它，就按它计分。
        <button
          type="button"
          class="quiet"
          onClick={() => download(bench.bureauFile(), `${bench.rubric.edition}年度局定口径.json`)}
        >
          把现在的口径存成局定口径文件（局里用）
        </button>
      </p>
    </>
  );
}
