/** Measures a form at the width of the paper, out of sight, before it is laid on pages. */

import { For, Show } from 'solid-js';
import { render } from 'solid-js/web';
import { type Form, tablesOf } from '../sheet/form.ts';
import type { Frame } from '../sheet/frame.ts';
import { type FormHeights, sharedKey, type TableHeights } from '../sheet/heights.ts';
import { type LaidCell, type LaidRow, laidRows } from '../sheet/laidRows.ts';
import { blank, type Table, widthOf } from '../sheet/table.ts';
import { PaperPage, PaperTitle } from './PaperPage.tsx';
import { PaperSigning } from './PaperSigning.tsx';
import { PaperTable } from './PaperTable.tsx';

const empty = (column: number, across: number): LaidCell[] =>
  across === 0 ? [] : [{ cell: { ...blank, across }, column, rows: 1, lines: [] }];

interface Probe {
  readonly key: string;
  readonly row: LaidRow;
}

/** Every row without what it shares, then each shared cell by itself. */
function probesOf(table: Table): { readonly rows: readonly LaidRow[]; readonly shared: readonly Probe[] } {
  const width = widthOf(table);
  const rows = laidRows(table, 0, table.pieces.length);
  const shared = rows.flatMap(({ isSum, cells }) =>
    cells
      .filter(({ cell }) => cell.group !== '')
      .map(({ cell, column, lines }): Probe => {
        const alone: LaidCell = { cell, column, rows: 1, lines };
        const after = column + cell.across;
        const around = [...empty(0, column), alone, ...empty(after, width - after)];
        return { key: sharedKey(column, cell.group), row: { isSum, cells: around } };
      }),
  );
  const without = (one: LaidCell): LaidCell => (one.cell.group === '' ? one : { ...one, lines: [] });
  return { rows: rows.map((row) => ({ ...row, cells: row.cells.map(without) })), shared };
}

const heightOf = (element: Element | null | undefined) => element?.getBoundingClientRect().height ?? 0;

/** Height with the margins, as it adds to a page. */
function outerHeight(element: Element | null): number {
  if (!element) return 0;
  const { marginTop, marginBottom } = getComputedStyle(element);
  return heightOf(element) + Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
}

/** Paper breaks lines a little otherwise than the screen: a page is never filled to the last millimetre. */
const slack = 0.995;

export function heightsIn(form: Form, frame: Frame): FormHeights {
  const host = document.createElement('div');
  host.className = 'papers measuring';
  document.body.append(host);
  const tables = tablesOf(form);
  const probes = tables.map(probesOf);
  const dispose = render(
    () => (
      <PaperPage frame={frame} form={form} number={1} of={1}>
        <PaperTitle form={form} />
        <For each={tables}>
          {(table, at) => (
            <div class="measured">
              <PaperTable
                kind={table.kind}
                caption={table.caption}
                columns={table.columns}
                width={widthOf(table)}
                rows={[...(probes[at()]?.rows ?? []), ...(probes[at()]?.shared ?? []).map(({ row }) => row)]}
              />
            </div>
          )}
        </For>
        <Show when={form.sealed}>
          <PaperSigning frame={frame} form={form} />
        </Show>
      </PaperPage>
    ),
    host,
  );
  const measured = [...host.querySelectorAll('.measured')].map((one, at): TableHeights => {
    const heights = [...one.querySelectorAll('tbody > tr')].map(heightOf);
    const { rows = [], shared = [] } = probes[at] ?? {};
    return {
      caption: outerHeight(one.querySelector('.paper-caption')),
      head: heightOf(one.querySelector('thead')),
      rows: heights.slice(0, rows.length),
      shared: new Map(shared.map(({ key }, index) => [key, heights[rows.length + index] ?? 0])),
    };
  });
  const result: FormHeights = {
    page: heightOf(host.querySelector('.paper-body')) * slack,
    title: outerHeight(host.querySelector('.paper-title')),
    signing: outerHeight(host.querySelector('.paper-signing')),
    tables: measured,
  };
  dispose();
  host.remove();
  return result;
}
