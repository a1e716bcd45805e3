/** What a file would change in the draft that is open, and what that does to the score; the user says which way. */

import { For, Show } from 'solid-js';
import type { Changed } from '../drafts/difference.ts';
import { columns, type Row } from '../entries/row.ts';
import { fixed } from '../score/exact.ts';
import { figureNames } from '../views/words.ts';
import type { Import, ImportState } from './importing.ts';
import type { Workbench } from './workbench.ts';

type Props = Extract<ImportState, { is: 'asking' }> & { readonly bench: Workbench; readonly importing: Import };

const shownRows = 50;

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
            {columns[field]} <del>{cell(props.changed.from[field])}</del> → <ins>{cell(props.changed.to[field])}</ins>
          </>
        )}
      </For>
      {props.changed.fields.length === 0 && '不计分的列有改动'}
    </li>
  );
}

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
        <Show when={props.rows.length > shownRows}>
          <p class="small">还有 {props.rows.length - shownRows} 行没有列出。</p>
        </Show>
      </details>
    </Show>
  );
}

/** `97.00 → 96.40`, of the station shown. */
function scoreChange(bench: Workbench, rows: readonly Row[]): string {
  const scores = bench.scoresOf(rows);
  const next = scores.get(bench.station()) ?? [...scores.values()][0];
  const [before, after] = [bench.result()?.score, next?.score];
  if (after === undefined) return '';
  const name = figureNames(bench.rubric).score;
  return before === undefined || before === after
    ? `${name} ${fixed(after)}`
    : `${name} ${fixed(before)} → ${fixed(after)}`;
}

export function DifferenceView(props: Props) {
  const now = () => props.bench.draft()?.rows ?? [];
  const replacing = () => props.difference;
  const arriving = props.bench.arriving(props.table);
  return (
    <section class="import-note asking" aria-label="怎么导入">
      <p>
        <strong>{props.source.name}</strong> 有 {props.table.rows.length} 行，现在的台账有 {now().length} 行，
        {replacing().same} 行完全相同。怎么导入？
      </p>
      <ul class="ways">
        <li>
          <button type="button" onClick={() => props.importing.answer('replace')}>
            全部换成新表
          </button>
          <p>
            同一张表改好了再导入，选这个。新增 {replacing().added.length} 行，改动 {replacing().changed.length} 行，去掉{' '}
            {replacing().gone.length} 行。
            <strong>{scoreChange(props.bench, arriving)}</strong>
          </p>
        </li>
        <li>
          <button type="button" onClick={() => props.importing.answer('merge')}>
            合并到现有
          </button>
          <p>
            另一张表、另一个月的记录，选这个。加进 {props.merged.added.length}{' '}
            行，现有的不动；同一条里数字不同的两行会相加。
            <strong>{scoreChange(props.bench, props.bench.merged(arriving))}</strong>
          </p>
        </li>
        <li>
          <button type="button" onClick={() => props.importing.dismiss()}>
            不导入
          </button>
          <p>台账不变。</p>
        </li>
      </ul>
      <Show when={replacing().changed.length > 0}>
        <details open={replacing().changed.length <= 5}>
          <summary>改动的行（{replacing().changed.length}）</summary>
          <ul>
            <For each={replacing().changed.slice(0, shownRows)}>{(changed) => <ChangedRow changed={changed} />}</For>
          </ul>
          <Show when={replacing().changed.length > shownRows}>
            <p class="small">还有 {replacing().changed.length - shownRows} 行没有列出。</p>
          </Show>
        </details>
      </Show>
      <RowList title="新增的行" rows={replacing().added} />
      <RowList title="换成新表会去掉的行" rows={replacing().gone} />
      <p class="small">导入以后可以撤销。</p>
    </section>
  );
}
