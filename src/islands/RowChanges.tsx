/** What is different between the rows of two states: changed ones cell by cell, new ones, and those that would be gone. */

import { For, Show } from 'solid-js';
import type { Changed, Difference } from '../drafts/difference.ts';
import { columns, type Row } from '../entries/row.ts';

const shownRows = 50;
/** Changed rows up to which they are shown unfolded. */
const fewRows = 5;

const place = (row: Row) =>
  [row.station.trim(), row.code.trim() || '（无条款）', row.date.trim(), row.matter.trim()].filter(Boolean).join('　');

/** A cell's text before or after a change. */
const cell = (text: string) => text.trim() || '（空）';

function ChangedRow(props: { readonly changed: Changed }) {
  return (
    <li>
      {place(props.changed.to)}：
      <For each={props.changed.fields}>
        {(field, index) => (
          <>
            {index() > 0 && '，'}
            {columns[field]}{' '}
            <Show when={props.changed.from[field].trim()} fallback="（空）">
              {(before) => <del>{before()}</del>}
            </Show>{' '}
            → <ins>{cell(props.changed.to[field])}</ins>
          </>
        )}
      </For>
      {props.changed.fields.length === 0 && '不计分的列有改动'}
    </li>
  );
}

const More = (props: { readonly count: number }) => (
  <Show when={props.count > 0}>
    <p class="small">还有 {props.count} 行没有列出。</p>
  </Show>
);

function RowList(props: { readonly title: string; readonly rows: readonly Row[] }) {
  return (
    <Show when={props.rows.length > 0}>
      <details>
        <summary>
          {props.title}（{props.rows.length}）
        </summary>
        <ul>
          <For each={props.rows.slice(0, shownRows)}>
            {(row) => (
              <li>
                {place(row)}：{columns.value} {cell(row.value)}
              </li>
            )}
          </For>
        </ul>
        <More count={props.rows.length - shownRows} />
      </details>
    </Show>
  );
}

/** `gone` names the rows that would be gone. */
export function RowChanges(props: { readonly difference: Difference; readonly gone: string }) {
  return (
    <>
      <Show when={props.difference.changed.length > 0}>
        <details open={props.difference.changed.length <= fewRows}>
          <summary>改动的行（{props.difference.changed.length}）</summary>
          <ul>
            <For each={props.difference.changed.slice(0, shownRows)}>
              {(changed) => <ChangedRow changed={changed} />}
            </For>
          </ul>
          <More count={props.difference.changed.length - shownRows} />
        </details>
      </Show>
      <RowList title="新增的行" rows={props.difference.added} />
      <RowList title={props.gone} rows={props.difference.gone} />
    </>
  );
}
