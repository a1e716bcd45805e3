/** A record that is damaged or of a newer version: it can be kept as it is, and cleared by itself. */

import { Show } from 'solid-js';
import type { Unreadable } from '../drafts/store.ts';
import { download } from './download.ts';
import type { Workbench } from './workbench.ts';

export function UnreadableLine(props: { readonly bench: Workbench; readonly record: Unreadable }) {
  const save = () =>
    download(
      new Blob([JSON.stringify(props.record.value, null, 1)], { type: 'application/json' }),
      `读不出的台账_${props.record.id}.json`,
    );
  const question = () =>
    props.record.isLost
      ? '清除这份读不出来的台账？清除后不能恢复。'
      : '清除这份读不出来的台账？清除后不能恢复，请先下载。';
  return (
    <p class="banner">
      {props.record.isLost
        ? '有一份台账浏览器自己也读不出来（存它的地方可能坏了），没有改动，仍留在浏览器里。'
        : '有一份台账读不出来（可能已损坏，或由更新的版本保存），没有改动，仍留在浏览器里。'}
      <Show when={!props.record.isLost}>
        <button type="button" onClick={save}>
          下载原样
        </button>
      </Show>
      <button
        type="button"
        class="quiet"
        onClick={() => {
          if (confirm(question())) void props.bench.discard(props.record.id);
        }}
      >
        清除
      </button>
    </p>
  );
}
