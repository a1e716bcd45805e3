/** A table on paper, or the rows of it that stand on one page. */

import { For, Show } from 'solid-js';
import type { LaidRow } from '../sheet/laidRows.ts';
import type { TableKind } from '../sheet/table.ts';

interface Props {
  readonly kind: TableKind;
  /** Empty for none. */
  readonly caption: string;
  readonly columns: readonly string[];
  /** How many columns there are, with a head or without. */
  readonly width: number;
  readonly rows: readonly LaidRow[];
}

export function PaperTable(props: Props) {
  return (
    <>
      <Show when={props.caption}>
        <h2 class={`paper-caption of-${props.kind}`}>{props.caption}</h2>
      </Show>
      <table class={`paper-table of-${props.kind}`}>
        <colgroup>
          <For each={Array.from({ length: props.width })}>{() => <col />}</For>
        </colgroup>
        <Show when={props.columns.length > 0}>
          <thead>
            <tr>
              <For each={props.columns}>{(name) => <th scope="col">{name}</th>}</For>
            </tr>
          </thead>
        </Show>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr classList={{ sum: row.isSum }}>
                <For each={row.cells}>
                  {({ cell, rows, lines }) => (
                    <td class={cell.look} colSpan={cell.across} rowSpan={rows}>
                      <For each={lines}>{(line) => <p>{line}</p>}</For>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </>
  );
}
