/** One row of the table: its cells to edit; under them what it means, or what is wrong and how to mend it. */

import { createMemo, For, Show } from 'solid-js';
import { foldCode } from '../entries/fold.ts';
import { repairsOf } from '../entries/repairs.ts';
import { columns, type Field, type Row } from '../entries/row.ts';
import { clausesMeant } from '../views/clausesMeant.ts';
import { beginningOf } from '../views/names.ts';
import { clausePath } from '../views/paths.ts';
import { rowMeaning } from '../views/rowMeaning.ts';
import { levelNames } from '../views/words.ts';
import type { Workbench } from './workbench.ts';

interface Props {
  readonly bench: Workbench;
  readonly row: Row;
  readonly fields: readonly Field[];
  readonly onEdit: (row: Row, field: Field, value: string) => void;
  readonly onRemove: (row: Row) => void;
}

/** The field of a cell, once the page has drawn it; what is told of the row stands under it and is in sight, too. */
export function focusCell(row: string, field: Field | null) {
  queueMicrotask(() => {
    const line = document.querySelector(`[data-grid-row="${CSS.escape(row)}"]`);
    const cell =
      line?.querySelector<HTMLInputElement>(field ? `.of-${field} input` : '[aria-invalid="true"]') ??
      line?.querySelector<HTMLInputElement>('input');
    line?.nextElementSibling?.scrollIntoView({ block: 'nearest' });
    line?.scrollIntoView({ block: 'nearest' });
    cell?.focus({ preventScroll: true });
  });
}

export function GridRow(props: Props) {
  const bench = props.bench;
  const problems = () => bench.problemsOf(props.row.id);
  const of = (field: Field) => problems().filter(({ column }) => column === columns[field]);
  const has = (level: 'error' | 'warning') => problems().some((problem) => problem.level === level);
  const repairs = createMemo(() =>
    has('error') || has('warning') ? repairsOf(props.row, { slots: bench.slots, period: bench.rubric.period }) : [],
  );
  /** Whether its code is none, and cannot be mended for certain either. */
  const isLost = () => of('code').length > 0 && !repairs().some(({ field }) => field === 'code');
  const meant = createMemo(() => (isLost() ? clausesMeant(bench.index, props.row) : []));
  const slot = () => bench.slots.get(foldCode(props.row.code));
  const name = () => (props.row.line === null ? '新加的行' : `第 ${props.row.line} 行`);
  const describedBy = () => `told-${props.row.id.replace(/\s/g, '-')}`;
  function repair(field: Field, value: string) {
    props.onEdit(props.row, field, value);
    focusCell(props.row.id, field);
  }
  return (
    <>
      <tr role="row" classList={{ error: has('error'), warning: has('warning') }} data-grid-row={props.row.id}>
        <th scope="row" role="rowheader" classList={{ new: props.row.line === null }}>
          {props.row.line ?? '新'}
        </th>
        <For each={props.fields}>
          {(field) => (
            <td role="cell" class={`of-${field}`} data-name={columns[field]}>
              <input
                type="text"
                value={props.row[field]}
                placeholder=" "
                aria-label={`${name()} ${columns[field]}`}
                aria-invalid={of(field).some(({ level }) => level === 'error')}
                aria-describedby={of(field).length > 0 ? describedBy() : undefined}
                title={props.row[field].length > 12 ? props.row[field] : undefined}
                autocomplete="off"
                onInput={(event) => props.onEdit(props.row, field, event.currentTarget.value)}
              />
            </td>
          )}
        </For>
        <td role="cell" class="of-removal">
          <button type="button" class="quiet" aria-label={`删除${name()}`} onClick={() => props.onRemove(props.row)}>
            删除
          </button>
        </td>
      </tr>
      <tr role="row" class="told" classList={{ error: has('error'), warning: has('warning') }}>
        <td role="cell" />
        <td role="cell" colSpan={props.fields.length + 1} id={describedBy()}>
          <For each={problems().filter(({ level }) => level !== 'note')}>
            {({ level, message }) => (
              <p class={`problem ${level}`}>
                <span class="level">{levelNames[level]}</span>
                {message}。
              </p>
            )}
          </For>
          <Show when={isLost() && meant().length === 0}>
            <p>不记得编号，在“{columns.code}”一格里写几个字就能找。</p>
          </Show>
          <Show when={repairs().length + meant().length > 0}>
            <p class="repairs">
              <For each={meant()}>
                {(code) => (
                  <button type="button" onClick={() => repair('code', code)}>
                    {columns.code}改成 {code} {beginningOf(bench.slots.get(code)?.title ?? '')}
                  </button>
                )}
              </For>
              <For each={repairs()}>
                {({ field, value }) => (
                  <button type="button" onClick={() => repair(field, value)}>
                    {columns[field]}改成 {value.length > 24 ? `${value.slice(0, 24)}…` : value}
                  </button>
                )}
              </For>
            </p>
          </Show>
          <Show when={slot()}>
            {(known) => (
              <p class="meaning">
                <a class="clause-name" href={clausePath(bench.rubric, known().code)} title={`看条文：${known().title}`}>
                  {known().title}
                </a>
                <Show when={!has('error')}>
                  {rowMeaning(known(), props.row, bench.resultOf(props.row.station.trim()))}
                </Show>
                <Show when={props.row.station.trim() === bench.station()}>
                  {' '}
                  <a class="code" href={`#${known().code}`}>
                    看这一条怎么算
                  </a>
                </Show>
              </p>
            )}
          </Show>
        </td>
      </tr>
    </>
  );
}
