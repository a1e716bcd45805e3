/** The first screen of a draft: whose it is, the score with its interval, and how it comes about. */

import { For, Show } from 'solid-js';
import { fixed } from '../score/exact.ts';
import type { Figures } from '../score/result.ts';
import { checkCodeName } from '../views/checkCodeWords.ts';
import { dayAndTime } from '../views/moment.ts';
import { clausePath } from '../views/paths.ts';
import { figureMeanings, figureNames, sampleName } from '../views/words.ts';
import { createCheckDialog } from './CheckDialog.tsx';
import { Folds } from './Folds.tsx';
import { isUnsaved } from './isUnsaved.ts';
import { RulesNotice } from './RulesNotice.tsx';
import type { Workbench } from './workbench.ts';

/** While less than half is filled in, the lowest and the highest score say little. */
const isEarly = (result: Figures | null) => result !== null && result.progress.assessed * 2 < result.progress.of;

function Head(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const checking = createCheckDialog(bench);
  const isNoted = () => {
    const draft = bench.draft();
    return draft !== null && bench.started() && isUnsaved(draft);
  };
  return (
    <header class="summary-head">
      <label class="station">
        <span class="visually-hidden">司法所名称</span>
        <input
          type="text"
          value={bench.station()}
          disabled={bench.readOnly()}
          placeholder="填司法所名称"
          onChange={(event) => {
            bench.rename(event.currentTarget.value);
            event.currentTarget.value = bench.station();
          }}
        />
      </label>
      <Show when={bench.stations().length > 1}>
        <label>
          表里有 {bench.stations().length} 个司法所，正在看
          <select value={bench.station()} onChange={(event) => bench.showStation(event.currentTarget.value)}>
            <For each={bench.stations()}>{(name) => <option value={name}>{name || '（未写）'}</option>}</For>
          </select>
        </label>
      </Show>
      <p class="summary-meta">
        <span>
          {bench.rubric.shortTitle}　第 {bench.draft()?.number} 稿　{bench.draft()?.name}
        </span>
        <Show when={bench.draft()?.source}>{(source) => <span>来自 {source().name}</span>}</Show>
        <span>
          {bench.draft()?.lastFile
            ? `上次存成工作文件：${dayAndTime(bench.draft()?.lastFile?.at ?? '')}`
            : '还没有存成工作文件'}
          <Show when={isNoted()}>
            <button type="button" class="quiet more" onClick={() => void bench.saveWorkFile()}>
              存一份到电脑
            </button>
          </Show>
          <Show when={bench.started()}>
            <button type="button" class="quiet more" onClick={() => void checking.open()}>
              {checkCodeName}
            </button>
          </Show>
        </span>
      </p>
      <checking.Dialog />
    </header>
  );
}

/** Leads to what is said of a figure; its name says of which. */
function Ask(props: { readonly of: string; readonly onAsk: () => void }) {
  return (
    <button type="button" class="quiet ask" onClick={() => props.onAsk()}>
      为什么？<span class="visually-hidden">（{props.of}）</span>
    </button>
  );
}

function FigureList(props: { readonly bench: Workbench }) {
  const { rubric, result } = props.bench;
  const names = figureNames(rubric);
  const meanings = figureMeanings(rubric);
  const figure = (name: keyof typeof names) => <span data-figure={name}>{fixed(result()?.[name] ?? 0)}</span>;
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
            <span aria-hidden="true">+</span>
            {figure('bonus')}
          </dd>
        </div>
        <div>
          <dt>{names.deduction}</dt>
          <dd>
            <span aria-hidden="true">−</span>
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

/** Vetoes, by the clause each rests on; they never change a number. */
function Vetoes(props: { readonly bench: Workbench }) {
  const veto = (code: string) => props.bench.rubric.vetoes.find((one) => one.code === code);
  return (
    <For each={props.bench.result()?.vetoes}>
      {(code) => (
        <p class="banner veto" role="alert">
          <strong>{veto(code)?.name ?? '一票否决'}</strong>
          <span>
            <a class="code" href={clausePath(props.bench.rubric, code)}>
              {code}
            </a>
            {veto(code)?.text}（不影响得分）
          </span>
        </p>
      )}
    </For>
  );
}

export function Summary(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const faults = () => bench.problems().filter(({ level }) => level === 'error').length;
  return (
    <section class="summary" aria-label="得分">
      <Head bench={bench} />
      <RulesNotice bench={bench} />
      <Show
        when={bench.started() && bench.result()}
        fallback={
          <p class="invitation-empty">
            还没有填任何数。可以导入表格，也可以点“记一条”，或在下面逐条填；填一条就算一条。
          </p>
        }
      >
        <Show when={bench.draft()?.source?.name === sampleName}>
          <p class="banner">这是示例：一个虚构的司法所，可以随便改着看。自己的台账请到“全部台账”里新建。</p>
        </Show>
        <Vetoes bench={bench} />
        <Show when={bench.isTrial()}>
          <p class="banner" role="status">
            正在试算：有的口径与局定的不同，下面的得分只供参考，不保存、不打印。
            <button type="button" onClick={() => bench.endTrial()}>
              回到局定口径
            </button>
          </p>
        </Show>
        <Show when={faults() > 0}>
          <p class="banner">
            有 {faults()} 处看不懂，没有计分，下面的得分还不能作准。
            <button type="button" onClick={() => bench.showFaults('error')}>
              去改好
            </button>
          </p>
        </Show>
        <FigureList bench={bench} />
        <p class="provisional">
          <span>{bench.rubric.words.proviso}</span>
          <Show when={isEarly(bench.result())}>
            <span>填的还不到一半，最低、最高暂时没有多少参考意义</span>
          </Show>
        </p>
        <Folds bench={bench} />
      </Show>
    </section>
  );
}
