/** Whose draft it is, which one, and whether it is kept in a file. */

import { For, Show } from 'solid-js';
import { checkCodeName } from '../views/checkCodeWords.ts';
import { dayAndTime } from '../views/moment.ts';
import { createCheckDialog } from './CheckDialog.tsx';
import { isUnsaved } from './isUnsaved.ts';
import { StationField } from './StationField.tsx';
import type { Workbench } from './workbench.ts';

export function SummaryHead(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const checking = createCheckDialog(bench);
  const isNoted = () => {
    const draft = bench.draft();
    return draft !== null && bench.started() && isUnsaved(draft);
  };
  return (
    <header class="summary-head">
      <StationField bench={bench} class="station">
        <span class="visually-hidden">司法所名称</span>
      </StationField>
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
