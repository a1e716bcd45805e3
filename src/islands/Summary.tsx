/** The score with its interval, and the categories as bars. */

import { For, Show } from 'solid-js';
import { fixed, short } from '../score/exact.ts';
import { dayAndTime } from '../views/moment.ts';
import { clausePath } from '../views/paths.ts';
import { figureMeanings, figureNames } from '../views/words.ts';
import type { Workbench } from './workbench.ts';

/** How the parts make the score. */
const signs = { annex: '', bonus: '+ ', deduction: '− ' } as const;

function Figures(props: { readonly bench: Workbench }) {
  const names = figureNames(props.bench.rubric);
  const meanings = figureMeanings(props.bench.rubric);
  const figure = (name: keyof typeof names) => (
    <span data-figure={name}>{fixed(props.bench.result()?.[name] ?? 0)}</span>
  );
  return (
    <div class="figures">
      <dl class="main">
        <dt>
          {names.score} <small>{meanings.score}</small>
        </dt>
        <dd>{figure('score')}</dd>
      </dl>
      <dl class="interval">
        <For each={['low', 'high'] as const}>
          {(name) => (
            <div>
              <dt>
                {names[name]} <small>{meanings[name]}</small>
              </dt>
              <dd>{figure(name)}</dd>
            </div>
          )}
        </For>
      </dl>
      <dl class="parts">
        <For each={['annex', 'bonus', 'deduction'] as const}>
          {(name) => (
            <div>
              <dt>{names[name]}</dt>
              <dd>
                <span aria-hidden="true">{signs[name]}</span>
                {figure(name)}
              </dd>
            </div>
          )}
        </For>
        <div>
          <dt>已填</dt>
          <dd>
            {props.bench.result()?.progress.assessed}/{props.bench.result()?.progress.of}
            <small>（加分另计）</small>
          </dd>
        </div>
      </dl>
    </div>
  );
}

/** Each category: how much of it is kept; the numbers beside say the same. */
function Bars(props: { readonly bench: Workbench }) {
  return (
    <ul class="bars" aria-label="各类别得分">
      <For each={props.bench.rubric.categories}>
        {(category) => {
          const own = () => props.bench.result()?.categories.find(({ code }) => code === category.code);
          const kept = () => Math.max(0, ((own()?.score ?? 0) / category.points) * 100);
          return (
            <li>
              <a href={`#${category.code}`}>{category.name}</a>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect class="track" width="100" height="8" />
                <rect class="kept" width={kept()} height="8" />
              </svg>
              <span class="bar-figure">
                {fixed(own()?.score ?? 0)}
                <small> / {short(category.points)}</small>
              </span>
            </li>
          );
        }}
      </For>
    </ul>
  );
}

function SaveState(props: { readonly bench: Workbench }) {
  const words = () => {
    const saving = props.bench.saving();
    if (saving.is === 'saved') return `已存在这台电脑，${dayAndTime(saving.at)}`;
    return saving.is === 'pending' ? '正在保存…' : '没有存下';
  };
  return <span class="save-state">{words()}</span>;
}

export function Summary(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const vetoName = (code: string) => {
    const veto = bench.rubric.vetoes.find((one) => one.code === code);
    return veto?.name ?? `一票否决：${veto?.text}`;
  };
  const faults = () => bench.problems().filter(({ level }) => level === 'error').length;
  return (
    <section class="summary" aria-label="得分">
      <header class="summary-head">
        <label class="station">
          <span class="visually-hidden">司法所名称</span>
          <input
            type="text"
            value={bench.station()}
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
          {bench.rubric.shortTitle}　第 {bench.draft()?.number} 稿
          <Show when={bench.draft()?.source}>{(source) => <>　来自 {source().name}</>}</Show>
        </p>
        <p class="summary-tools">
          <Show when={(bench.draft()?.rows.length ?? 0) > 0}>
            <button type="button" onClick={() => void bench.download('xlsx', 'all')}>
              导出 .xlsx
            </button>
            <button type="button" onClick={() => void bench.download('csv', 'all')}>
              导出 CSV
            </button>
          </Show>
          <button type="button" onClick={() => void bench.close()}>
            全部台账
          </button>
        </p>
      </header>
      <Show
        when={bench.started() && bench.result()}
        fallback={<p class="invitation-empty">还没有填任何数。可以导入表格，也可以在下面逐条填，填一条就算一条。</p>}
      >
        <Figures bench={bench} />
        <Show when={faults() > 0}>
          <p class="faults">
            <a href="#problems">有 {faults()} 处看不懂，没有计分，请先改好</a>
          </p>
        </Show>
        <p class="provisional">{bench.rubric.words.proviso}</p>
        <p class="visually-hidden" role="status">
          {figureNames(bench.rubric).score} {fixed(bench.result()?.score ?? 0)}
        </p>
        <For each={bench.result()?.vetoes}>
          {(code) => (
            <p class="banner veto">
              {vetoName(code)}
              <a href={clausePath(bench.rubric, code)}>看条款</a>（不影响得分）
            </p>
          )}
        </For>
        <Bars bench={bench} />
      </Show>
    </section>
  );
}

/** Stays in view while one fills in: the score, and a way back. */
export function ScoreBar(props: { readonly bench: Workbench }) {
  const names = figureNames(props.bench.rubric);
  const labelled = (name: 'score' | 'low' | 'high') => `${names[name]} ${fixed(props.bench.result()?.[name] ?? 0)}`;
  return (
    <div class="score-bar">
      <Show when={props.bench.started()} fallback={<span>{props.bench.station()}</span>}>
        <strong>{labelled('score')}</strong>
        <span>{labelled('low')}</span>
        <span>{labelled('high')}</span>
      </Show>
      <SaveState bench={props.bench} />
      <button type="button" disabled={!props.bench.canUndo()} onClick={() => props.bench.undo()}>
        撤销
      </button>
    </div>
  );
}
