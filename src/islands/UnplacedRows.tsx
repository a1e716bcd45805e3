/** Rows whose 条款 is no code that takes a figure: kept, and mended here. */

import { Index, Show } from 'solid-js';
import { foldCode } from '../entries/fold.ts';
import { columns, type Row } from '../entries/row.ts';
import { goToRow } from './goToRow.ts';
import { said } from './RowForm.tsx';
import type { Workbench } from './workbench.ts';

export function UnplacedRows(props: { readonly bench: Workbench }) {
  const own = () => props.bench.rows().filter((row) => !props.bench.slots.has(foldCode(row.code)));
  const problemOf = (id: string) => props.bench.problemsOf(id)[0]?.message;
  /** Corrects a code; the row then stands under its rule, and the user is taken there. */
  function place(row: Row, code: string) {
    props.bench.editCell(row, 'code', code);
    if (props.bench.slots.has(foldCode(code))) goToRow(row.id);
  }
  return (
    <Show when={own().length > 0}>
      <section class="category unplaced" aria-labelledby="unplaced">
        <h2 id="unplaced">
          待改的行 <span class="category-figure">{own().length}</span>
        </h2>
        <p class="rule-note">这些行的条款编号对不上，没有计分，也没有丢。改好编号就会归到该条下面。</p>
        <ul class="rules">
          <Index each={own()}>
            {(row) => (
              <li class="unplaced-row" data-row={row().id}>
                <label>
                  {columns.code}
                  <input
                    type="text"
                    value={row().code}
                    aria-invalid="true"
                    onChange={(event) => place(row(), event.currentTarget.value)}
                  />
                </label>
                <label>
                  {columns.value}
                  <input
                    type="text"
                    value={row().value}
                    onInput={(event) => props.bench.editCell(row(), 'value', event.currentTarget.value)}
                  />
                </label>
                <button type="button" class="quiet" onClick={() => props.bench.removeRow(row().id)}>
                  删除这一行
                </button>
                <Show when={said(row())}>
                  <p class="said">{said(row())}</p>
                </Show>
                <p class="row-problem">
                  <Show when={row().line}>第 {row().line} 行：</Show>
                  {problemOf(row().id)}。
                </p>
              </li>
            )}
          </Index>
        </ul>
      </section>
    </Show>
  );
}
