/** A form on its pages. */

import { For, Show } from 'solid-js';
import { type Form, tablesOf } from '../sheet/form.ts';
import type { Frame } from '../sheet/frame.ts';
import { laidCaption, laidRows } from '../sheet/laidRows.ts';
import type { Page } from '../sheet/pages.ts';
import { widthOf } from '../sheet/table.ts';
import { CategoryBars } from './CategoryBars.tsx';
import { PaperPage, PaperTitle } from './PaperPage.tsx';
import { PaperSigning } from './PaperSigning.tsx';
import { PaperTable } from './PaperTable.tsx';
import { ScorePath } from './ScorePath.tsx';

/** A form that is ready to be printed. */
export interface PrintedForm {
  readonly form: Form;
  readonly pages: readonly Page[];
}

export function PaperForm(props: PrintedForm & { readonly frame: Frame }) {
  return (
    <For each={props.pages}>
      {({ parts, isFirst, isSigned }, at) => (
        <PaperPage frame={props.frame} form={props.form} number={at() + 1} of={props.pages.length}>
          <Show when={isFirst}>
            <PaperTitle form={props.form} />
            <Show when={props.form.pictures}>
              {(shown) => (
                <div class="paper-pictures">
                  <CategoryBars rubric={shown().rubric} result={shown().result} />
                  <ScorePath rubric={shown().rubric} result={shown().result} />
                </div>
              )}
            </Show>
          </Show>
          <For each={parts}>
            {({ table: index, from, to }) => (
              <Show when={tablesOf(props.form)[index]}>
                {(table) => (
                  <PaperTable
                    kind={table().kind}
                    caption={laidCaption(table(), from)}
                    columns={table().columns}
                    width={widthOf(table())}
                    rows={laidRows(table(), from, to)}
                  />
                )}
              </Show>
            )}
          </For>
          <Show when={isSigned && props.form.sealed}>
            <PaperSigning frame={props.frame} form={props.form} />
          </Show>
        </PaperPage>
      )}
    </For>
  );
}
