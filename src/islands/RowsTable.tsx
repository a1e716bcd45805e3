/** Every row of the draft as a table: what is wrong, what each row means, cells to mend it in. */

import { createEffect, createMemo, createSignal, For, Index, on, Show } from 'solid-js';
import { columns, type Field, type Row } from '../entries/row.ts';
import { GridRow } from './GridRow.tsx';
import type { Workbench } from './workbench.ts';

const rowsAtOnce = 50;

type Filter = 'all' | 'error' | 'warning';

/** Columns that are always there; the others where a row says something in them. */
const always: ReadonlySet<Field> = new Set(['code', 'value', 'note']);

/** The cell of the same column a row further down or up, as in a spreadsheet. */
function walk(event: KeyboardEvent) {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  const cell = event.target instanceof HTMLInputElement ? event.target.closest('td') : null;
  if (!step || !cell || event.isComposing) return;
  const row = cell.parentElement;
  const other = step > 0 ? row?.nextElementSibling : row?.previousElementSibling;
  const field = other?.children[cell.cellIndex]?.querySelector('input');
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
}

export function RowsTable(props: { readonly bench: Workbench }) {
  const bench = props.bench;
  const [filter, setFilter] = createSignal<Filter>('all');
  const [page, setPage] = createSignal(0);
  /** Rows touched since the filter was set: they stay, so that none vanishes under the hands of who mends it. */
  const [touched, setTouched] = createSignal<ReadonlySet<string>>(new Set());

  const rows = createMemo(() => bench.draft()?.rows ?? []);
  const warned = createMemo(
    () => rows().filter(({ id }) => bench.problemsOf(id).some(({ level }) => level === 'warning')).length,
  );
  const matching = createMemo(() => {
    const level = filter();
    if (level === 'all') return rows();
    return rows().filter(
      ({ id }) => touched().has(id) || bench.problemsOf(id).some((problem) => problem.level === level),
    );
  });
  const pages = () => Math.max(1, Math.ceil(matching().length / rowsAtOnce));
  const at = () => Math.min(page(), pages() - 1);
  const shown = createMemo(() => matching().slice(at() * rowsAtOnce, (at() + 1) * rowsAtOnce));
  const fields = createMemo(() =>
    (Object.keys(columns) as Field[]).filter(
      (field) =>
        always.has(field) ||
        (field === 'station' ? bench.stations().length > 1 : rows().some((row) => row[field].trim() !== '')),
    ),
  );

  // Where a row is asked for, its page is turned up and its faulty cell is ready to be mended.
  createEffect(
    on(bench.wanted, (wish) => {
      if (!wish) return;
      if (!matching().some(({ id }) => id === wish.row)) show('all');
      setPage(Math.floor(matching().findIndex(({ id }) => id === wish.row) / rowsAtOnce));
      queueMicrotask(() => {
        const line = document.querySelector(`[data-grid-row="${CSS.escape(wish.row)}"]`);
        line?.scrollIntoView({ block: 'center' });
        const cell = line?.querySelector<HTMLInputElement>('[aria-invalid="true"]') ?? line?.querySelector('input');
        cell?.focus({ preventScroll: true });
      });
    }),
  );

  function show(next: Filter) {
    setTouched(new Set<string>());
    setFilter(next);
    setPage(0);
  }
  function edit(row: Row, field: Field, value: string) {
    setTouched(new Set([...touched(), row.id]));
    bench.editCell(row, field, value);
  }

  const Choice = (own: { readonly is: Filter; readonly words: string; readonly count: number }) => (
    <button type="button" aria-pressed={filter() === own.is} onClick={() => show(own.is)}>
      {own.words} <span class="count">{own.count}</span>
    </button>
  );

  return (
    <details
      class="rows-table"
      open={bench.rowsOpen()}
      onToggle={(event) => bench.setRowsOpen(event.currentTarget.open)}
    >
      <summary>
        <h2 id="rows">
          逐行核对
          <small role="status">
            共 {rows().length} 行，{bench.faultyRows() > 0 ? `${bench.faultyRows()} 行有误` : '没有错误'}
            {warned() > 0 && `，${warned()} 行有提醒`}
          </small>
        </h2>
      </summary>
      <div class="rows-tools">
        <p class="filters">
          <Choice is="all" words="全部" count={rows().length} />
          <Choice is="error" words="只看有误" count={bench.faultyRows()} />
          <Choice is="warning" words="只看提醒" count={warned()} />
        </p>
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
        fallback={<p class="rows-empty">{filter() === 'error' ? '没有有误的行了。' : '没有这样的行。'}</p>}
      >
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <section class="rows-scroll" tabIndex={0} aria-label="表格">
          <table onKeyDown={walk}>
            <thead>
              <tr>
                <th scope="col">行</th>
                <For each={fields()}>
                  {(field) => (
                    <th scope="col" class={`of-${field}`}>
                      {columns[field]}
                    </th>
                  )}
                </For>
                <th scope="col" class="of-meaning">
                  意思和问题
                </th>
              </tr>
            </thead>
            <tbody>
              <Index each={shown()}>
                {(row) => <GridRow bench={bench} row={row()} fields={fields()} onEdit={edit} />}
              </Index>
            </tbody>
          </table>
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
    </details>
  );
}
