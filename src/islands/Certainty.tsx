/** How sure the score is: why it has a lowest and a highest, what is discretion, which readings would change it. */

import { createMemo, For, Show } from 'solid-js';
import { certaintyOf } from '../score/certainty.ts';
import { fixed, short } from '../score/exact.ts';
import { type ReadingEffect, readingEffects } from '../score/readingEffects.ts';
import type { Result } from '../score/result.ts';
import { readingPath } from '../views/paths.ts';
import { download } from './download.ts';
import type { Workbench } from './workbench.ts';

/** The readings that would change the score, each choice with what it comes to; a click takes it. */
function Readings(props: { readonly bench: Workbench; readonly effects: readonly ReadingEffect[] }) {
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
            <button type="button" class="quiet" onClick={() => bench.dropBureau()}>
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
          把现在的口径存成局定口径文件
        </button>
      </p>
    </>
  );
}

function Reasons(props: {
  readonly bench: Workbench;
  readonly result: Result;
  readonly effects: readonly ReadingEffect[];
}) {
  const sure = createMemo(() => certaintyOf(props.bench.rubric, props.result, props.effects));
  const share = () => Math.round((sure().discretion.points / sure().discretion.of) * 100);
  const Reason = (own: { readonly name: string; readonly figure: string; readonly words: string }) => (
    <div>
      <dt>{own.name}</dt>
      <dd>
        <strong>{own.figure}</strong> {own.words}
      </dd>
    </div>
  );
  return (
    <dl class="reasons">
      <Reason
        name="未填"
        figure={`−${fixed(sure().open.points)}`}
        words={
          sure().open.rules === 0
            ? '各条都已填全。'
            : `${sure().open.rules} 条还没填全，最坏全扣，得分降到 ${fixed(props.result.low)}。`
        }
      />
      <Reason
        name="名次未定"
        figure={`+${fixed(sure().ranks.points)}`}
        words={
          sure().ranks.codes.length === 0
            ? '名次都已填。'
            : `${sure().ranks.codes.join('、')} 的名次还不知道，最好都是第一，得分升到 ${fixed(props.result.high)}。`
        }
      />
      <Reason
        name="酌情"
        figure={fixed(sure().discretion.points)}
        words={
          sure().discretion.points === 0
            ? '已扣的分里没有由考核人员酌定的。'
            : `已扣的分里，由考核人员酌定的占 ${share()}%（${sure().discretion.codes.join('、')}），考核时可能不同。`
        }
      />
      <Reason
        name="口径"
        figure={`${props.effects.length} 处`}
        words={
          props.effects.length === 0
            ? '得分不因条文的不同理解而变。'
            : `条文可以有不同理解，单换一处，得分在 ${fixed(sure().readings.least)} 到 ${fixed(sure().readings.most)} 之间。`
        }
      />
    </dl>
  );
}

export function Certainty(props: { readonly bench: Workbench; readonly result: Result }) {
  const effects = createMemo(() => {
    const sheet = props.bench.sheet();
    return sheet ? readingEffects(sheet, props.bench.choices()) : [];
  });
  return (
    <>
      <details class="fold">
        <summary>
          有多大把握 <small>{`${short(props.result.low)} 至 ${short(props.result.high)}`}</small>
        </summary>
        <Reasons bench={props.bench} result={props.result} effects={effects()} />
      </details>
      <details class="fold" id="readings">
        <summary>
          口径 <small>{effects().length > 0 ? `${effects().length} 处会改变得分` : '不影响得分'}</small>
        </summary>
        <Readings bench={props.bench} effects={effects()} />
      </details>
    </>
  );
}
