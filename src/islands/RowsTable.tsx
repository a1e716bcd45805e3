/** Every row of the draft as a table: what is wrong, what each row means, cells to mend it in. */

import { createEffect, createMemo, createSignal, For, Index, on, Show } from 'solid-js';
import { columns, type Field, fields, type Row } from '../entries/row.ts';
import { focusCell, GridRow } from './GridRow.tsx';
import { createRowsFilter, type RowsFilter } from './rowsFilter.ts';
import { Writing } from './Writing.tsx';
import type { Workbench } from './workbench.ts';

const rowsAtOnce = 50;
/** Characters of a clause's name in the list of clauses. */
const longestName = 20;

/** Columns that are always there; the others where a row says something in them. */
const always: ReadonlySet<Field> = new Set(['date', 'code', 'value', 'note']);

/** The cell of the same column a row further down or up, as in a spreadsheet; what a row means stands between. */
function walk(event: KeyboardEvent) {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  const cell = event.target instanceof HTMLInputElement ? event.target.closest('td') : null;
  if (!step || !cell || event.isComposing) return;
  const row = cell.parentElement;
  const beside = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const other = step > 0 ? beside?.nextElementSibling : beside?.previousElementSibling;
  const field = other?.children[cell.cellIndex]?.querySelector('input');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

export function RowsTable(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const { filter, rows, matching, facts, months, clauses, ...sieve } = createRowsFilter(bench);
  const [page, setPage] = createSignal(0);
  const pages = () => Math.max(1, Math.ceil(matching().length / rowsAtOnce));
  const at = () => Math.min(page(), pages() - 1);
  const shown = createMemo(() => matching().slice(at() * rowsAtOnce, (at() + 1) * rowsAtOnce));
  /** Columns in which a row says something. They are counted when other rows come into sight, not as one types. */
  const shownFields = createMemo(
    on([filter, at, () => rows().length, bench.stations], () =>
      fields.filter(
        (field) =>
          always.has(field) ||
          (field === 'station' ? bench.stations().length > 1 : shown().some((row) => row[field].trim() !== '')),
      ),
    ),
  );

  // Where a row is asked for, its page is turned up and its faulty cell is ready to be mended.
  createEffect(
    on(bench.wanted, (wish) => {
      if (!wish) return;
      bench.arrived();
      const { level } = wish;
      if (level !== null || !matching().some(({ id }) => id === wish.row)) showAll();
      if (level !== null) narrow({ only: level });
      const place = matching().findIndex(({ id }) => id === wish.row);
      if (place < 0) return;
      setPage(Math.floor(place / rowsAtOnce));
      document.querySelector('.rows-table')?.scrollIntoView({ block: 'start' });
      // A row may have problems of both levels: one comes for those that were asked for, or for the worst.
      const problems = bench.problemsOf(wish.row);
      const told = problems.find((problem) => problem.level === level) ?? problems[0];
      focusCell(wish.row, fields.find((field) => columns[field] === told?.column) ?? null);
    }),
  );

  function narrow(next: Partial<RowsFilter>) {
    sieve.narrow(next);
    setPage(0);
  }
  function showAll() {
    sieve.showAll();
    setPage(0);
  }
  function edit(row: Row, field: Field, value: string) {
    sieve.touch(row.id);
    bench.editCell(row, field, value);
  }

  /** Takes a row out; the one after it, or else before it, is then at hand, or what stands there when none is left. */
  function remove(row: Row) {
    const place = matching().findIndex(({ id }) => id === row.id);
    const beside = matching()[place + 1] ?? matching()[place - 1];
    bench.removeRow(row.id);
    if (beside) focusCell(beside.id, null);
    else document.querySelector<HTMLElement>('.rows-empty button, .ledger-empty button')?.focus();
  }

  const Choice = (own: { readonly is: RowsFilter['only']; readonly words: string; readonly count: number }) => (
    <button type="button" aria-pressed={filter().only === own.is} onClick={() => narrow({ only: own.is })}>
      {own.words} <span class="count">{own.count}</span>
    </button>
  );

  return (
    <div class="rows-table">
      <p class="rows-count" role="status">
        {matching().length < rows().length && `找到 ${matching().length} 行；`}共 {rows().length} 行，
        {bench.faultyRows() > 0 ? `${bench.faultyRows()} 行有误（待改）` : '没有错误'}
        {bench.warnedRows() > 0 && `，${bench.warnedRows()} 行有提醒`}
      </p>
      <div class="rows-tools">
        <p class="filters">
          <Choice is="all" words="全部" count={rows().length} />
          <Choice is="facts" words="只看记过的" count={facts()} />
          <Choice is="error" words="只看有误" count={bench.faultyRows()} />
          <Choice is="warning" words="只看提醒" count={bench.warnedRows()} />
        </p>
        <label>
          条款
          <select value={filter().clause} onChange={(event) => narrow({ clause: event.currentTarget.value })}>
            <option value="">全部</option>
            <For each={clauses()}>
              {({ code, name, depth }) => (
                <option value={code}>
                  {'　'.repeat(depth)}
                  {code} {name.length > longestName ? `${name.slice(0, longestName)}…` : name}
                </option>
              )}
            </For>
          </select>
        </label>
        <label>
          月份
          <select value={filter().month} onChange={(event) => narrow({ month: event.currentTarget.value })}>
            <option value="">全年</option>
            <For each={months()}>
              {(own) => (
                <option value={own}>
                  {Number(own.slice(0, 4))}年{Number(own.slice(5))}月
                </option>
              )}
            </For>
            <option value="none">没写日期，或看不懂</option>
          </select>
        </label>
        <Show when={bench.faultyRows() > 0}>
          <p>
            下载有误的行，另附原因：
            <button type="button" class="quiet" onClick={() => void bench.download('xlsx', 'faulty')}>
              .xlsx
            </button>
            <button type="button" class="quiet" onClick={() => void bench.download('csv', 'faulty')}>
              CSV
            </button>
          </p>
        </Show>
      </div>
      <Show
        when={shown().length > 0}
        fallback={
          <p class="rows-empty">
            {filter().only === 'error' ? '没有有误的行了。' : '没有这样的记录。'}
            <button type="button" class="quiet" onClick={showAll}>
              看全部
            </button>
          </p>
        }
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="rows-scroll" tabIndex={0} aria-label="表格">
          <Writing bench={bench}>
            <table class="in-blocks" role="table" onKeyDown={walk}>
              <thead role="rowgroup">
                <tr role="row">
                  <th scope="col" role="columnheader">
                    行
                  </th>
                  <For each={shownFields()}>
                    {(field) => (
                      <th scope="col" role="columnheader" class={`of-${field}`}>
                        {columns[field]}
                      </th>
                    )}
                  </For>
                  <th scope="col" role="columnheader">
                    <span class="visually-hidden">删除</span>
                  </th>
                </tr>
              </thead>
              <tbody role="rowgroup">
                <Index each={shown()}>
                  {(row) => (
                    <GridRow bench={bench} row={row()} fields={shownFields()} onEdit={edit} onRemove={remove} />
                  )}
                </Index>
              </tbody>
            </table>
          </Writing>
        </section>
      </Show>
      <Show when={pages() > 1}>
        <p class="pager">
          <button type="button" disabled={at() === 0} onClick={() => setPage(at() - 1)}>
            上一页
          </button>
          <span>
            第 {at() + 1} / {pages()} 页
          </span>
          <button type="button" disabled={at() === pages() - 1} onClick={() => setPage(at() + 1)}>
            下一页
          </button>
        </p>
      </Show>
    </div>
  );
}
